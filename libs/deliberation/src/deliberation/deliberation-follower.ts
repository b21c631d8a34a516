import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SessionFollowers, type ReportedSession, type SessionFollower, type SessionReport } from '#exam/public.js';
import { Transaction } from '#platform/database/transaction.js';

interface Row {
  session_id: string;
  expected: number;
  taken: number;
}

/**
 * Which assessed blocks candidates held before their session was closed: there is nothing to decide on those. A later
 * success does not rewrite what a session had to decide. `$1`: ids of sessions.
 */
const HELD_BEFORE = `
  SELECT here.session_id, here.id AS candidate_id, assessed.block_id
  FROM exam.session session
  JOIN exam.candidacy here ON here.session_id = session.id
  JOIN deliberation.held_block(ARRAY(SELECT learner_id FROM exam.candidacy WHERE session_id = ANY($1::uuid[]))) own
    ON own.learner_id = here.learner_id AND own.session_id <> session.id
    AND (session.closed_at IS NULL OR own.held_from < session.closed_at)
  JOIN exam.assessed_block assessed ON assessed.session_id = session.id AND assessed.block_id = own.block_id
  WHERE session.id = ANY($1::uuid[])`;

const DECISIONS_OF_SESSIONS = `
  WITH held AS MATERIALIZED (${HELD_BEFORE})
  SELECT session.id AS session_id,
    (SELECT count(*) FROM exam.candidacy candidate WHERE candidate.session_id = session.id)::int
      * (SELECT count(*) FROM exam.assessed_block assessed WHERE assessed.session_id = session.id)::int
      - (SELECT count(*) FROM held WHERE held.session_id = session.id)::int AS expected,
    (SELECT count(*)::int FROM deliberation.deliberation decision
     WHERE decision.session_id = session.id AND decision.sequence = 1
       AND NOT EXISTS (SELECT FROM held
         WHERE held.candidate_id = decision.candidate_id AND held.block_id = decision.block_id)) AS taken
  FROM exam.session session
  WHERE session.id = ANY($1::uuid[]) AND session.organisation_id = $2`;

/** What deliberation knows of sessions: what is left to decide, and what candidates hold already. */
@Injectable()
export class DeliberationFollower implements SessionFollower, OnModuleInit {
  constructor(
    private readonly tx: Transaction,
    private readonly followers: SessionFollowers,
  ) {}

  onModuleInit(): void {
    this.followers.add(this);
  }

  async report(organisationId: string, sessions: readonly ReportedSession[]): Promise<Map<string, SessionReport>> {
    const states = new Map(sessions.map(({ id, state }) => [id, state]));
    const rows = await this.tx.query<Row>(DECISIONS_OF_SESSIONS, [[...states.keys()], organisationId]);
    return new Map(
      rows.map(({ session_id: id, expected, taken }) => {
        const state = states.get(id);
        // Closed, something is left only once a correction ended the holding of a block that was not to be decided.
        const isToDecide = (state === 'deliberating' || state === 'closed') && expected > taken;
        const missing = isToDecide ? [{ code: 'decisions-to-take' as const, count: expected - taken }] : [];
        return [id, { progress: { decisionsExpected: expected, decisionsTaken: taken }, missing }];
      }),
    );
  }

  async heldBlocks(sessionId: string, candidateIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.tx.query<{ candidate_id: string; blocks: string[] }>(
      `SELECT candidate_id, array_agg(block_id ORDER BY block_id) AS blocks FROM (${HELD_BEFORE}) held
       WHERE candidate_id = ANY($2::uuid[]) GROUP BY candidate_id`,
      [[sessionId], candidateIds],
    );
    return new Map(rows.map(({ candidate_id: id, blocks }) => [id, blocks]));
  }
}
