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
  grids: number;
  grids_submitted: number;
  fewest_jurors: number;
}

/** Counted candidate by candidate, so that the one whom the fewest jurors judge is known too. */
const GRIDS_OF_SESSIONS = `
  SELECT judged.session_id, sum(judged.jurors)::int AS grids, sum(judged.submitted)::int AS grids_submitted,
    min(judged.jurors)::int AS fewest_jurors
  FROM (
    SELECT candidate.session_id, count(grid.id) AS jurors, count(grid.id) FILTER (WHERE grid.state = 'submitted') AS submitted
    FROM exam.candidacy candidate
    LEFT JOIN grading.grading_grid grid ON grid.session_id = candidate.session_id AND grid.candidate_id = candidate.id
      AND grid.state <> 'withdrawn'
    WHERE candidate.organisation_id = $1 AND candidate.session_id = ANY($2::uuid[])
    GROUP BY candidate.session_id, candidate.id) judged
  GROUP BY judged.session_id`;

/** What grading knows of sessions: how many grids are in; and what it does when one opens or its jury changes. */
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
    const graded = sessions.filter(({ state }) => state === 'open' || state === 'deliberating').map(({ id }) => id);
    if (graded.length === 0) return new Map();
    const open = new Set(sessions.filter(({ state }) => state === 'open').map(({ id }) => id));
    const rows = await this.tx.query<Row>(GRIDS_OF_SESSIONS, [organisationId, graded]);
    return new Map(rows.map((row) => [row.session_id, reportOf(row, open.has(row.session_id))]));
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

const reportOf = (row: Row, isOpen: boolean): SessionReport => ({
  progress: { grids: row.grids, gridsSubmitted: row.grids_submitted },
  missing: isOpen
    ? [
        { code: 'jury-too-small' as const, count: jurorsLacking(row.fewest_jurors) },
        { code: 'grids-to-submit' as const, count: row.grids - row.grids_submitted },
      ].filter(({ count }) => count > 0)
    : [],
});
