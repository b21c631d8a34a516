import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  SessionFollowers,
  type ReportedSession,
  type SessionFollower,
  type SessionReport,
  type SomeCandidates,
} from '#exam/public.js';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import { AlreadyHeldBlocks } from './already-held-blocks';

interface Row {
  session_id: string;
  expected: number;
  taken: number;
}

/**
 * `$1`, with as many candidates in `$2`: sessions not closed, whose decisions are counted. `$3`: closed ones, which say
 * themselves what they had decided and come to expect more only when a correction ended a holding.
 */
const DECISIONS_OF_SESSIONS = `
  SELECT session.id AS session_id, coalesce(asked.candidates, 0) * assessed.blocks - held.blocks AS expected,
    coalesce(decided.taken, 0) - held.decided AS taken
  FROM unnest($1::uuid[], $2::int[]) AS asked (session_id, candidates)
  JOIN exam.session ON session.id = asked.session_id AND session.organisation_id = $4
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS blocks FROM exam.assessed_block WHERE assessed_block.session_id = session.id) assessed
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS blocks, count(decision.id)::int AS decided
    FROM deliberation.already_held_block own
    JOIN exam.assessed_block ON assessed_block.session_id = own.session_id AND assessed_block.block_id = own.block_id
    LEFT JOIN deliberation.deliberation decision
      ON decision.candidate_id = own.candidate_id AND decision.block_id = own.block_id AND decision.sequence = 1
    WHERE own.session_id = session.id) held
  LEFT JOIN deliberation.first_decisions decided ON decided.session_id = session.id
  UNION ALL
  SELECT owed.session_id, count(*)::int, (count(*) FILTER (WHERE EXISTS (
      SELECT FROM deliberation.deliberation decision
      WHERE decision.candidate_id = owed.candidate_id AND decision.block_id = owed.block_id)))::int
  FROM deliberation.owed_decision owed WHERE owed.session_id = ANY($3::uuid[]) GROUP BY owed.session_id`;

/** What deliberation knows of sessions: what is left to decide, and what candidates hold already. */
@Injectable()
export class DeliberationFollower implements SessionFollower, OnModuleInit {
  constructor(
    private readonly tx: Transaction,
    private readonly followers: SessionFollowers,
    private readonly alreadyHeld: AlreadyHeldBlocks,
  ) {}

  onModuleInit(): void {
    this.followers.add(this);
  }

  async report(organisationId: string, sessions: readonly ReportedSession[]): Promise<Map<string, SessionReport>> {
    const closed = sessions.filter(({ state }) => state === 'closed');
    const others = sessions.filter(({ state }) => state !== 'closed');
    const rows = await this.tx.query<Row>(
      DECISIONS_OF_SESSIONS,
      [
        others.map(({ id }) => id),
        others.map(({ progress }) => progress.candidates),
        closed.map(({ id }) => id),
        organisationId,
      ],
      { preparedAs: 'deliberation: decisions of sessions' },
    );
    const told = new Map(rows.map((row) => [row.session_id, row]));
    return new Map(
      sessions.flatMap((session) => {
        const row = told.get(session.id);
        return row ? [[session.id, reportOf(session, row)] as const] : [];
      }),
    );
  }

  async heldBlocks(sessionId: string, candidateIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.tx.query<{ candidate_id: string; blocks: string[] }>(
      `SELECT own.candidate_id, array_agg(own.block_id ORDER BY own.block_id) AS blocks
       FROM deliberation.already_held_block own
       JOIN exam.assessed_block ON assessed_block.session_id = own.session_id AND assessed_block.block_id = own.block_id
       WHERE own.session_id = $1 AND own.candidate_id = ANY($2::uuid[]) GROUP BY own.candidate_id`,
      [sessionId, candidateIds],
      { preparedAs: 'deliberation: blocks held already' },
    );
    return new Map(rows.map(({ candidate_id: id, blocks }) => [id, blocks]));
  }

  registered({ organisationId }: Actor, { candidateIds }: SomeCandidates): Promise<void> {
    return this.alreadyHeld.ofCandidates(organisationId, candidateIds);
  }

  closed({ organisationId }: Actor, sessionId: string): Promise<void> {
    return this.alreadyHeld.ofSession(organisationId, sessionId);
  }
}

function reportOf({ state, progress }: ReportedSession, { expected, taken }: Row): SessionReport {
  const settled = state === 'closed' ? progress : { decisionsExpected: 0, decisionsTaken: 0 };
  const toTake = state === 'deliberating' || state === 'closed' ? expected - taken : 0;
  return {
    progress: {
      decisionsExpected: settled.decisionsExpected + expected,
      decisionsTaken: settled.decisionsTaken + taken,
    },
    missing: toTake > 0 ? [{ code: 'decisions-to-take' as const, count: toTake }] : [],
  };
}
