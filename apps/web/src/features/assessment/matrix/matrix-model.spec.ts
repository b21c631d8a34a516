import type { MatrixCandidate } from '#grading/grading-grid/grading-grid.contract.js';
import { cellsOf } from './matrix-model';

const jurors = ['m1', 'm2', 'm3'].map((memberId) => ({ memberId, displayName: memberId, president: false }));
const grid = (memberId: string) =>
  ({ gridId: memberId, memberId, state: 'draft', rated: 0, total: 3, levels: null }) as const;

describe('a row of the matrix', () => {
  it('puts each grid under its juror, and leaves room for who does not judge the candidate', () => {
    const candidate: MatrixCandidate = {
      id: 'a',
      displayName: 'Éléonore Guérin',
      grids: [grid('m3'), grid('m1')],
      disagreements: [],
    };
    expect(cellsOf(candidate, jurors).map((cell) => cell?.memberId)).toEqual(['m1', undefined, 'm3']);
  });
});
