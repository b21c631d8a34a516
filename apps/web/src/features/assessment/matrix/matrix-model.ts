import type { EvaluationMatrix, MatrixCandidate, MatrixQuery } from '#grading/grading-grid/grading-grid.contract.js';

export type MatrixCell = MatrixCandidate['grids'][number];
export type MatrixFilter = MatrixQuery['show'];

/** A cell per juror, in the order of the columns; null where they are not to judge the candidate. */
export const cellsOf = ({ grids }: MatrixCandidate, jurors: EvaluationMatrix['jurors']): (MatrixCell | null)[] =>
  jurors.map(({ memberId }) => grids.find((grid) => grid.memberId === memberId) ?? null);
