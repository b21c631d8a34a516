import { disagreementsOf } from './disagreement';

describe('jurors disagree', () => {
  it('from two levels apart on a criterion', () => {
    expect(
      disagreementsOf(
        ['c1', 'c2', 'c3'],
        [
          [1, 4, 3],
          [3, 3, 3],
        ],
      ),
    ).toEqual([{ criterionId: 'c1', gap: 2 }]);
  });

  it('never over a criterion left unrated, which is not the lowest level', () => {
    expect(disagreementsOf(['c1'], [[0], [4]])).toEqual([]);
  });

  it('never alone', () => {
    expect(disagreementsOf(['c1', 'c2'], [[1, 4]])).toEqual([]);
  });
});
