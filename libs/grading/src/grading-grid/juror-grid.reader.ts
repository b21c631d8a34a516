import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { folded } from '#kernel/folding.js';
import { lastNamed, toPage } from '#kernel/page.js';
import { containing } from '#platform/database/containing.js';
import { Transaction } from '#platform/database/transaction.js';
import type { SessionState } from '#exam/exam-session/exam-session.contract.js';
import { refuseSession } from '#exam/public.js';
import type { GridNeighbours, JurorGrid, JurorGridPage, JurorGridQuery } from './grading-grid.contract';
import { refuseGrading } from './grading-grid.errors';
import { whatMayBeDone } from './grading.policy';

interface GridRow extends Omit<JurorGrid, 'can'> {
  sortName: string;
}

interface Row {
  state: SessionState;
  items: GridRow[];
}

/**
 * Juror `own` and those of their grids that `conditions` keep, by candidate, no more than `limit`. They are found along
 * an index that holds all that conditions look at; the rest is read of those of the page only.
 */
const gridsSql = (conditions: readonly string[], limit: string): string => `
  WITH own AS (
    SELECT m.id AS member_id, s.state FROM exam.juror m JOIN exam.session s ON s.id = m.session_id
    WHERE m.user_id = $1 AND m.organisation_id = $2 AND s.id = $3
  ),
  found AS MATERIALIZED (
    SELECT g.member_id, g.candidate_id FROM grading.grading_grid g
    WHERE ${['g.member_id = (SELECT member_id FROM own)', ...conditions].join(' AND ')}
    ORDER BY g.sort_name, g.candidate_id LIMIT ${limit}
  )
  SELECT own.state, (
    SELECT coalesce(json_agg(json_build_object(
      'id', g.id, 'candidateId', g.candidate_id, 'candidateName', l.display_name, 'sortName', g.sort_name,
      'teams', (
        SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY t.name), '[]')
        FROM exam.seat_in_team tm JOIN exam.team_of_session t ON t.id = tm.team_id WHERE tm.candidate_id = g.candidate_id),
      'state', g.state,
      'rated', (SELECT count(*) FROM grading.criterion_rating r WHERE r.grid_id = g.id),
      'total', total.criteria, 'revision', g.revision
    ) ORDER BY g.sort_name, g.candidate_id), '[]')
    FROM found
    JOIN grading.grading_grid g USING (member_id, candidate_id)
    JOIN exam.candidacy c ON c.id = g.candidate_id
    JOIN training.learner_name l ON l.id = c.learner_id
    CROSS JOIN (SELECT count(*)::int AS criteria FROM exam.assessed_criterion WHERE session_id = $3) total) AS items
  FROM own`;

const NEIGHBOUR = `
  SELECT json_build_object('id', g.id, 'candidateName', l.display_name) AS grid
  FROM grading.grading_grid g
  JOIN exam.candidacy c ON c.id = g.candidate_id
  JOIN training.learner_name l ON l.id = c.learner_id
  WHERE g.member_id = own.member_id AND g.state <> 'withdrawn'`;

const NEIGHBOURS = `
  WITH own AS (
    SELECT g.member_id, g.sort_name, g.candidate_id
    FROM grading.grading_grid g JOIN exam.juror m ON m.id = g.member_id
    WHERE g.id = $1 AND g.organisation_id = $2 AND m.user_id = $3
  )
  SELECT
    (${NEIGHBOUR} AND (g.sort_name, g.candidate_id) < (own.sort_name, own.candidate_id)
     ORDER BY g.sort_name DESC, g.candidate_id DESC LIMIT 1) AS previous,
    (${NEIGHBOUR} AND (g.sort_name, g.candidate_id) > (own.sort_name, own.candidate_id)
     ORDER BY g.sort_name, g.candidate_id LIMIT 1) AS next,
    counted.rank, counted.total
  FROM own CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE (g.sort_name, g.candidate_id) <= (own.sort_name, own.candidate_id))::int AS rank,
      count(*)::int AS total
    FROM grading.grading_grid g WHERE g.member_id = own.member_id AND g.state <> 'withdrawn') counted`;

@Injectable()
export class JurorGridReader {
  constructor(private readonly tx: Transaction) {}

  /** One's candidates in a session, in alphabetical order, and how far each grid is. */
  async page(actor: Actor, sessionId: string, query: JurorGridQuery): Promise<JurorGridPage> {
    const parameters: unknown[] = [actor.userId, actor.organisationId, sessionId];
    const bind = (value: unknown) => `$${String(parameters.push(value))}`;
    const conditions: string[] = [];
    if (query.state) conditions.push(`g.state = ${bind(query.state)}`);
    if (query.teamId) {
      const team = bind(query.teamId);
      conditions.push(`g.candidate_id IN (SELECT candidate_id FROM exam.seat_in_team WHERE team_id = ${team}::uuid)`);
    }
    if (query.search) {
      const words = folded(query.search)
        .split(' ')
        .map((word) => bind(containing(word)));
      conditions.push(foundBy(words));
    }
    const after = lastNamed(query.cursor);
    if (after) conditions.push(`(g.sort_name, g.candidate_id) > (${bind(after[0])}, ${bind(after[1])}::uuid)`);
    const [row] = await this.tx.query<Row>(
      gridsSql(conditions, bind(query.limit + 1)),
      parameters,
      query.search ? {} : { preparedAs: 'grading: grids of a juror' },
    );
    if (!row) throw refuseSession.sessionUnknown();
    const page = toPage(row.items, query.limit, ({ sortName, candidateId }) => [sortName, candidateId]);
    const isAll = query.cursor === undefined && page.nextCursor === null;
    const items = page.items.map((grid) => ({ ...grid, can: whatMayBeDone(grid.state, row.state) }));
    return { ...page, items, total: isAll ? items.length : null };
  }

  /**
   * The grids before and after one's own in the order of the list, without those one was relieved of.
   * @throws `grading.grid-unknown` (404), also for another juror's.
   */
  async neighbours(actor: Actor, gridId: string): Promise<GridNeighbours> {
    const [row] = await this.tx.query<GridNeighbours>(NEIGHBOURS, [gridId, actor.organisationId, actor.userId], {
      preparedAs: 'grading: neighbours of a grid',
    });
    if (!row) throw refuseGrading.gridUnknown();
    return row;
  }
}

/** All the words in the name of the candidate, or all in that of one of their teams. */
function foundBy(words: readonly string[]): string {
  const all = (text: string) => words.map((word) => `${text} LIKE ${word}`).join(' AND ');
  return `((${all('g.sort_name')}) OR g.candidate_id IN (
    SELECT seat.candidate_id FROM exam.team_of_session t JOIN exam.seat_in_team seat ON seat.team_id = t.id
    WHERE t.session_id = $3 AND ${all('t.folded_name')}))`;
}
