import { eventually } from '#testing/jobs/eventually.js';
import { queueBackends } from '#testing/jobs/queue-backends.js';
import { Transaction } from '../database/transaction';
import { JobWorker } from './job-worker';
import { announceTrace, breakDown, leaveTrace, needRoom, startTrials, takeLong } from './jobs.harness';
import { ask, numbers, TrialRoom } from './trial-room.fixture';

jest.setTimeout(60_000);

const room = TrialRoom.use();

it('a worker refuses to start when a defined job has no handler', async () => {
  const starting = startTrials({ databaseUrl: room.databaseUrl, works: true, modules: [] });
  await expect(starting).rejects.toThrow('trials.leave-trace has no handler');
});

it('a worker refuses to start when its queue is out of reach', async () => {
  const redisUrl = 'redis://127.0.0.1:1';
  const starting = startTrials({ databaseUrl: room.databaseUrl, redisUrl, works: true });
  await expect(starting).rejects.toThrow('the job queue is out of reach');
});

describe.each(queueBackends(11))('a queue on $name', ({ redisUrl, forget }) => {
  beforeEach(forget);

  it('does each committed job once, whichever process asked for it, and what follows from it', async () => {
    await room.start(true, { redisUrl });
    const api = await room.start(false, { redisUrl });
    await ask(api, leaveTrace, [{ payload: { n: 1 } }, { payload: { n: -2 } }]);
    await eventually('three traces', async () => (await room.count('trace')) === 3);
    expect(await room.rows('SELECT job, n FROM trace ORDER BY n')).toEqual([
      { job: leaveTrace.name, n: -2 },
      { job: leaveTrace.name, n: 1 },
      { job: announceTrace.name, n: 2 },
    ]);
    await eventually('no row left', () => room.nothingWaits());
  });

  it('delivers each row once when several relays race', async () => {
    const api = await room.start(false, { redisUrl });
    await ask(
      api,
      leaveTrace,
      numbers(1, 3_000).map((n) => ({ payload: { n } })),
    );
    await Promise.all([room.start(true, { redisUrl }), room.start(true, { redisUrl }), room.start(true, { redisUrl })]);
    await eventually('3,000 traces', async () => (await room.count('trace')) >= 3_000, 45_000);
    await eventually('no row left', () => room.nothingWaits());
    expect(await room.count('(SELECT DISTINCT n FROM trace) distinct_n')).toBe(3_000);
    expect(await room.count('trace')).toBe(3_000);
  });

  it('brings again what a queue forgot that came back without its memory', async () => {
    const env = { JOB_LOST_AFTER_SECONDS: '1', JOB_CONCURRENCY: '1' };
    const app = await room.start(true, { redisUrl, env });
    await ask(
      app,
      takeLong,
      numbers(1, 30).map((n) => ({ payload: { n, ms: 50 } })),
    );
    await eventually('the batch has begun', async () => (await room.count('trace')) > 2);
    await room.emptyQueue(redisUrl);
    await eventually('every job', async () => (await room.count('(SELECT DISTINCT n FROM trace) d')) === 30, 40_000);
    await eventually('nothing waits', () => room.nothingWaits());
  });

  it('does again, harmlessly, what ended without its row saying so', async () => {
    const app = await room.start(true, { redisUrl, env: { JOB_LOST_AFTER_SECONDS: '1' } });
    await ask(app, leaveTrace, [{ payload: { n: 1 } }]);
    await eventually('the job', () => room.nothingWaits());
    await room.observer.query(`UPDATE platform.outbox SET ended_at = NULL, outcome = NULL`);
    await eventually('the job again', () => room.nothingWaits());
    expect(await room.count('trace')).toBe(2);
  });

  it('never gives up what a trouble holds up, says which, and goes on when it has passed', async () => {
    const app = await room.start(true, { redisUrl, env: { JOB_LOST_AFTER_SECONDS: '1' } });
    await room.observer.query(`CREATE TABLE full_disk ()`);
    await ask(app, needRoom, [{ payload: { n: 1 } }, { payload: { n: 2 } }]);
    const isHeldUp = `platform.held_up_job WHERE job = '${needRoom.name}' AND held_up = 'disk-full'`;
    await eventually('both held up', async () => (await room.count(isHeldUp)) === 2);
    await eventually('more tries than it has', async () => (await room.count('trace')) > 2 * 2 * 3);
    expect(await room.count(`trace WHERE happened <> 'no room'`)).toBe(0);
    await room.observer.query('DROP TABLE full_disk');
    await eventually('nothing waits', () => room.nothingWaits());
    expect(await room.count(`trace WHERE happened = 'done'`)).toBe(2);
    expect(await room.count(isHeldUp)).toBe(0);
  });

  it('drops a job whose id is known', async () => {
    const app = await room.start(true, { redisUrl });
    await ask(app, leaveTrace, [{ payload: { n: 1 }, jobId: 'only-once' }]);
    await eventually('the first', async () => (await room.count('trace')) === 1);
    await ask(app, leaveTrace, [{ payload: { n: 1 }, jobId: 'only-once' }, { payload: { n: 2 } }]);
    await eventually('the other one', async () => (await room.count('trace WHERE n = 2')) === 1);
    expect(await room.count('trace')).toBe(2);
  });

  it('tries a failing job again, then tells its feature, once', async () => {
    const app = await room.start(true, { redisUrl });
    await ask(app, breakDown, [{ payload: { n: 7 } }]);
    await eventually('the end', async () => (await room.count(`trace WHERE happened = 'exhausted'`)) === 1);
    expect(await room.rows('SELECT happened FROM trace ORDER BY place')).toEqual([
      { happened: 'attempt 1' },
      { happened: 'attempt 2' },
      { happened: 'attempt 3' },
      { happened: 'exhausted' },
    ]);
  });

  it('puts aside an unreadable payload and goes on with the others', async () => {
    const app = await room.start(true, { redisUrl });
    await room.observer.query(
      `INSERT INTO platform.outbox (job, job_id, payload) VALUES ('${leaveTrace.name}', 'poison', '{"n": "Jeanne Dupont"}')`,
    );
    await ask(
      app,
      leaveTrace,
      numbers(1, 20).map((n) => ({ payload: { n } })),
    );
    await eventually('the others', async () => (await room.count('trace')) === 20);
    await eventually('no row left', () => room.nothingWaits());
    expect(await room.count('trace')).toBe(20);
  });

  it('lets a prompt job pass before a batch', async () => {
    const app = await room.start(true, { redisUrl, env: { JOB_CONCURRENCY: '1' } });
    await ask(
      app,
      takeLong,
      numbers(1, 40).map((n) => ({ payload: { n, ms: 25 } })),
    );
    await eventually('the batch has begun', async () => (await room.count('trace')) > 0);
    await ask(app, leaveTrace, [{ payload: { n: 1 } }]);
    await eventually('the prompt job', async () => (await room.count(`trace WHERE job = '${leaveTrace.name}'`)) === 1);
    expect(await room.count(`trace WHERE job = '${takeLong.name}'`)).toBeLessThan(30);
  });

  it('ends the jobs under way when asked to stop, and starts no other', async () => {
    const app = await room.start(true, { redisUrl, env: { JOB_CONCURRENCY: '2' } });
    await ask(
      app,
      takeLong,
      numbers(1, 10).map((n) => ({ payload: { n, ms: 400 } })),
    );
    const underWay = () =>
      room.count(
        `pg_stat_activity WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep%' AND state = 'active'`,
      );
    await eventually('two jobs under way', async () => (await underWay()) === 2);
    const before = await room.count('trace');
    await app.get(JobWorker).stop();
    expect(await underWay()).toBe(0);
    expect(await room.count('trace')).toBe(before + 2);
  });

  it('loses nothing when its database connections are cut, again and again', async () => {
    const app = await room.start(true, { redisUrl, env: { JOB_LOST_AFTER_SECONDS: '2' } });
    const total = 400;
    for (const n of numbers(1, 4)) {
      await ask(
        app,
        leaveTrace,
        numbers((n - 1) * 100 + 1, n * 100).map((each) => ({ payload: { n: each } })),
      );
      await ask(
        app,
        takeLong,
        numbers(total + n * 2, total + n * 2 + 1).map((each) => ({ payload: { n: each, ms: 300 } })),
      );
      await room.observer.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
      // The pool learns of its dead connections on its own time; the next request is a new one.
      await eventually('the api reaches its database again', () =>
        app
          .get(Transaction)
          .query('SELECT 1')
          .then(
            () => true,
            () => false,
          ),
      );
    }
    await eventually(
      'every job',
      async () => (await room.count('(SELECT DISTINCT n FROM trace) d')) === total + 8,
      50_000,
    );
    await eventually('no row left', () => room.nothingWaits());
  });
});

it('tells the feature of a job the queue gave up without running it again', async () => {
  const app = await room.start(true, { env: { JOB_CONCURRENCY: '1' } });
  await ask(app, takeLong, [{ payload: { n: 1, ms: 1_500 } }]);
  await eventually('the worker is busy', async () => (await room.count(`bullmq.job WHERE state = 'active'`)) === 1);
  await ask(app, breakDown, [{ payload: { n: 2 }, jobId: 'deadly' }]);
  await eventually('the other one waits', async () => (await room.count(`bullmq.job WHERE id = 'deadly'`)) === 1);
  // What the queue writes on a job that took down one worker too many.
  await room.observer.query(`UPDATE bullmq.job SET deferred_failure = 'job stalled too often' WHERE id = 'deadly'`);
  await eventually('the feature knows', async () => (await room.count(`trace WHERE job_id = 'deadly'`)) > 0);
  expect(await room.rows(`SELECT happened FROM trace WHERE job_id = 'deadly'`)).toEqual([{ happened: 'exhausted' }]);
});
