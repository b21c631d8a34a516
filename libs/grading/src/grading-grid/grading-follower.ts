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
  /** Grids of the juror who has the fewest: all candidates', unless some are not judged by all. */
  fewest: number;
  jurors: number;
}

const WORK_OF_SESSIONS = `
  SELECT work.session_id, sum(work.grids)::int AS grids, sum(work.submitted)::int AS grids_submitted,
    min(work.grids) AS fewest, count(*)::int AS jurors
  FROM grading.juror_work work JOIN exam.session ON session.id = work.session_id
  WHERE session.organisation_id = $1 AND work.session_id = ANY($2::uuid[]) AND work.grids > 0
  GROUP BY work.session_id`;

/** Candidate by candidate, where some are not judged by all. */
const FEWEST_JURORS = `
  SELECT of_candidate.session_id, min(of_candidate.jurors)::int AS fewest, count(*)::int AS candidates
  FROM (
    SELECT grid.session_id, count(*) FILTER (WHERE grid.state <> 'withdrawn') AS jurors
    FROM grading.grading_grid grid WHERE grid.session_id = ANY($1::uuid[])
    GROUP BY grid.session_id, grid.candidate_id) of_candidate
  GROUP BY of_candidate.session_id`;

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
    const ids = open.map(({ id }) => id);
    const rows = await this.tx.query<Row>(WORK_OF_SESSIONS, [organisationId, ids], {
      preparedAs: 'grading: work of sessions',
    });
    const worked = new Map(rows.map((row) => [row.session_id, row]));
    const uneven = open.filter(({ id, progress: { candidates } }) => worked.get(id)?.fewest !== candidates);
    const fewest = await this.fewestJurors(uneven);
    return new Map(
      open.map(({ id }) => {
        const work = worked.get(id);
        return [id, reportOf(work, fewest.get(id) ?? work?.jurors ?? 0)];
      }),
    );
  }

  /** Jurors of the candidate who has the fewest; nobody, if one has no grid at all. */
  private async fewestJurors(sessions: readonly ReportedSession[]): Promise<Map<string, number>> {
    if (sessions.length === 0) return new Map();
    const rows = await this.tx.query<{ session_id: string; fewest: number; candidates: number }>(FEWEST_JURORS, [
      sessions.map(({ id }) => id),
    ]);
    const judged = new Map(rows.map((row) => [row.session_id, row]));
    return new Map(
      sessions.map(({ id, progress: { candidates } }) => {
        const row = judged.get(id);
        return [id, row?.candidates === candidates ? row.fewest : 0];
      }),
    );
  }

  async juryWork(sessionId: string): Promise<Map<string, JurorWork>> {
    const rows = await this.tx.query<JurorWork & { memberId: string }>(
      `SELECT member_id AS "memberId", grids, submitted AS "gridsSubmitted"
       FROM grading.juror_work WHERE session_id = $1`,
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

function reportOf(work: Row | undefined, fewestJurors: number): SessionReport {
  const { grids = 0, grids_submitted: gridsSubmitted = 0 } = work ?? {};
  return {
    progress: { grids, gridsSubmitted },
    missing: [
      { code: 'jury-too-small' as const, count: jurorsLacking(fewestJurors) },
      { code: 'grids-to-submit' as const, count: grids - gridsSubmitted },
    ].filter(({ count }) => count > 0),
  };
}
