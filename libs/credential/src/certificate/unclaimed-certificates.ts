import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import { lockCertificatesOf } from './certificates-lock';

/**
 * A certificate asked for claims its block, until it is withdrawn. One revoked on purpose is not asked for again; one
 * that went with a decision taken back is, once the block is given back: it rests on another decision.
 */
const WEIGH_BLOCKS = `
  INSERT INTO credential.unclaimed_block (learner_id, block_id, session_id, organisation_id)
  SELECT held.learner_id, held.block_id, held.session_id, $2::uuid
  FROM deliberation.held_block($1::uuid[]) held
  WHERE NOT EXISTS (
    SELECT FROM credential.certificate
    WHERE certificate.learner_id = held.learner_id AND certificate.block_id = held.block_id
      AND certificate.state <> 'withdrawn'
      AND (certificate.state <> 'revoked' OR held.deliberation_id = ANY(certificate.deliberation_ids)))`;

/** So does that of the whole certification, which whoever holds every block earned in each session that gave one. */
const WEIGH_CERTIFICATIONS = `
  WITH held AS MATERIALIZED (
    SELECT learner_id, framework_version_id, session_id, deliberation_id FROM deliberation.held_block($1::uuid[])
  ), whole AS (
    SELECT held.learner_id, held.framework_version_id, array_agg(held.deliberation_id) AS deliberation_ids
    FROM held GROUP BY held.learner_id, held.framework_version_id
    HAVING count(*) = (SELECT count(*) FROM catalog.block WHERE block.framework_version_id = held.framework_version_id)
  )
  INSERT INTO credential.unclaimed_certification (learner_id, session_id, organisation_id)
  SELECT DISTINCT held.learner_id, held.session_id, $2::uuid
  FROM held JOIN whole USING (learner_id, framework_version_id)
  WHERE NOT EXISTS (
    SELECT FROM credential.certificate
    WHERE certificate.learner_id = whole.learner_id AND certificate.framework_version_id = whole.framework_version_id
      AND certificate.kind = 'certification' AND certificate.state <> 'withdrawn'
      AND (certificate.state <> 'revoked' OR certificate.deliberation_ids @> whole.deliberation_ids))`;

/** What learners earned and whose certificate nobody asked for. */
@Injectable()
export class UnclaimedCertificates {
  constructor(private readonly tx: Transaction) {}

  /** To be called in the commit of whatever moves their holdings or their certificates. @returns whether anybody was weighed */
  async weigh(organisationId: string, learnerIds: readonly string[]): Promise<boolean> {
    if (learnerIds.length === 0) return false;
    await lockCertificatesOf(this.tx, organisationId);
    await this.tx.query('DELETE FROM credential.unclaimed_block WHERE learner_id = ANY($1::uuid[])', [learnerIds]);
    await this.tx.query(WEIGH_BLOCKS, [learnerIds, organisationId]);
    await this.tx.query('DELETE FROM credential.unclaimed_certification WHERE learner_id = ANY($1::uuid[])', [
      learnerIds,
    ]);
    await this.tx.query(WEIGH_CERTIFICATIONS, [learnerIds, organisationId]);
    return true;
  }
}
