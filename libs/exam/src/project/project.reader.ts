import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import { refuse as refuseSession } from '../exam-session/exam-session.errors';
import type { ProjectView, TeamView } from './project.contract';
import { refuse } from './project.errors';

type Row = { sessionId: string } & ({ id: null } | Omit<ProjectView, 'competencyIds'>);

const TEAM = `json_build_object('id', e.id, 'projectId', e.project_id, 'name', e.name, 'members', members.list,
  'sizeFits', members.size BETWEEN p.team_min AND p.team_max)`;

const MEMBERS = `CROSS JOIN LATERAL (
  SELECT count(*) AS size, coalesce(json_agg(json_build_object('candidateId', c.id, 'displayName', l.display_name)
    ORDER BY l.sort_name, c.id), '[]') AS list
  FROM exam.team_member tm JOIN exam.candidate c ON c.id = tm.candidate_id JOIN training.learner_name l ON l.id = c.learner_id
  WHERE tm.team_id = e.id) members`;

const COLUMNS = `p.id, p.title, p.brief, p.team_min AS "teamMin", p.team_max AS "teamMax", p.weeks_min AS "weeksMin",
  p.weeks_max AS "weeksMax", p.deliverables, p.starts_on AS "startsOn", p.due_on AS "dueOn", p.revision,
  (SELECT coalesce(json_agg(json_build_object('id', k.id, 'code', k.code, 'statement', k.statement, 'blockId', k.block_id)
     ORDER BY k.place), '[]')
   FROM exam.project_competency pk JOIN catalog.assessed_competency k ON k.id = pk.competency_id WHERE pk.project_id = p.id) AS competencies,
  (SELECT coalesce(json_agg(${TEAM} ORDER BY e.name, e.id), '[]')
   FROM exam.team e ${MEMBERS} WHERE e.project_id = p.id) AS teams`;

@Injectable()
export class ProjectReader {
  constructor(private readonly tx: Transaction) {}

  async ofSession(organisationId: string, sessionId: string): Promise<{ items: ProjectView[] }> {
    const rows = await this.tx.query<Row>(
      `SELECT s.id AS "sessionId", ${COLUMNS}
       FROM exam.exam_session s LEFT JOIN exam.project p ON p.session_id = s.id
       WHERE s.organisation_id = $1 AND s.id = $2
       ORDER BY p.starts_on, p.title, p.id`,
      [organisationId, sessionId],
    );
    if (rows.length === 0) throw refuseSession.sessionUnknown();
    return { items: rows.flatMap((row) => (row.id === null ? [] : [viewOf(row)])) };
  }

  async byId(organisationId: string, id: string): Promise<ProjectView> {
    const [row] = await this.tx.query<Exclude<Row, { id: null }>>(
      `SELECT p.session_id AS "sessionId", ${COLUMNS} FROM exam.project p WHERE p.organisation_id = $1 AND p.id = $2`,
      [organisationId, id],
    );
    if (!row) throw refuse.projectUnknown();
    return viewOf(row);
  }

  async team(organisationId: string, id: string): Promise<TeamView> {
    const [row] = await this.tx.query<{ team: TeamView }>(
      `SELECT ${TEAM} AS team FROM exam.team e JOIN exam.project p ON p.id = e.project_id ${MEMBERS}
       WHERE e.organisation_id = $1 AND e.id = $2`,
      [organisationId, id],
    );
    if (!row) throw refuse.teamUnknown();
    return row.team;
  }
}

const viewOf = (row: Omit<ProjectView, 'competencyIds'>): ProjectView => ({
  ...row,
  competencyIds: row.competencies.map((competency) => competency.id),
});
