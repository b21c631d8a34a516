import { indexesOf, withRoom } from './drawn-rows';

describe('rows drawn of a long list', () => {
  it('are those in sight, and those beside the focus wherever it was left', () => {
    expect(indexesOf([40, 41, 42], null, 100)).toEqual([40, 41, 42]);
    expect(indexesOf([40, 41, 42], 7, 100)).toEqual([6, 7, 8, 40, 41, 42]);
    expect(indexesOf([40, 41, 42], 42, 43)).toEqual([40, 41, 42]);
    expect(indexesOf([1, 2], 0, 100)).toEqual([0, 1, 2]);
  });

  it('leave the room of the others, so that nothing moves', () => {
    const row = (index: number) => ({ index, start: index * 40, end: index * 40 + 40 });
    expect(withRoom([row(2), row(3), row(7)], 400)).toEqual([
      { room: 80, before: 2 },
      { index: 2 },
      { index: 3 },
      { room: 120, before: 7 },
      { index: 7 },
      { room: 80, before: Infinity },
    ]);
    expect(withRoom([row(0), row(1)], 80)).toEqual([{ index: 0 }, { index: 1 }]);
  });
});
