import { Injectable } from '@nestjs/common';
import { readerOf, type Actor } from '#kernel/actor.js';
import { folded } from '#kernel/folding.js';
import { lastNamed, toPage } from '#kernel/page.js';
import { containing } from '#platform/database/containing.js';
import { Transaction } from '#platform/database/transaction.js';
import { refuseSession } from '#exam/public.js';
import { disagreementsOf } from './disagreement';
import { matrixSql } from './evaluation-matrix.sql';
import type { EvaluationMatrix, MatrixCandidate, MatrixQuery } from './grading-grid.contract';

interface CandidateRow extends Pick<MatrixCandidate, 'id' | 'displayName' | 'grids'> {
  readonly sortName: string;
}

interface Row extends Pick<EvaluationMatrix, 'scale' | 'criteria' | 'jurors'> {
  readonly candidates: CandidateRow[];
}

interface Walk extends Pick<MatrixQuery, 'search' | 'show'> {
  readonly after: readonly [sortName: string, id: string] | undefined;
  readonly limit: number;
}

const HAS_GRID_TO_SUBMIT = `EXISTS (
  SELECT FROM grading.grading_grid late
  WHERE late.session_id = $1 AND late.candidate_id = candidate.id AND late.state = 'draft')`;

/** Disagreements are known once worked out: they are looked for among this many candidates at a time. */
const WORKED_OUT_AT_ONCE = 500;

@Injectable()
export class EvaluationMatrixReader {
  constructor(private readonly tx: Transaction) {}

  /** Who has graded whom, how far, and the levels of what is submitted. */
  async page(actor: Actor, sessionId: string, query: MatrixQuery): Promise<EvaluationMatrix> {
    const { search, show, limit } = query;
    const step = show === 'split' ? WORKED_OUT_AT_ONCE : limit + 1;
    const found: (MatrixCandidate & { sortName: string })[] = [];
    let after = lastNamed(query.cursor);
    for (;;) {
      const { candidates, ...rest } = await this.read(actor, sessionId, { search, show, after, limit: step });
      const criterionIds = rest.criteria.map(({ id }) => id);
      const seen = candidates.map((candidate) => viewOf(candidate, criterionIds));
      found.push(...seen.filter(({ disagreements }) => show !== 'split' || disagreements.length > 0));
      const last = candidates.at(-1);
      if (!last || candidates.length < step || found.length > limit) {
        const page = toPage(found, limit, ({ sortName, id }) => [sortName, id]);
        const isAll = query.cursor === undefined && page.nextCursor === null;
        return { sessionId, ...rest, ...page, total: isAll ? found.length : null };
      }
      after = [last.sortName, last.id];
    }
  }

  /** One round trip, whatever the size. @throws `exam.session-unknown` (404) */
  private async read(actor: Actor, sessionId: string, { after, limit, search, show }: Walk): Promise<Row> {
    const parameters: unknown[] = [sessionId, actor.organisationId, readerOf(actor)];
    const bind = (value: unknown) => `$${String(parameters.push(value))}`;
    const conditions = (search ? folded(search).split(' ') : []).map(
      (word) => `candidate.sort_name LIKE ${bind(containing(word))}`,
    );
    if (show === 'late') conditions.push(HAS_GRID_TO_SUBMIT);
    if (after) conditions.push(`(candidate.sort_name, candidate.id) > (${bind(after[0])}, ${bind(after[1])}::uuid)`);
    const [row] = await this.tx.query<Row>(
      matrixSql(conditions, bind(limit)),
      parameters,
      search ? {} : { preparedAs: 'grading: matrix' },
    );
    if (!row) throw refuseSession.sessionUnknown();
    return row;
  }
}

function viewOf(candidate: CandidateRow, criterionIds: readonly string[]) {
  const submitted = candidate.grids.flatMap(({ levels }) => (levels ? [levels] : []));
  return { ...candidate, disagreements: disagreementsOf(criterionIds, submitted) };
}
