import type { Actor, Role } from '#kernel/actor.js';
import { choicesOf, deliberationPolicy } from './deliberation.policy';
import type { CellStanding } from './standing';

const decided = (outcome: 'validated' | 'refused') => ({ outcome }) as NonNullable<CellStanding['decision']>;
const cell = (rest: Partial<CellStanding> = {}): CellStanding => ({
  blockId: 'b',
  proposal: { outcome: 'validated', reasons: [] },
  decision: null,
  heldSince: null,
  ...rest,
});
const decide = { decide: true, correct: false };
const correct = { decide: false, correct: true };

describe('what may be recorded of a block', () => {
  it('is either outcome while the jury decides, with a reason to depart from the proposal', () => {
    expect(choicesOf(cell(), decide)).toEqual([
      { outcome: 'validated', reasonRequired: false },
      { outcome: 'refused', reasonRequired: true },
    ]);
  });

  it('asks for a reason whatever the outcome when nothing is proposed, or when a decision is changed', () => {
    const reasons = (of: CellStanding) => choicesOf(of, decide).map(({ reasonRequired }) => reasonRequired);
    expect(reasons(cell({ proposal: { outcome: 'incomplete', reasons: [] } }))).toEqual([true, true]);
    expect(reasons(cell({ decision: decided('validated') }))).toEqual([true, true]);
  });

  it('is, once the session is closed, what turns the decision over, always with a reason', () => {
    const outcomes = (of: CellStanding) => choicesOf(of, correct);
    expect(outcomes(cell({ decision: decided('validated') }))).toEqual([{ outcome: 'refused', reasonRequired: true }]);
    expect(outcomes(cell())).toHaveLength(2);
  });

  it('is nothing for a block held for life, nor for whoever only reads', () => {
    expect(choicesOf(cell({ heldSince: '2025-06-30' }), decide)).toEqual([]);
    expect(choicesOf(cell({ heldSince: '2025-06-30' }), correct)).toEqual([]);
    expect(choicesOf(cell(), { decide: false, correct: false })).toEqual([]);
  });
});

describe('a deliberation', () => {
  const actor = (role: Role): Actor => ({ kind: 'person', userId: 'u', organisationId: 'o', roles: [role] });

  it('is decided while it lasts, and corrected afterwards by the administration alone', () => {
    expect(deliberationPolicy.can(actor('coordinator'), 'deliberating')).toMatchObject(decide);
    expect(deliberationPolicy.can(actor('coordinator'), 'closed')).toMatchObject({ decide: false, correct: false });
    expect(deliberationPolicy.can(actor('administrator'), 'closed')).toMatchObject(correct);
  });
});
