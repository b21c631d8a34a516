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

const GRIDS_OF_SESSIONS = `
  SELECT session.id AS session_id, graded.grids, graded.grids_submitted, judged.fewest_jurors
  FROM exam.session session
  CROSS JOIN LATERAL (
    SELECT (count(*) FILTER (WHERE grid.state <> 'withdrawn'))::int AS grids,
      (count(*) FILTER (WHERE grid.state = 'submitted'))::int AS grids_submitted
    FROM grading.grading_grid grid WHERE grid.session_id = session.id) graded
  CROSS JOIN LATERAL (
    SELECT coalesce(min(of_candidate.jurors), 0)::int AS fewest_jurors FROM (
      SELECT count(own.id) AS jurors
      FROM exam.candidacy candidate
      LEFT JOIN grading.grading_grid own ON own.candidate_id = candidate.id AND own.state <> 'withdrawn'
      WHERE candidate.session_id = session.id GROUP BY candidate.id) of_candidate) judged
  WHERE session.organisation_id = $1 AND session.id = ANY($2::uuid[])`;

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
    const open = new Set(sessions.filter(({ state }) => state === 'open').map(({ id }) => id));
    const rows = await this.tx.query<Row>(GRIDS_OF_SESSIONS, [organisationId, sessions.map(({ id }) => id)]);
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
