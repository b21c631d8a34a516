import type { CertificateView } from './certificate.contract';

export interface CertificateRow extends Omit<CertificateView, 'verificationUrl' | 'can'> {
  /** The whole certification first, then blocks in the order of the référentiel. */
  rank: number;
  /** Whether a revoked one has another after it, for the same learner and the same block or certification. */
  replaced: boolean;
}

export const CERTIFICATE_RANK = 'coalesce(block.position + 1, 0)';

/** A certificate as every screen shows it. The certificate's own document speaks once it is frozen: names may change later. */
export const CERTIFICATE_COLUMNS = `
  certificate.id, certificate.kind, certificate.state,
  certificate.document ->> 'number' AS number,
  concat_ws(' ', certificate.document #>> '{holder,firstNames}', certificate.document #>> '{holder,birthName}') AS "holderName",
  certificate.learner_id AS "learnerId",
  certificate.document #>> '{certification,code}' AS "certificationCode",
  certificate.document #>> '{certification,title}' AS "certificationTitle",
  certificate.document #>> '{block,code}' AS "blockCode",
  certificate.document #>> '{block,title}' AS "blockTitle",
  certificate.session_id AS "sessionId", session.name AS "sessionName",
  certificate.document ->> 'issuedOn' AS "issuedOn",
  certificate.verification_code AS "verificationCode", certificate.sha256, certificate.file_size AS "fileSize",
  certificate.failure, certificate.revoked_at AS "revokedAt", certificate.revocation_reason AS "revocationReason",
  ${CERTIFICATE_RANK} AS rank,
  certificate.state = 'revoked' AND EXISTS (
    SELECT FROM credential.certificate later
    WHERE later.learner_id = certificate.learner_id AND later.id <> certificate.id AND later.state <> 'withdrawn'
      AND (later.state <> 'revoked' OR later.revoked_at > certificate.revoked_at)
      AND later.kind = certificate.kind AND later.framework_version_id = certificate.framework_version_id
      AND later.block_id IS NOT DISTINCT FROM certificate.block_id) AS replaced`;

const BESIDE_IT = `
  JOIN exam.session ON session.id = certificate.session_id
  JOIN training.learner_name learner ON learner.id = certificate.learner_id
  LEFT JOIN catalog.block ON block.id = certificate.block_id`;

export const CERTIFICATE_TABLES = `credential.certificate ${BESIDE_IT}`;

/** The certificates of rows that were found before, by their `id`. */
export const certificatesOf = (found: string): string =>
  `${found} JOIN credential.certificate ON certificate.id = ${found}.id ${BESIDE_IT}`;

/** Address printed on the paper and in its QR code. */
export const verificationUrl = (publicUrl: string, code: string): string => `${publicUrl}/verifier/${code}`;
