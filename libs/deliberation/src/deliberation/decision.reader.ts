import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { inUtc as instantInUtc } from '#kernel/clock.js';
import { Transaction } from '#platform/database/transaction.js';
import { refuseCandidate } from '#exam/public.js';
import type { DecisionView } from './deliberation.contract';
import { refuseDeliberation } from './deliberation.errors';

const COLUMNS = `
  d.id, d.sequence, d.outcome, d.proposal, d.proposal_reasons AS "proposalReasons", d.rule, d.reason,
  u.display_name AS "decidedBy", d.decided_at AS "decidedAt"`;

@Injectable()
export class DecisionReader {
  constructor(private readonly tx: Transaction) {}

  /** In the order of the ids. */
  byIds(ids: readonly string[]): Promise<DecisionView[]> {
    return this.tx.query<DecisionView>(
      `SELECT ${COLUMNS}
       FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place)
       JOIN deliberation.deliberation d ON d.id = asked.id
       JOIN identity.named_actor u ON u.id = d.decided_by
       ORDER BY asked.place`,
      [ids],
    );
  }

  /** Every decision ever taken on a block of a candidate, the first first; the last is in force. */
  async history(
    actor: Actor,
    sessionId: string,
    candidateId: string,
    blockId: string,
  ): Promise<{ items: DecisionView[] }> {
    const [cell] = await this.tx.query<{ block_assessed: boolean; items: DecisionView[] }>(
      `SELECT EXISTS (SELECT FROM exam.assessed_block sb
                      WHERE sb.session_id = c.session_id AND sb.block_id = $4) AS block_assessed,
         (SELECT coalesce(json_agg(entry ORDER BY entry.sequence), '[]') FROM (
            SELECT ${COLUMNS} FROM deliberation.deliberation d JOIN identity.named_actor u ON u.id = d.decided_by
            WHERE d.candidate_id = c.id AND d.block_id = $4) entry) AS items
       FROM exam.candidacy c
       WHERE c.organisation_id = $1 AND c.session_id = $2 AND c.id = $3`,
      [actor.organisationId, sessionId, candidateId, blockId],
    );
    if (!cell) throw refuseCandidate.candidateUnknown();
    if (!cell.block_assessed) throw refuseDeliberation.assessedBlockUnknown();
    return { items: cell.items.map(inUtc) };
  }
}

export const inUtc = <T extends { decidedAt: string }>(decision: T): T => ({
  ...decision,
  decidedAt: instantInUtc(decision.decidedAt),
});
