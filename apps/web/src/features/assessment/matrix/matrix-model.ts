import { folded } from '#kernel/folding.js';
import type { EvaluationMatrix } from '#grading/grading-grid/grading-grid.contract.js';

export type MatrixCell = EvaluationMatrix['cells'][number];
export type MatrixFilter = 'all' | 'late' | 'split';

/** One candidate's row: a cell per juror in the order of the columns, and the criteria jurors disagree on. */
export interface MatrixRow {
  id: string;
  displayName: string;
  cells: readonly (MatrixCell | null)[];
  /** Criteria where two submitted grids are two levels apart or more. */
  gaps: number;
}

/** Levels two jurors may be apart before it is worth talking about. */
const TOLERATED = 1;

export function rowsOf(matrix: EvaluationMatrix): MatrixRow[] {
  const byPlace = new Map(matrix.cells.map((cell) => [`${cell.candidateId} ${cell.memberId}`, cell]));
  return matrix.candidates.map(({ id, displayName }) => {
    const cells = matrix.jurors.map(({ memberId }) => byPlace.get(`${id} ${memberId}`) ?? null);
    return { id, displayName, cells, gaps: gapsOf(cells).filter((gap) => gap > TOLERATED).length };
  });
}

/** Distance between the highest and the lowest level of each criterion, among submitted grids. */
export function gapsOf(cells: readonly (MatrixCell | null)[]): number[] {
  const submitted = cells.flatMap((cell) => (cell?.levels ? [cell.levels] : []));
  const length = submitted[0]?.length ?? 0;
  return Array.from({ length }, (_, criterion) => {
    const levels = submitted.map((levels) => Number(levels[criterion])).filter((level) => level > 0);
    return levels.length < 2 ? 0 : Math.max(...levels) - Math.min(...levels);
  });
}

export const isSplit = (gap: number): boolean => gap > TOLERATED;

const late = (row: MatrixRow): boolean => row.cells.some((cell) => cell?.state === 'draft');

export function filterRows(rows: readonly MatrixRow[], search: string, filter: MatrixFilter): MatrixRow[] {
  const wanted = folded(search);
  return rows.filter(
    (row) =>
      (wanted === '' || folded(row.displayName).includes(wanted)) &&
      (filter === 'all' || (filter === 'late' ? late(row) : row.gaps > 0)),
  );
}
