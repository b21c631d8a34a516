import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  jurorsLacking,
  SessionFollowers,
  type JurorWork,
  type ReportedSession,
  type Seat,
  type SessionFollower,
  type SessionReport,
} from '#exam/public.js';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import { GridOpening } from './grid-opening';

interface Row {
  session_id: string;
  candidates: number;
  grids: number;
  grids_submitted: number;
  fewest_jurors: number;
}

/** Counted candidate by candidate, so that the one whom the fewest jurors judge is known too. */
const GRIDS_OF_SESSIONS = `
  SELECT session.id AS session_id, judged.*
  FROM exam.session
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS candidates, coalesce(sum(of_candidate.jurors), 0)::int AS grids,
      coalesce(sum(of_candidate.submitted), 0)::int AS grids_submitted, coalesce(min(of_candidate.jurors), 0)::int AS fewest_jurors
    FROM (
      SELECT count(*) FILTER (WHERE grid.state <> 'withdrawn') AS jurors,
        count(*) FILTER (WHERE grid.state = 'submitted') AS submitted
      FROM grading.grading_grid grid WHERE grid.session_id = session.id GROUP BY grid.candidate_id) of_candidate) judged
  WHERE session.organisation_id = $1 AND session.id = ANY($2::uuid[]) AND judged.candidates > 0`;

/** What grading knows of open sessions: how many grids are in; and what it does when one opens or its jury changes. */
@Injectable()
export class GradingFollower implements SessionFollower, OnModuleInit {
  constructor(
    private readonly tx: Transaction,
    private readonly grids: GridOpening,
    private readonly followers: SessionFollowers,
  ) {}

  onModuleInit(): void {
    this.followers.add(this);
  }

  async report(organisationId: string, sessions: readonly ReportedSession[]): Promise<Map<string, SessionReport>> {
    const open = sessions.filter(({ state }) => state === 'open');
    if (open.length === 0) return new Map();
    const rows = await this.tx.query<Row>(GRIDS_OF_SESSIONS, [organisationId, open.map(({ id }) => id)]);
    const counted = new Map(rows.map((row) => [row.session_id, row]));
    return new Map(open.map(({ id, progress }) => [id, reportOf(counted.get(id), progress.candidates)]));
  }

  async juryWork(sessionId: string): Promise<Map<string, JurorWork>> {
    const rows = await this.tx.query<JurorWork & { memberId: string }>(
      `SELECT member_id AS "memberId", (count(*) FILTER (WHERE state <> 'withdrawn'))::int AS grids,
         (count(*) FILTER (WHERE state = 'submitted'))::int AS "gridsSubmitted"
       FROM grading.grading_grid WHERE session_id = $1 GROUP BY member_id`,
      [sessionId],
    );
    return new Map(rows.map(({ memberId, ...work }) => [memberId, work]));
  }

  async opened(actor: Actor, sessionId: string): Promise<void> {
    await this.grids.openGrids(actor, sessionId);
  }

  async seated(actor: Actor, { sessionId, ...seat }: Seat): Promise<boolean> {
    return (await this.grids.openGrids(actor, sessionId, seat)) > 0;
  }

  recused(actor: Actor, { memberId, candidateId }: { memberId: string; candidateId: string }): Promise<void> {
    return this.grids.relieve(actor, memberId, candidateId);
  }
}

/** A candidate without any grid is judged by nobody. */
function reportOf(row: Row | undefined, candidates: number): SessionReport {
  const { grids = 0, grids_submitted: gridsSubmitted = 0 } = row ?? {};
  const fewestJurors = row?.candidates === candidates ? row.fewest_jurors : 0;
  return {
    progress: { grids, gridsSubmitted },
    missing: [
      { code: 'jury-too-small' as const, count: jurorsLacking(fewestJurors) },
      { code: 'grids-to-submit' as const, count: grids - gridsSubmitted },
    ].filter(({ count }) => count > 0),
  };
}
