import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import { displayNameSql } from '#training/public.js';
import { refuse as refuseSession } from '../exam-session/exam-session.errors';
import { assessedCountSql } from './assessed-criteria.sql';
import type { JurorSession, jurorGridList, JurorGrid, jurorSessionList } from './grading-grid.contract';

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
  SELECT s.id, s.name, cert.title AS certification_title, s.starts_on, s.ends_on, s.place, s.state, m.president,
    (SELECT count(*)::int FROM grading_grid g WHERE g.member_id = m.id AND g.state <> 'withdrawn') AS grids,
    (SELECT count(*)::int FROM grading_grid g WHERE g.member_id = m.id AND g.state = 'submitted') AS grids_submitted,
    m.id AS member_id
  FROM jury_member m
  JOIN jury j ON j.id = m.jury_id
  JOIN exam_session s ON s.id = j.session_id
  JOIN framework_version v ON v.id = s.framework_version_id
  JOIN certification cert ON cert.id = v.certification_id
  WHERE m.user_id = $1 AND m.organisation_id = $2`;

const GRIDS = `
  SELECT coalesce(json_agg(json_build_object(
    'id', g.id, 'candidateId', g.candidate_id, 'candidateName', ${displayNameSql('l')},
    'teams', (
      SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY t.name), '[]')
      FROM team_member tm JOIN team t ON t.id = tm.team_id WHERE tm.candidate_id = g.candidate_id),
    'state', g.state,
    'rated', (SELECT count(*) FROM criterion_rating r WHERE r.grid_id = g.id),
    'total', total.criteria, 'revision', g.revision
  ) ORDER BY l.sort_name, l.id), '[]')
  FROM grading_grid g
  JOIN candidate c ON c.id = g.candidate_id
  JOIN learner l ON l.id = c.learner_id
  CROSS JOIN (SELECT ${assessedCountSql('$3')} AS criteria) total
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
    const [row] = await this.tx.query<SessionRow & { items: JurorGrid[] }>(
      `SELECT own.*, (${GRIDS}) AS items FROM (${SESSIONS} AND s.id = $3) own`,
      [actor.userId, actor.organisationId, sessionId],
    );
    if (!row) throw refuseSession.sessionUnknown();
    return { session: sessionOf(row), items: row.items };
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
