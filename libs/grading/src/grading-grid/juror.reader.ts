import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import { refuseSession } from '#exam/public.js';
import type { JurorSession, jurorGridList, JurorGrid, jurorSessionList } from './grading-grid.contract';
import { whatMayBeDone } from './grading.policy';

interface SessionRow {
  id: string;
  name: string;
  certification_title: string;
  starts_on: string;
  ends_on: string;
  place: string;
  state: JurorSession['state'];
  president: boolean;
  grids: number;
  grids_submitted: number;
}

/** A grid one was relieved of is no longer to be filled: it does not count. */
const SESSIONS = `
  SELECT s.id, s.name, v.certification_title, s.starts_on, s.ends_on, s.place, s.state, m.president,
    coalesce(work.grids, 0) AS grids, coalesce(work.submitted, 0) AS grids_submitted,
    m.id AS member_id
  FROM exam.juror m
  JOIN exam.session s ON s.id = m.session_id
  JOIN catalog.version v ON v.id = s.framework_version_id
  LEFT JOIN grading.juror_work work ON work.member_id = m.id
  WHERE m.user_id = $1 AND m.organisation_id = $2`;

const GRIDS = `
  SELECT coalesce(json_agg(json_build_object(
    'id', g.id, 'candidateId', g.candidate_id, 'candidateName', l.display_name,
    'teams', (
      SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY t.name), '[]')
      FROM exam.seat_in_team tm JOIN exam.team_of_session t ON t.id = tm.team_id WHERE tm.candidate_id = g.candidate_id),
    'state', g.state,
    'rated', (SELECT count(*) FROM grading.criterion_rating r WHERE r.grid_id = g.id),
    'total', total.criteria, 'revision', g.revision
  ) ORDER BY l.sort_name, l.id), '[]')
  FROM grading.grading_grid g
  JOIN exam.candidacy c ON c.id = g.candidate_id
  JOIN training.learner_name l ON l.id = c.learner_id
  CROSS JOIN (SELECT count(*)::int AS criteria FROM exam.assessed_criterion WHERE session_id = $3) total
  WHERE g.member_id = own.member_id`;

@Injectable()
export class JurorReader {
  constructor(private readonly tx: Transaction) {}

  /** Sessions whose jury one sits in, the latest first. */
  async sessions(actor: Actor): Promise<z.infer<typeof jurorSessionList>> {
    const rows = await this.tx.query<SessionRow>(`${SESSIONS} ORDER BY s.starts_on DESC, s.id`, [
      actor.userId,
      actor.organisationId,
    ]);
    return { items: rows.map(sessionOf) };
  }

  /** One's candidates in a session, in alphabetical order, and how far each grid is. */
  async grids(actor: Actor, sessionId: string): Promise<z.infer<typeof jurorGridList>> {
    const [row] = await this.tx.query<SessionRow & { items: Omit<JurorGrid, 'can'>[] }>(
      `SELECT own.*, (${GRIDS}) AS items FROM (${SESSIONS} AND s.id = $3) own`,
      [actor.userId, actor.organisationId, sessionId],
    );
    if (!row) throw refuseSession.sessionUnknown();
    const items = row.items.map((grid) => ({ ...grid, can: whatMayBeDone(grid.state, row.state) }));
    return { session: sessionOf(row), items };
  }
}

const sessionOf = (row: SessionRow): JurorSession => ({
  id: row.id,
  name: row.name,
  certificationTitle: row.certification_title,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  place: row.place,
  state: row.state,
  president: row.president,
  grids: row.grids,
  gridsSubmitted: row.grids_submitted,
});
