import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import { lockCertificatesOf } from './certificates-lock';

/**
 * A certificate asked for claims its block, until it is withdrawn. One revoked on purpose is not asked for again; one
 * that went with a decision taken back is, once the block is given back: it rests on another decision.
 */
const WEIGH = `
  INSERT INTO credential.unclaimed_block (learner_id, block_id, session_id)
  SELECT held.learner_id, held.block_id, held.session_id
  FROM deliberation.held_block($1::uuid[]) held
  WHERE NOT EXISTS (
    SELECT FROM credential.certificate
    WHERE certificate.learner_id = held.learner_id AND certificate.block_id = held.block_id
      AND certificate.state <> 'withdrawn'
      AND (certificate.state <> 'revoked' OR held.deliberation_id = ANY(certificate.deliberation_ids)))`;

/** Blocks that learners hold and whose certificate nobody asked for. */
@Injectable()
export class UnclaimedBlocks {
  constructor(private readonly tx: Transaction) {}

  /** To be called in the commit of whatever moves their holdings or their certificates. */
  async weigh(organisationId: string, learnerIds: readonly string[]): Promise<void> {
    if (learnerIds.length === 0) return;
    await lockCertificatesOf(this.tx, organisationId);
    await this.tx.query('DELETE FROM credential.unclaimed_block WHERE learner_id = ANY($1::uuid[])', [learnerIds]);
    await this.tx.query(WEIGH, [learnerIds]);
  }
}
