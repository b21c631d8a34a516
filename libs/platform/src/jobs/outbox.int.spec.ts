import { drainJobs, runTwice } from '#testing/jobs/drain-jobs.js';
import { Transaction } from '../database/transaction';
import { announceTrace, breakDown, leaveTrace } from './jobs.harness';
import { Outbox } from './outbox';
import { ask, numbers, TrialRoom } from './trial-room.fixture';
import { doWaitingJobs } from './waiting-jobs';

const room = TrialRoom.use();

describe('the outbox', () => {
  it('refuses follow-up work outside the transaction of its change', async () => {
    const app = await room.start(false);
    await expect(app.get(Outbox).add(leaveTrace, { n: 1 })).rejects.toThrow('inside Transaction.run');
    expect(await room.count('platform.outbox')).toBe(0);
  });

  it('refuses a payload that does not fit the job, and the change with it', async () => {
    const app = await room.start(false);
    await expect(ask(app, leaveTrace, [{ payload: { n: 1.5 } }])).rejects.toThrow();
    expect(await room.count('platform.outbox')).toBe(0);
  });

  it('forgets the work of a transaction that is rolled back', async () => {
    const app = await room.start(false);
    const failing = app.get(Transaction).run(async () => {
      await app.get(Outbox).add(leaveTrace, { n: 1 });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await room.count('platform.outbox')).toBe(0);
  });

  it('takes ten thousand rows in one insert, in order', async () => {
    const app = await room.start(false);
    const ids = await ask(
      app,
      leaveTrace,
      numbers(1, 10_000).map((n) => ({ payload: { n } })),
    );
    expect(new Set(ids).size).toBe(10_000);
    const stored = await room.rows<{ n: number }>(`SELECT (payload->>'n')::int AS n FROM platform.outbox ORDER BY id`);
    expect(stored.map(({ n }) => n)).toEqual(numbers(1, 10_000));
  });
});

describe('doing at once what waits', () => {
  it('does it in order, with what follows from it, and says that it is done', async () => {
    const app = await room.start(false);
    await ask(app, leaveTrace, [{ payload: { n: 1 } }, { payload: { n: -2 } }]);
    await doWaitingJobs(app);
    expect(await room.rows('SELECT n FROM trace ORDER BY place')).toEqual([{ n: 1 }, { n: -2 }, { n: 2 }]);
    expect(await room.nothingWaits()).toBe(true);
  });
});

describe('draining jobs in a test', () => {
  it('runs what was committed and what follows from it, through the real handlers', async () => {
    const app = await room.start(false);
    await ask(app, leaveTrace, [{ payload: { n: 1 } }, { payload: { n: -2 } }]);
    expect(await drainJobs(app)).toEqual({
      done: [leaveTrace.name, leaveTrace.name, announceTrace.name],
      failed: [],
      unhandled: [],
      heldUp: [],
    });
    expect(await room.rows('SELECT n FROM trace ORDER BY place')).toEqual([{ n: 1 }, { n: -2 }, { n: 2 }]);
  });

  it('drops a second request of the same id', async () => {
    const app = await room.start(false);
    await ask(app, leaveTrace, [
      { payload: { n: 1 }, jobId: 'only-once' },
      { payload: { n: 1 }, jobId: 'only-once' },
    ]);
    expect((await drainJobs(app)).done).toEqual([leaveTrace.name]);
  });

  it('can run each handler twice', async () => {
    const app = await room.start(false);
    await ask(app, leaveTrace, [{ payload: { n: 1 } }]);
    await drainJobs(app, { twice: true });
    await runTwice(app, leaveTrace, { n: 2 });
    expect(await room.rows('SELECT n FROM trace ORDER BY place')).toEqual([{ n: 1 }, { n: 1 }, { n: 2 }, { n: 2 }]);
  });

  it('fails the test on a failing handler, or goes on to its final failure when asked', async () => {
    const app = await room.start(false);
    await ask(app, breakDown, [{ payload: { n: 1 } }]);
    await expect(drainJobs(app)).rejects.toThrow('invalid input syntax');
    await room.observer.query('TRUNCATE trace');
    expect((await drainJobs(app, { onFailure: 'exhaust' })).failed).toEqual([breakDown.name]);
    expect(await room.rows('SELECT happened FROM trace ORDER BY place')).toEqual([
      { happened: 'attempt 1' },
      { happened: 'attempt 2' },
      { happened: 'attempt 3' },
      { happened: 'exhausted' },
    ]);
  });
});
