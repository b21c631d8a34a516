import { Policy } from '#identity/permission/policy.contract.js';
import type { SessionState } from '#exam/exam-session/exam-session.contract.js';
import { OUTCOMES, type DecisionChoice, type DeliberationTable, type Outcome } from './deliberation.contract';
import type { CellStanding } from './standing';

/**
 * A jury deliberates once every grid is in and until the session is closed. Afterwards its results have been certified:
 * what proves wrong is corrected, which withdraws what was issued on it. Before, proposals would tell a juror who is also
 * staff what the others think.
 */
export const deliberationPolicy = new Policy<'read' | keyof DeliberationTable['can'], SessionState>({
  read: { needs: 'deliberation:read', in: ['deliberating', 'closed'] },
  decide: { needs: 'deliberation:decide', in: ['deliberating'] },
  correct: { needs: 'deliberation:correct', in: ['closed'] },
});

/** A jury says why it departs from the proposal, or changes its mind. */
export const needsReason = ({ proposal, decision }: CellStanding, outcome: Outcome): boolean =>
  decision !== null || outcome !== proposal.outcome;

/** A correction turns a decision over; the same outcome once more would change nothing but the day. */
export const turnsOver = ({ decision }: CellStanding, outcome: Outcome): boolean => outcome !== decision?.outcome;

/** What may be recorded of a block by whoever may do this much of the session: nothing once it is held for life. */
export function choicesOf(cell: CellStanding, can: DeliberationTable['can']): DecisionChoice[] {
  if (cell.heldSince !== null) return [];
  if (can.decide) return OUTCOMES.map((outcome) => ({ outcome, reasonRequired: needsReason(cell, outcome) }));
  if (!can.correct) return [];
  return OUTCOMES.filter((outcome) => turnsOver(cell, outcome)).map((outcome) => ({ outcome, reasonRequired: true }));
}
