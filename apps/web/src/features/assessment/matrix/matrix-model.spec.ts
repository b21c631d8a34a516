import type { EvaluationMatrix } from '#grading/grading-grid/grading-grid.contract.js';
import { filterRows, gapsOf, isSplit, rowsOf } from './matrix-model';

const cell = (
  candidateId: string,
  memberId: string,
  levels: string | null,
  state: 'draft' | 'submitted' | 'withdrawn' = levels === null ? 'draft' : 'submitted',
) => ({ gridId: `${candidateId}${memberId}`, candidateId, memberId, state, rated: 0, total: 3, levels });

const matrix: EvaluationMatrix = {
  sessionId: 's',
  scale: { levels: [], acquiredFrom: 3 },
  criteria: [],
  jurors: [
    { memberId: 'm1', displayName: 'Un', president: true },
    { memberId: 'm2', displayName: 'Deux', president: false },
  ],
  candidates: [
    { id: 'a', displayName: 'Éléonore Guérin' },
    { id: 'b', displayName: 'Malo Bellec' },
  ],
  cells: [cell('a', 'm2', '143'), cell('a', 'm1', '333'), cell('b', 'm1', '333'), cell('b', 'm2', null)],
};

describe('evaluation matrix', () => {
  it('puts each grid under its juror, in the order of the columns', () => {
    expect(rowsOf(matrix)[0]?.cells.map((one) => one?.memberId)).toEqual(['m1', 'm2']);
  });

  it('counts a disagreement from two levels apart, among submitted grids only', () => {
    const [first, second] = rowsOf(matrix);
    expect(gapsOf(first?.cells ?? [])).toEqual([2, 1, 0]);
    expect(first?.gaps).toBe(1);
    expect(second?.gaps).toBe(0);
    expect([0, 1, 2].map(isSplit)).toEqual([false, false, true]);
  });

  it('does not take a criterion left unrated for the lowest level', () => {
    expect(gapsOf([cell('a', 'm1', '044'), cell('a', 'm2', '444')])).toEqual([0, 0, 0]);
  });

  it('filters by name without accents, by grids still to submit, by disagreement', () => {
    const rows = rowsOf(matrix);
    const names = (search: string, filter: 'all' | 'late' | 'split') =>
      filterRows(rows, search, filter).map(({ id }) => id);
    expect(names('guerin', 'all')).toEqual(['a']);
    expect(names('', 'late')).toEqual(['b']);
    expect(names('', 'split')).toEqual(['a']);
  });
});
