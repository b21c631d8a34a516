import type { Transaction } from '#platform/database/transaction.js';
import type { CertificateState } from '../certificate/certificate.contract';
import type { EarnedBySession, EarnedCertificate } from './earned-certificates';

/** A certificate already asked for on a subject: the living one, or the last that was revoked. */
export interface EarlierCertificate {
  readonly id: string;
  readonly state: CertificateState;
  readonly subject: string;
  readonly session_id: string;
  readonly batch_id: string;
  readonly verification_code: string;
  readonly rests_on: string[];
}

/** What is earned, and the certificate asked for on the same subject before, if any. */
export interface EarnedBesideEarlier {
  readonly earned: EarnedCertificate;
  readonly earlier: EarlierCertificate | undefined;
}

/** What a certificate is about: this learner's block, or this learner's whole certification. */
const subjectOf = ({ learnerId, blockId }: EarnedCertificate, versionId: string): string =>
  `${learnerId}:${blockId ?? versionId}`;

/**
 * Each certificate earned, with the earlier one. A withdrawn one never came out, and a revoked one that rests on other
 * decisions is of another success: neither stands for what is earned now.
 */
export async function pairedWithEarlier(
  tx: Transaction,
  organisationId: string,
  { certificates, version }: Pick<EarnedBySession, 'certificates' | 'version'>,
): Promise<EarnedBesideEarlier[]> {
  const rows = await tx.query<EarlierCertificate>(
    `SELECT DISTINCT ON (subject) id, state, session_id, batch_id, verification_code, deliberation_ids AS rests_on,
       learner_id || ':' || coalesce(block_id, framework_version_id) AS subject
     FROM credential.certificate
     WHERE organisation_id = $1 AND learner_id = ANY($2::uuid[]) AND state <> 'withdrawn'
     ORDER BY subject, (state = 'revoked'), requested_at DESC`,
    [organisationId, [...new Set(certificates.map(({ learnerId }) => learnerId))]],
    { preparedAs: 'credential: earlier certificates' },
  );
  const bySubject = new Map(rows.map((row) => [row.subject, row]));
  return certificates.map((earned) => {
    const earlier = bySubject.get(subjectOf(earned, version.id));
    const isOfAnother =
      earlier?.state === 'revoked' && earned.deliberationIds.some((id) => !earlier.rests_on.includes(id));
    return { earned, earlier: isOfAnother ? undefined : earlier };
  });
}
