import type { SessionState } from '#exam/exam-session/exam-session.contract.js';
import { refuseGrading } from './grading-grid.errors';

/**
 * Grids are filled while the session is open, neither before nor after.
 * @throws a refusal that says which of the two.
 */
export function requireGrading(state: SessionState): void {
  if (state === 'preparing') throw refuseGrading.gradingNotOpen();
  if (state !== 'open') throw refuseGrading.gradingOver();
}
