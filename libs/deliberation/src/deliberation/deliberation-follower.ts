import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SessionFollowers, type ReportedSession, type SessionFollower, type SessionReport } from '#exam/public.js';
import { Transaction } from '#platform/database/transaction.js';

interface Row {
  session_id: string;
  expected: number;
  taken: number;
}

/**
 * Which assessed blocks of candidates (`here`, picked by `$1` and more) are held from before their session was closed:
 * there is nothing to decide on those. A later success does not rewrite what a session had to decide. Only learners who
 * sat in another closed session are weighed: nobody else holds anything.
 */
const heldBefore = (picked: string) => `
  here AS MATERIALIZED (
    SELECT candidate.id, candidate.session_id, candidate.learner_id FROM exam.candidacy candidate WHERE ${picked}
  ), own AS MATERIALIZED (
    SELECT held.learner_id, held.block_id, held.session_id, held.held_from
    FROM deliberation.held_block(ARRAY(
      SELECT here.learner_id FROM here
      JOIN exam.candidacy other ON other.learner_id = here.learner_id AND other.session_id <> here.session_id
      JOIN exam.session ON session.id = other.session_id AND session.state = 'closed')) held
  ), held AS MATERIALIZED (
    SELECT here.session_id, here.id AS candidate_id, assessed.block_id
    FROM here
    JOIN own ON own.learner_id = here.learner_id AND own.session_id <> here.session_id
    JOIN exam.session ON session.id = here.session_id
      AND (session.closed_at IS NULL OR own.held_from < session.closed_at)
    JOIN exam.assessed_block assessed ON assessed.session_id = here.session_id AND assessed.block_id = own.block_id
  )`;

/**
 * `$1`: sessions not closed, whose decisions are counted; `$2`: closed ones, which say themselves what they had decided
 * and come to expect more only when a correction ended a holding.
 */
const DECISIONS_OF_SESSIONS = `
  WITH ${heldBefore('candidate.session_id = ANY($1::uuid[])')}
  SELECT session.id AS session_id,
    (SELECT count(*) FROM here WHERE here.session_id = session.id)::int
      * (SELECT count(*) FROM exam.assessed_block assessed WHERE assessed.session_id = session.id)::int
      - (SELECT count(*) FROM held WHERE held.session_id = session.id)::int AS expected,
    (SELECT count(*)::int FROM deliberation.deliberation decision
     WHERE decision.session_id = session.id AND decision.sequence = 1
       AND (decision.candidate_id, decision.block_id) NOT IN (SELECT candidate_id, block_id FROM held)) AS taken
  FROM exam.session WHERE session.organisation_id = $3 AND session.id = ANY($1::uuid[])
  UNION ALL
  SELECT owed.session_id, count(*)::int, (count(*) FILTER (WHERE EXISTS (
      SELECT FROM deliberation.deliberation decision
      WHERE decision.candidate_id = owed.candidate_id AND decision.block_id = owed.block_id)))::int
  FROM deliberation.owed_decision owed WHERE owed.session_id = ANY($2::uuid[]) GROUP BY owed.session_id`;

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
    const ids = (areClosed: boolean) =>
      sessions.filter(({ state }) => (state === 'closed') === areClosed).map(({ id }) => id);
    const rows = await this.tx.query<Row>(DECISIONS_OF_SESSIONS, [ids(false), ids(true), organisationId]);
    const told = new Map(rows.map((row) => [row.session_id, row]));
    return new Map(sessions.flatMap((session) => reportOf(session, told.get(session.id))));
  }

  async heldBlocks(sessionId: string, candidateIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.tx.query<{ candidate_id: string; blocks: string[] }>(
      `WITH ${heldBefore('candidate.session_id = $1 AND candidate.id = ANY($2::uuid[])')}
       SELECT candidate_id, array_agg(block_id ORDER BY block_id) AS blocks FROM held GROUP BY candidate_id`,
      [sessionId, candidateIds],
    );
    return new Map(rows.map(({ candidate_id: id, blocks }) => [id, blocks]));
  }
}

function reportOf({ id, state, progress }: ReportedSession, row: Row | undefined): [string, SessionReport][] {
  if (!row) return [];
  const decisionsExpected = progress.decisionsExpected + row.expected;
  const decisionsTaken = progress.decisionsTaken + row.taken;
  const toTake = state === 'deliberating' || state === 'closed' ? row.expected - row.taken : 0;
  const missing = toTake > 0 ? [{ code: 'decisions-to-take' as const, count: toTake }] : [];
  return [[id, { progress: { decisionsExpected, decisionsTaken }, missing }]];
}
