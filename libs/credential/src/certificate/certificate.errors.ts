import { refusals } from '#kernel/domain-error.js';

export const refuse = refusals('credential', {
  certificateUnknown: { kind: 'not_found', collection: 'certificates' },
  batchUnknown: { kind: 'not_found', collection: 'certificate-batches' },
  certificateNotIssued: { kind: 'invalid' },
  alreadyRevoked: { kind: 'conflict' },
  issuedCertificateNeverChanges: { kind: 'invalid', constraint: 'issued_certificate_never_changes' },
  fileAltered: { kind: 'conflict' },
  fileMissing: { kind: 'conflict' },
  sessionNotClosed: { kind: 'invalid' },
  mentionsMissing: { kind: 'invalid' },
  nothingToIssue: { kind: 'conflict' },
  notReissuable: { kind: 'invalid' },
});
