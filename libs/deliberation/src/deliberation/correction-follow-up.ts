import { Injectable } from '@nestjs/common';
import { SessionFollowers, SessionTurns } from '#exam/public.js';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { decisionCorrected } from './deliberation.jobs';

export interface Correction {
  readonly sessionId: string;
  readonly candidateIds: readonly string[];
  readonly decisionIds: readonly string[];
}

/**
 * Decisions that refuse what another had validated end a holding, and closed sessions may have counted on it: those of
 * the same learner that assessed the block after the holding had begun, unless it is held since before by another way.
 */
const OWE = `
  WITH ended AS (
    SELECT candidate.learner_id, candidate.session_id, refusal.block_id,
      greatest(origin.closed_at, validation.decided_at) AS held_from
    FROM deliberation.deliberation refusal
    JOIN deliberation.deliberation validation ON validation.id = refusal.supersedes_id AND validation.outcome = 'validated'
    JOIN exam.candidacy candidate ON candidate.id = refusal.candidate_id
    JOIN exam.session origin ON origin.id = candidate.session_id
    WHERE refusal.id = ANY($1::uuid[]) AND refusal.outcome = 'refused'
  ), held AS MATERIALIZED (SELECT * FROM deliberation.held_block(ARRAY(SELECT learner_id FROM ended)))
  INSERT INTO deliberation.owed_decision (session_id, candidate_id, block_id)
  SELECT session.id, candidate.id, ended.block_id
  FROM ended
  JOIN exam.candidacy candidate ON candidate.learner_id = ended.learner_id AND candidate.session_id <> ended.session_id
  JOIN exam.session ON session.id = candidate.session_id AND session.state = 'closed'
    AND session.closed_at > ended.held_from
  JOIN exam.assessed_block assessed ON assessed.session_id = session.id AND assessed.block_id = ended.block_id
  WHERE NOT EXISTS (
    SELECT FROM held WHERE held.learner_id = ended.learner_id AND held.block_id = ended.block_id
      AND held.session_id <> session.id AND held.held_from < session.closed_at)
  ON CONFLICT DO NOTHING`;

/** What comes with a correction, in its commit. */
@Injectable()
export class CorrectionFollowUp {
  constructor(
    private readonly tx: Transaction,
    private readonly turns: SessionTurns,
    private readonly followers: SessionFollowers,
    private readonly outbox: Outbox,
  ) {}

  /** Other closed sessions learn what they must now decide; the contexts above are told at once, then by news. */
  async of(actor: Actor, { sessionId, candidateIds, decisionIds }: Correction): Promise<void> {
    const { organisationId, userId: correctedBy } = actor;
    await this.turns.delayClosings(organisationId, candidateIds);
    await this.tx.query(OWE, [decisionIds]);
    await this.followers.corrected(actor, { sessionId, candidateIds });
    await this.outbox.addMany(
      decisionCorrected,
      decisionIds.map((deliberationId) => ({ payload: { organisationId, deliberationId, correctedBy } })),
    );
  }
}
