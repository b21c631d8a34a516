import { Injectable } from '@nestjs/common';
import { lastNamed, toPage, type Page } from '#kernel/page.js';
import { Transaction } from '#platform/database/transaction.js';
import { searchPatterns } from '#training/public.js';
import { refuse } from '../exam-session/exam-session.errors';
import { SessionFollowers } from '../exam-session/session-followers';
import type { CandidateQuery, CandidateView } from './candidate.contract';

interface CandidateRow {
  total: number | null;
  id: string;
  learner_id: string;
  external_id: string;
  display_name: string;
  access_route: CandidateView['accessRoute'];
  sort_name: string;
  teams: CandidateView['teams'];
}

/** The session alone when it has nobody to show. */
type Row = CandidateRow | { total: number | null; id: null };

const TOTAL = '(SELECT count(*)::int FROM exam.candidate c WHERE c.session_id = $2)';

const TEAMS = `(
  SELECT coalesce(json_agg(json_build_object('id', e.id, 'name', e.name, 'projectId', p.id, 'projectTitle', p.title)
    ORDER BY p.title, p.id), '[]')
  FROM exam.team_member tm JOIN exam.team e ON e.id = tm.team_id JOIN exam.project p ON p.id = e.project_id
  WHERE tm.candidate_id = listed.id)`;

/** Each word of a search is in the name or in an identifier: candidates carry what finds their learner. */
const isFoundBy = (pattern: string): string => `(c.sort_name LIKE ${pattern} OR c.identifiers LIKE ${pattern})`;

@Injectable()
export class CandidateReader {
  constructor(
    private readonly tx: Transaction,
    private readonly followers: SessionFollowers,
  ) {}

  /**
   * In alphabetical order, each with their teams and the blocks they need not pass again. Found by a search, they are
   * counted when they fit in the page. They are found along an index that holds all that a search looks at.
   */
  async page(organisationId: string, sessionId: string, query: CandidateQuery): Promise<Page<CandidateView>> {
    const parameters: unknown[] = [organisationId, sessionId];
    const bind = (value: unknown) => `$${String(parameters.push(value))}`;
    const matches = ['c.session_id = (SELECT id FROM session)'];
    if (query.search) matches.push(...searchPatterns(query.search).map((pattern) => isFoundBy(bind(pattern))));
    const isWhole = query.cursor === undefined && !query.search;
    const after = lastNamed(query.cursor);
    if (after) matches.push(`(c.sort_name, c.id) > (${bind(after[0])}, ${bind(after[1])}::uuid)`);
    const rows = await this.tx.query<Row>(
      `WITH session AS (SELECT id FROM exam.exam_session WHERE organisation_id = $1 AND id = $2),
       found AS MATERIALIZED (
         SELECT c.id FROM exam.candidate c WHERE ${matches.join(' AND ')}
         ORDER BY c.sort_name, c.id LIMIT ${bind(query.limit + 1)}),
       listed AS (
         SELECT c.id, c.learner_id, l.external_id, l.display_name, c.access_route, c.sort_name
         FROM found JOIN exam.candidate c ON c.id = found.id JOIN training.learner_name l ON l.id = c.learner_id)
       SELECT ${isWhole ? TOTAL : 'NULL::int'} AS total, listed.*, ${TEAMS} AS teams
       FROM session LEFT JOIN listed ON true
       ORDER BY listed.sort_name, listed.id`,
      parameters,
      query.search ? {} : { preparedAs: 'exam: candidates of a session' },
    );
    if (rows.length === 0) throw refuse.sessionUnknown();
    const found = rows.filter((row): row is CandidateRow => row.id !== null);
    const page = toPage(found, query.limit, (row) => [row.sort_name, row.id]);
    const held = await this.followers.heldBlocks(
      sessionId,
      page.items.map(({ id }) => id),
    );
    const items = page.items.map((row) => viewOf(row, held.get(row.id) ?? []));
    const isAll = query.cursor === undefined && page.nextCursor === null;
    return { ...page, items, total: isAll ? items.length : (rows[0]?.total ?? null) };
  }
}

const viewOf = (row: CandidateRow, held: readonly string[]): CandidateView => ({
  id: row.id,
  learnerId: row.learner_id,
  externalId: row.external_id,
  displayName: row.display_name,
  accessRoute: row.access_route,
  teams: row.teams,
  alreadyHeldBlockIds: [...held],
});
