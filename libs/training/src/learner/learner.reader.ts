import { Injectable } from '@nestjs/common';
import type { Page } from '#kernel/page.js';
import { toPage } from '#kernel/page.js';
import { containing } from '#platform/database/containing.js';
import { Transaction } from '#platform/database/transaction.js';
import { CivilStatuses } from './civil-status';
import type { AccessRoute, LearnerQuery, LearnerView } from './learner.contract';
import { lastSeen } from './learner.cursor';
import { refuse } from './learner.errors';
import { folded } from '#kernel/folding.js';

interface LearnerRow {
  id: string;
  external_id: string;
  user_id: string | null;
  birth_name: string;
  usual_name: string | null;
  first_names: string;
  email: string;
  civil_status: string;
  access_route: AccessRoute;
  created_at: string;
  revision: number;
}

interface ListedRow extends LearnerRow {
  sort_key: string;
  total: number | null;
}

const COLUMNS = `l.id, l.external_id, l.user_id, l.birth_name, l.usual_name, l.first_names, l.email, l.civil_status,
  l.access_route, l.created_at, l.revision`;

/** Beyond this, counting would cost more than the page itself: the total is then not told. */
const COUNTED_UP_TO = 1_000;

/** A pattern for each word typed: all must be found, in whatever order ("Gaël Abadie" as well as "Abadie Gaël"). */
export const searchPatterns = (text: string): string[] => folded(text).split(' ').map(containing);

@Injectable()
export class LearnerReader {
  constructor(
    private readonly tx: Transaction,
    private readonly civilStatuses: CivilStatuses,
  ) {}

  async byId(organisationId: string, id: string): Promise<LearnerView> {
    const [row] = await this.tx.query<LearnerRow>(
      `SELECT ${COLUMNS} FROM training.learner l WHERE l.organisation_id = $1 AND l.id = $2`,
      [organisationId, id],
      { preparedAs: 'training: learner-by-id' },
    );
    if (!row) throw refuse.learnerUnknown();
    return this.viewOf(row);
  }

  /** One page walked along an index, so that its cost does not depend on how many learners there are. */
  async page(organisationId: string, query: LearnerQuery): Promise<Page<LearnerView>> {
    const designated = await this.designated(organisationId, query);
    if (designated.length > 0) return { items: designated, nextCursor: null, total: designated.length };
    const parameters: unknown[] = [organisationId];
    const bind = (value: unknown) => `$${String(parameters.push(value))}`;
    const matches = ['l.organisation_id = $1'];
    const isDescending = query.sort.startsWith('-');
    const byCreation = query.sort.endsWith('createdAt');
    const column = byCreation ? 'created_at' : 'sort_name';
    const key = `l.${column}`;
    // Counted along the same index: left to itself, the planner may read the table from anywhere to find a thousand.
    const isCounted = query.cursor === undefined && !query.search && !query.accessRoute;
    const total = isCounted
      ? `(SELECT count(*)::int FROM (SELECT FROM training.learner l WHERE l.organisation_id = $1
           ORDER BY ${key}, l.id LIMIT ${String(COUNTED_UP_TO + 1)}) counted)`
      : 'NULL::int';
    const after = lastSeen(query);
    if (query.search) {
      const found = [searchPatterns(query.search), query.accessRoute ?? null, column, isDescending];
      const page = [after?.[0] ?? null, after?.[1] ?? null, query.limit + 1];
      matches.push(`l.id IN (SELECT id FROM training.found_learner(${[...found, ...page].map(bind).join(', ')}))`);
    } else {
      if (query.accessRoute) matches.push(`l.access_route = ${bind(query.accessRoute)}`);
      if (after) {
        const bound = byCreation ? `${bind(after[0])}::timestamptz` : bind(after[0]);
        matches.push(`(${key}, l.id) ${isDescending ? '<' : '>'} (${bound}, ${bind(after[1])}::uuid)`);
      }
    }
    const direction = isDescending ? 'DESC' : 'ASC';
    const rows = await this.tx.query<ListedRow>(
      `SELECT ${COLUMNS}, ${key}::text AS sort_key, ${total} AS total
       FROM training.learner l
       WHERE ${matches.join(' AND ')}
       ORDER BY ${key} ${direction}, l.id ${direction}
       LIMIT ${bind(query.limit + 1)}`,
      parameters,
    );
    const page = toPage(rows, query.limit, (row) => [query.sort, row.sort_key, row.id]);
    return {
      ...page,
      items: page.items.map((row) => this.viewOf(row)),
      total: totalOf(query, rows, page.nextCursor === null),
    };
  }

  /**
   * Whom an external id typed whole designates: nobody else is looked for, among a million ids that resemble it. A word
   * without a digit may be a name.
   */
  private async designated(organisationId: string, { search, accessRoute, cursor }: LearnerQuery) {
    if (search === undefined || cursor !== undefined || !/^\S*\d\S*$/.test(search)) return [];
    const rows = await this.tx.query<LearnerRow>(
      `SELECT ${COLUMNS} FROM training.learner l
       WHERE l.organisation_id = $1 AND l.external_id = ANY($2::text[]) AND ($3::text IS NULL OR l.access_route = $3)
       ORDER BY l.sort_name, l.id`,
      [organisationId, [search, search.toUpperCase(), search.toLowerCase()], accessRoute ?? null],
    );
    return rows.map((row) => this.viewOf(row));
  }

  /** One row that does not open is marked; the list of a whole organisation stands. */
  private viewOf(row: LearnerRow): LearnerView {
    const civilStatus = this.civilStatuses.openIfReadable(row.id, row.civil_status);
    return {
      id: row.id,
      externalId: row.external_id,
      userId: row.user_id,
      birthName: row.birth_name,
      usualName: row.usual_name,
      firstNames: row.first_names,
      email: row.email,
      ...(civilStatus ?? { bornOn: null, birthPlace: null, sex: null }),
      civilStatusReadable: civilStatus !== undefined,
      accessRoute: row.access_route,
      createdAt: row.created_at,
      revision: row.revision,
    };
  }
}

/** Told when it came for nothing: a list that holds in one page, or a short enough one. */
function totalOf(query: LearnerQuery, rows: readonly ListedRow[], isWhole: boolean): number | null {
  if (query.cursor === undefined && isWhole) return rows.length;
  const counted = rows[0]?.total ?? null;
  return counted !== null && counted <= COUNTED_UP_TO ? counted : null;
}
