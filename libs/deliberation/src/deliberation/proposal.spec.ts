import type { GridState } from '#grading/grading-grid/grading-grid.contract.js';
import { propose, type ProposalCriterion, type ProposalGrid } from './proposal';

const ACQUIRED_FROM = 3;

const criterion = (id: string, eliminatory = false): ProposalCriterion => ({
  id,
  competencyCode: `1.${id}`,
  statement: `Critère ${id}`,
  eliminatory,
});

const grid = (levels: Record<string, number>, state: GridState = 'submitted'): ProposalGrid => ({
  state,
  levels: new Map(Object.entries(levels)),
});

const proposed = (criteria: ProposalCriterion[], ...grids: ProposalGrid[]) =>
  propose({ acquiredFrom: ACQUIRED_FROM, criteria, grids });

const codesOf = ({ reasons }: ReturnType<typeof propose>) => reasons.map(({ code }) => code);

describe('the rule majority-acquired-1', () => {
  const [a, b, c] = [criterion('a'), criterion('b'), criterion('c')];

  it('validates a block when every criterion is acquired by a strict majority', () => {
    const proposal = proposed([a, b], grid({ a: 3, b: 4 }), grid({ a: 4, b: 3 }), grid({ a: 1, b: 1 }));
    expect(proposal).toEqual({
      outcome: 'validated',
      reasons: [
        {
          code: 'all-criteria-acquired',
          criterionId: null,
          competencyCode: null,
          statement: null,
          acquired: null,
          submitted: 3,
          expected: 3,
        },
      ],
    });
  });

  it('refuses a block for each criterion a majority does not find acquired, with its figures', () => {
    const proposal = proposed(
      [a, b, c],
      grid({ a: 3, b: 2, c: 2 }),
      grid({ a: 3, b: 2, c: 3 }),
      grid({ a: 3, b: 4, c: 2 }),
    );
    expect(proposal.outcome).toBe('refused');
    expect(proposal.reasons).toEqual([
      {
        code: 'criterion-not-acquired',
        criterionId: 'b',
        competencyCode: '1.b',
        statement: 'Critère b',
        acquired: 1,
        submitted: 3,
        expected: 3,
      },
      expect.objectContaining({ criterionId: 'c', acquired: 1 }),
    ]);
  });

  it.each([
    { jurors: 1, acquired: 0, outcome: 'refused' },
    { jurors: 1, acquired: 1, outcome: 'validated' },
    { jurors: 2, acquired: 1, outcome: 'refused' },
    { jurors: 2, acquired: 2, outcome: 'validated' },
    { jurors: 3, acquired: 1, outcome: 'refused' },
    { jurors: 3, acquired: 2, outcome: 'validated' },
    { jurors: 4, acquired: 2, outcome: 'refused' },
    { jurors: 4, acquired: 3, outcome: 'validated' },
    { jurors: 5, acquired: 3, outcome: 'validated' },
  ])('a tie does not acquire: $acquired of $jurors gives $outcome', ({ jurors, acquired, outcome }) => {
    const grids = Array.from({ length: jurors }, (_, index) => grid({ a: index < acquired ? 3 : 2 }));
    expect(proposed([a], ...grids).outcome).toBe(outcome);
  });

  it('names an eliminatory criterion first, wherever it stands in the framework', () => {
    const proposal = proposed([a, b, criterion('z', true)], grid({ a: 1, b: 1, z: 2 }));
    expect(codesOf(proposal)).toEqual([
      'eliminatory-criterion-not-acquired',
      'criterion-not-acquired',
      'criterion-not-acquired',
    ]);
    expect(proposal.reasons.map(({ criterionId }) => criterionId)).toEqual(['z', 'a', 'b']);
  });

  it('an eliminatory criterion that is acquired stands in nobody’s way', () => {
    expect(proposed([criterion('z', true)], grid({ z: 3 })).outcome).toBe('validated');
  });

  it('the first acquired level of the scale decides, not the number 3', () => {
    const grids = [grid({ a: 2 })];
    expect(propose({ acquiredFrom: 2, criteria: [a], grids }).outcome).toBe('validated');
    expect(propose({ acquiredFrom: 4, criteria: [a], grids: [grid({ a: 3 })] }).outcome).toBe('refused');
  });

  it('proposes nothing while a grid is missing, and says nothing of the levels already in', () => {
    const proposal = proposed([a], grid({ a: 1 }), grid({ a: 1 }, 'draft'));
    expect(proposal.outcome).toBe('incomplete');
    expect(proposal.reasons).toEqual([
      expect.objectContaining({ code: 'grids-missing', acquired: null, criterionId: null, submitted: 1, expected: 2 }),
    ]);
  });

  it('does not count a withdrawn grid, neither for nor against, nor as missing', () => {
    const withdrawn = grid({ a: 1 }, 'withdrawn');
    expect(proposed([a], grid({ a: 3 }), withdrawn, withdrawn).outcome).toBe('validated');
    expect(proposed([a], grid({ a: 3 }), grid({ a: 1 }), grid({ a: 4 }, 'withdrawn')).outcome).toBe('refused');
  });

  it('proposes nothing when nobody judged the candidate', () => {
    expect(codesOf(proposed([a]))).toEqual(['no-grid']);
    expect(codesOf(proposed([a], grid({ a: 4 }, 'withdrawn')))).toEqual(['no-grid']);
    expect(proposed([a]).outcome).toBe('incomplete');
  });

  it('does not validate a block that has nothing to judge by', () => {
    expect(proposed([], grid({})).outcome).toBe('incomplete');
    expect(codesOf(proposed([], grid({})))).toEqual(['no-criterion']);
  });

  it('a criterion left without a level is not acquired', () => {
    expect(proposed([a, b], grid({ a: 3 })).reasons).toEqual([
      expect.objectContaining({ criterionId: 'b', acquired: 0 }),
    ]);
  });
});

