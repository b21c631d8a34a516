import { refusals } from '#kernel/domain-error.js';

export const refuse = refusals('credential', {
  certificateUnknown: { kind: 'not_found' },
  batchUnknown: { kind: 'not_found' },
  certificateNotIssued: { kind: 'invalid' },
  alreadyRevoked: { kind: 'conflict' },
  issuedCertificateNeverChanges: { kind: 'invalid', constraint: 'issued_certificate_never_changes' },
  fileAltered: { kind: 'conflict' },
  sessionNotClosed: { kind: 'invalid' },
  mentionsMissing: { kind: 'invalid' },
  nothingToIssue: { kind: 'conflict' },
  notReissuable: { kind: 'invalid' },
});
