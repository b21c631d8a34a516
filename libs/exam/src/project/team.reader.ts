import { Injectable } from '@nestjs/common';
import { lastNamed, toPage, type Page } from '#kernel/page.js';
import { Transaction } from '#platform/database/transaction.js';
import type { TeamQuery, TeamView } from './project.contract';
import { refuse } from './project.errors';

/** The project alone when it has no team to show. */
type Row = TeamView | { id: null };

/** Of team `e` of project `p`. */
const COLUMNS = `e.id, p.id AS "projectId", p.revision AS "projectRevision", e.name, members.list AS members,
  members.size BETWEEN p.team_min AND p.team_max AS "sizeFits"`;

const MEMBERS = `CROSS JOIN LATERAL (
  SELECT count(*) AS size, coalesce(json_agg(json_build_object('candidateId', c.id, 'displayName', l.display_name)
    ORDER BY c.sort_name, c.id), '[]') AS list
  FROM exam.team_member tm JOIN exam.candidate c ON c.id = tm.candidate_id JOIN training.learner_name l ON l.id = c.learner_id
  WHERE tm.team_id = e.id) members`;

@Injectable()
export class TeamReader {
  constructor(private readonly tx: Transaction) {}

  /** By name, each with its members; told how many they are when they fit in a page. */
  async page(organisationId: string, projectId: string, query: TeamQuery): Promise<Page<TeamView>> {
    const parameters: unknown[] = [organisationId, projectId];
    const bind = (value: unknown) => `$${String(parameters.push(value))}`;
    const matches = ['team.project_id = p.id'];
    const after = lastNamed(query.cursor);
    if (after) matches.push(`(team.name, team.id) > (${bind(after[0])}, ${bind(after[1])}::uuid)`);
    const rows = await this.tx.query<Row>(
      `SELECT ${COLUMNS}
       FROM exam.project p
       LEFT JOIN LATERAL (
         SELECT team.id, team.name FROM exam.team WHERE ${matches.join(' AND ')}
         ORDER BY team.name, team.id LIMIT ${bind(query.limit + 1)}) e ON true
       ${MEMBERS}
       WHERE p.organisation_id = $1 AND p.id = $2
       ORDER BY e.name, e.id`,
      parameters,
      { preparedAs: 'exam: teams of a project' },
    );
    if (rows.length === 0) throw refuse.projectUnknown();
    const found = rows.filter((row): row is TeamView => row.id !== null);
    const page = toPage(found, query.limit, ({ name, id }) => [name, id]);
    const isAll = query.cursor === undefined && page.nextCursor === null;
    return { ...page, total: isAll ? found.length : null };
  }

  async byId(organisationId: string, id: string): Promise<TeamView> {
    const [row] = await this.tx.query<TeamView>(
      `SELECT ${COLUMNS} FROM exam.team e JOIN exam.project p ON p.id = e.project_id ${MEMBERS}
       WHERE e.organisation_id = $1 AND e.id = $2`,
      [organisationId, id],
    );
    if (!row) throw refuse.teamUnknown();
    return row;
  }
}
