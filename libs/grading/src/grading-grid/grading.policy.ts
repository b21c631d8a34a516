import type { SessionState } from '#exam/exam-session/exam-session.contract.js';
import type { GradingGridView, GridState } from './grading-grid.contract';
import { refuseGrading } from './grading-grid.errors';

/** Grids are filled while the session is open, neither before nor after. */
const isGraded = (session: SessionState): boolean => session === 'open';

/** A grid is its juror's until they submit it: those who may read it may fill it, and nobody else sees it. */
export const isTheirs = (grid: GridState): boolean => grid === 'draft';

/** The part `can` of a grid's view. */
export function whatMayBeDone(grid: GridState, session: SessionState): GradingGridView['can'] {
  const fillable = isTheirs(grid) && isGraded(session);
  return { rate: fillable, submit: fillable };
}

/** @throws a refusal that says whether grading has not begun or is over. */
export function requireGrading(session: SessionState): void {
  if (isGraded(session)) return;
  throw session === 'preparing' ? refuseGrading.gradingNotOpen() : refuseGrading.gradingOver();
}

/** @throws a refusal that says what became of the grid. */
export function requireDraft(grid: GridState): void {
  if (isTheirs(grid)) return;
  throw grid === 'submitted' ? refuseGrading.gridSubmitted() : refuseGrading.gridWithdrawn();
}
