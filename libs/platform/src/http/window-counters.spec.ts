import { WindowCounters } from './window-counters';

describe('hits in a window', () => {
  beforeEach(() => jest.useFakeTimers({ now: new Date('2026-11-20T09:00:00Z') }));
  afterEach(() => jest.useRealTimers());

  it('block beyond the limit until the window ends, key by key', async () => {
    const counters = new WindowCounters();
    const hit = (key: string) => counters.increment(key, 60_000, 2);
    expect(await hit('a')).toMatchObject({ totalHits: 1, isBlocked: false });
    jest.advanceTimersByTime(20_000);
    expect(await hit('a')).toMatchObject({ totalHits: 2, isBlocked: false, timeToExpire: 40 });
    expect(await hit('a')).toMatchObject({ isBlocked: true, timeToBlockExpire: 40 });
    expect(await hit('b')).toMatchObject({ totalHits: 1, isBlocked: false });
    jest.advanceTimersByTime(40_000);
    expect(await hit('a')).toMatchObject({ totalHits: 1, isBlocked: false });
  });

  it('are forgotten once over: a caller who changes name at each call fills no memory', async () => {
    const counters = new WindowCounters();
    for (let name = 0; name < 1_000; name += 1) await counters.increment(`name ${name}`, 60_000, 5);
    expect(counters.size).toBe(1_000);
    jest.advanceTimersByTime(60_001);
    await counters.increment('later', 60_000, 5);
    expect(counters.size).toBe(1);
  });
});
