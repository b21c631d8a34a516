import { OneOfMany } from './one-of-many';

describe('of many that say the same', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('tells the first at once, then how many followed, then the first again', () => {
    const sums: number[] = [];
    const sampled = new OneOfMany(10_000, (untold) => sums.push(untold));
    expect([1, 2, 3, 4].map(() => sampled.isTold())).toEqual([true, false, false, false]);
    expect(sums).toEqual([]);
    jest.advanceTimersByTime(10_000);
    expect(sums).toEqual([3]);
    expect([1, 2].map(() => sampled.isTold())).toEqual([true, false]);
    jest.advanceTimersByTime(10_000);
    expect(sums).toEqual([3, 1]);
  });

  it('sums up nothing when nothing followed', () => {
    const sums: number[] = [];
    const sampled = new OneOfMany(10_000, (untold) => sums.push(untold));
    expect(sampled.isTold()).toBe(true);
    jest.advanceTimersByTime(60_000);
    expect(sums).toEqual([]);
  });
});