/** Repeatable pseudo-random numbers (mulberry32), so that a failure can be replayed. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

function someCase(next: (below: number) => number) {
  const criteria = Array.from({ length: 1 + next(5) }, (_, index) => criterion(`c${index}`, next(4) === 0));
  const states: GridState[] = ['submitted', 'submitted', 'submitted', 'submitted', 'withdrawn', 'draft'];
  const grids = Array.from({ length: next(6) }, () =>
    // Mostly acquired, so that both outcomes are common.
    grid(Object.fromEntries(criteria.map(({ id }) => [id, Math.min(4, 2 + next(4))])), states[next(6)]),
  );
  return { criteria, grids };
}

describe('the rule, whatever the grids', () => {
  const RUNS = 3_000;
  const cases = Array.from({ length: RUNS }, (_, seed) => ({ seed, next: numbersFrom(seed) })).map(
    ({ seed, next }) => ({
      seed,
      next,
      ...someCase(next),
    }),
  );

  it('these cases reach every outcome often', () => {
    const outcomes = cases.map(({ criteria, grids }) => proposed(criteria, ...grids).outcome);
    for (const outcome of ['validated', 'refused', 'incomplete']) {
      expect(outcomes.filter((one) => one === outcome).length).toBeGreaterThan(RUNS / 20);
    }
  });

  it('does not depend on the order of the grids, nor of the jurors’ keystrokes', () => {
    for (const { criteria, grids, next } of cases) {
      const shuffled = [...grids]
        .sort(() => next(3) - 1)
        .map(({ state, levels }) => ({
          state,
          levels: new Map([...levels].reverse()),
        }));
      expect(proposed(criteria, ...shuffled)).toEqual(proposed(criteria, ...grids));
    }
  });

  it('the order of the criteria changes the order of the reasons, never the outcome nor what is reproached', () => {
    for (const { criteria, grids } of cases) {
      const [one, other] = [proposed(criteria, ...grids), proposed([...criteria].reverse(), ...grids)];
      expect(other.outcome).toBe(one.outcome);
      expect(new Set(other.reasons.map(({ criterionId }) => criterionId))).toEqual(
        new Set(one.reasons.map(({ criterionId }) => criterionId)),
      );
    }
  });

  it('raising a level never turns validated into refused, nor adds a reproach', () => {
    for (const { criteria, grids, next } of cases) {
      if (grids.length === 0) continue;
      const [raisedGrid, raisedCriterion] = [next(grids.length), criteria[next(criteria.length)]?.id ?? ''];
      const raised = grids.map((one, index) =>
        index === raisedGrid
          ? { ...one, levels: new Map(one.levels).set(raisedCriterion, (one.levels.get(raisedCriterion) ?? 0) + 1) }
          : one,
      );
      const [before, after] = [proposed(criteria, ...grids), proposed(criteria, ...raised)];
      if (before.outcome === 'validated') expect(after.outcome).toBe('validated');
      if (before.outcome === 'refused') expect(after.outcome).not.toBe('incomplete');
      if (after.outcome === 'refused') expect(after.reasons.length).toBeLessThanOrEqual(before.reasons.length);
    }
  });

  it('always gives a reason, and an eliminatory one never comes after another', () => {
    for (const { criteria, grids } of cases) {
      const codes = codesOf(proposed(criteria, ...grids));
      expect(codes.length).toBeGreaterThan(0);
      expect(codes.lastIndexOf('eliminatory-criterion-not-acquired')).toBeLessThan(
        codes.includes('criterion-not-acquired') ? codes.indexOf('criterion-not-acquired') : codes.length,
      );
    }
  });

  it('touches nothing it is given', () => {
    const { criteria, grids } = cases[7] ?? someCase(numbersFrom(7));
    const before = JSON.stringify([criteria, grids.map(({ state, levels }) => [state, [...levels]])]);
    proposed(criteria, ...grids);
    expect(JSON.stringify([criteria, grids.map(({ state, levels }) => [state, [...levels]])])).toBe(before);
  });
});
