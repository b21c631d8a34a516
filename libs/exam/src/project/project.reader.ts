import { Injectable } from '@nestjs/common';
import { lastSeen, toPage, type Page } from '#kernel/page.js';
import { Transaction } from '#platform/database/transaction.js';
import { refuse as refuseSession } from '../exam-session/exam-session.errors';
import type { ProjectQuery, ProjectView } from './project.contract';
import { refuse } from './project.errors';

type ProjectRow = Omit<ProjectView, 'competencyIds'>;

/** The session alone when it has no project to show. */
type Row = ProjectRow | { id: null };

const COLUMNS = `p.id, p.session_id AS "sessionId", p.title, p.brief, p.team_min AS "teamMin", p.team_max AS "teamMax",
  p.weeks_min AS "weeksMin", p.weeks_max AS "weeksMax", p.deliverables, p.starts_on AS "startsOn", p.due_on AS "dueOn", p.revision,
  (SELECT coalesce(json_agg(json_build_object('id', k.id, 'code', k.code, 'statement', k.statement, 'blockId', k.block_id)
     ORDER BY k.place), '[]')
   FROM exam.project_competency pk JOIN catalog.assessed_competency k ON k.id = pk.competency_id WHERE pk.project_id = p.id) AS competencies,
  (SELECT count(*)::int FROM exam.team e WHERE e.project_id = p.id) AS "teamCount"`;

@Injectable()
export class ProjectReader {
  constructor(private readonly tx: Transaction) {}

  /** In the order they start; told how many they are when they fit in a page. */
  async page(organisationId: string, sessionId: string, query: ProjectQuery): Promise<Page<ProjectView>> {
    const parameters: unknown[] = [organisationId, sessionId];
    const bind = (value: unknown) => `$${String(parameters.push(value))}`;
    const matches = ['p.session_id = s.id'];
    const after = lastSeen(query.cursor, 'day', 'text', 'id');
    if (after) {
      const [startsOn, title, id] = after;
      matches.push(`(p.starts_on, p.title, p.id) > (${bind(startsOn)}::date, ${bind(title)}, ${bind(id)}::uuid)`);
    }
    const rows = await this.tx.query<Row>(
      `SELECT listed.*
       FROM exam.exam_session s
       LEFT JOIN LATERAL (
         SELECT ${COLUMNS} FROM exam.project p WHERE ${matches.join(' AND ')}
         ORDER BY p.starts_on, p.title, p.id LIMIT ${bind(query.limit + 1)}) listed ON true
       WHERE s.organisation_id = $1 AND s.id = $2
       ORDER BY listed."startsOn", listed.title, listed.id`,
      parameters,
    );
    if (rows.length === 0) throw refuseSession.sessionUnknown();
    const found = rows.filter((row): row is ProjectRow => row.id !== null);
    const page = toPage(found, query.limit, ({ startsOn, title, id }) => [startsOn, title, id]);
    const isAll = query.cursor === undefined && page.nextCursor === null;
    return { ...page, items: page.items.map(viewOf), total: isAll ? found.length : null };
  }

  async byId(organisationId: string, id: string): Promise<ProjectView> {
    const [row] = await this.tx.query<ProjectRow>(
      `SELECT ${COLUMNS} FROM exam.project p WHERE p.organisation_id = $1 AND p.id = $2`,
      [organisationId, id],
    );
    if (!row) throw refuse.projectUnknown();
    return viewOf(row);
  }
}

const viewOf = (row: ProjectRow): ProjectView => ({
  ...row,
  competencyIds: row.competencies.map((competency) => competency.id),
});
