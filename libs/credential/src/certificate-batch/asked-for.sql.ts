import type { CertificateState } from '../certificate/certificate.contract';

/** A certificate already asked for: the living one on its subject, or the last that was revoked. */
export interface AskedFor {
  readonly id: string;
  readonly state: CertificateState;
  readonly subject: string;
  readonly verification_code: string;
}

/** Of the learners `$2` of the organisation `$1`, one row per {@link subjectOf}. */
export const ASKED_FOR = `
  SELECT DISTINCT ON (subject) id, state, verification_code,
    learner_id || ':' || CASE kind WHEN 'block' THEN block_id ELSE framework_version_id END AS subject
  FROM certificate
  WHERE organisation_id = $1 AND learner_id = ANY($2::uuid[])
  ORDER BY subject, (state = 'revoked'), requested_at DESC`;

/** What a certificate is about: this learner's block, or this learner's whole certification. */
export const subjectOf = (
  { learnerId, blockId }: { readonly learnerId: string; readonly blockId: string | null },
  versionId: string,
): string => `${learnerId}:${blockId ?? versionId}`;
