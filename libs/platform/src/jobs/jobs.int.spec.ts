import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { cloneDatabase, type TestDatabase } from '#testing/database/test-database.js';
import { drainJobs, runTwice } from '#testing/jobs/drain-jobs.js';
import { eventually } from '#testing/jobs/eventually.js';
import { forgetJobs, queueBackends } from '#testing/jobs/queue-backends.js';
import { Transaction } from '../database/transaction';
import type { JobDefinition } from './define-job';
import { JobWorker } from './job-worker';
import { announceTrace, breakDown, leaveTrace, needRoom, startTrials, takeLong, TRACE_TABLE } from './jobs.harness';
import { Outbox, type OutboxEntry } from './outbox';

jest.setTimeout(60_000);

let database: TestDatabase;
let observer: Client;
let apps: INestApplicationContext[] = [];

beforeEach(async () => {
  database = await cloneDatabase();
  observer = new Client({ connectionString: database.connectionString, application_name: 'observer' });
  await observer.connect();
  await observer.query(TRACE_TABLE);
});

afterEach(async () => {
  await Promise.all(apps.map((app) => app.close()));
  apps = [];
  await observer.end();
  await database.drop();
});

async function start(works: boolean, options: { redisUrl?: string | undefined; env?: Record<string, string> } = {}) {
  const app = await startTrials({ databaseUrl: database.connectionString, works, ...options });
  apps.push(app);
  return app;
}

const ask = <P extends object>(app: INestApplicationContext, job: JobDefinition<P>, entries: OutboxEntry<P>[]) =>
  app.get(Transaction).run(() => app.get(Outbox).addMany(job, entries));

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

async function rows<Row extends object>(sql: string): Promise<Row[]> {
  return (await observer.query<Row>(sql)).rows;
}

async function count(sql: string): Promise<number> {
  const [row] = await rows<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`);
  return Number(row?.n);
}

/** The queue loses all it knows, as a Redis that kept nothing on the disk. */
async function emptied(redisUrl: string | undefined): Promise<void> {
  if (redisUrl === undefined) await observer.query('DELETE FROM bullmq.job');
  else await forgetJobs(redisUrl);
}

const nothingWaits = async () => (await count('platform.outbox WHERE ended_at IS NULL')) === 0;

describe('the outbox', () => {
  it('refuses follow-up work outside the transaction of its change', async () => {
    const app = await start(false);
    await expect(app.get(Outbox).add(leaveTrace, { n: 1 })).rejects.toThrow('inside Transaction.run');
    expect(await count('platform.outbox')).toBe(0);
  });

  it('refuses a payload that does not fit the job, and the change with it', async () => {
    const app = await start(false);
    await expect(ask(app, leaveTrace, [{ payload: { n: 1.5 } }])).rejects.toThrow();
    expect(await count('platform.outbox')).toBe(0);
  });

  it('forgets the work of a transaction that is rolled back', async () => {
    const app = await start(false);
    const failing = app.get(Transaction).run(async () => {
      await app.get(Outbox).add(leaveTrace, { n: 1 });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await count('platform.outbox')).toBe(0);
  });

  it('takes ten thousand rows in one insert, in order', async () => {
    const app = await start(false);
    const ids = await ask(
      app,
      leaveTrace,
      numbers(1, 10_000).map((n) => ({ payload: { n } })),
    );
    expect(new Set(ids).size).toBe(10_000);
    const stored = await rows<{ n: number }>(`SELECT (payload->>'n')::int AS n FROM platform.outbox ORDER BY id`);
    expect(stored.map(({ n }) => n)).toEqual(numbers(1, 10_000));
  });
});

describe('draining jobs in a test', () => {
  it('runs what was committed and what follows from it, through the real handlers', async () => {
    const app = await start(false);
    await ask(app, leaveTrace, [{ payload: { n: 1 } }, { payload: { n: -2 } }]);
    expect(await drainJobs(app)).toEqual({
      done: [leaveTrace.name, leaveTrace.name, announceTrace.name],
      failed: [],
      unhandled: [],
      heldUp: [],
    });
    expect(await rows('SELECT n FROM trace ORDER BY place')).toEqual([{ n: 1 }, { n: -2 }, { n: 2 }]);
  });

  it('drops a second request of the same id', async () => {
    const app = await start(false);
    await ask(app, leaveTrace, [
      { payload: { n: 1 }, jobId: 'only-once' },
      { payload: { n: 1 }, jobId: 'only-once' },
    ]);
    expect((await drainJobs(app)).done).toEqual([leaveTrace.name]);
  });

  it('can run each handler twice', async () => {
    const app = await start(false);
    await ask(app, leaveTrace, [{ payload: { n: 1 } }]);
    await drainJobs(app, { twice: true });
    await runTwice(app, leaveTrace, { n: 2 });
    expect(await rows('SELECT n FROM trace ORDER BY place')).toEqual([{ n: 1 }, { n: 1 }, { n: 2 }, { n: 2 }]);
  });

  it('fails the test on a failing handler, or goes on to its final failure when asked', async () => {
    const app = await start(false);
    await ask(app, breakDown, [{ payload: { n: 1 } }]);
    await expect(drainJobs(app)).rejects.toThrow('invalid input syntax');
    await observer.query('TRUNCATE trace');
    expect((await drainJobs(app, { onFailure: 'exhaust' })).failed).toEqual([breakDown.name]);
    expect(await rows('SELECT happened FROM trace ORDER BY place')).toEqual([
      { happened: 'attempt 1' },
      { happened: 'attempt 2' },
      { happened: 'attempt 3' },
      { happened: 'exhausted' },
    ]);
  });
});

it('a worker refuses to start when a defined job has no handler', async () => {
  const starting = startTrials({ databaseUrl: database.connectionString, works: true, modules: [] });
  await expect(starting).rejects.toThrow('trials.leave-trace has no handler');
});

it('a worker refuses to start when its queue is out of reach', async () => {
  const redisUrl = 'redis://127.0.0.1:1';
  const starting = startTrials({ databaseUrl: database.connectionString, redisUrl, works: true });
  await expect(starting).rejects.toThrow('the job queue is out of reach');
});

describe.each(queueBackends(11))('a queue on $name', ({ redisUrl, forget }) => {
  beforeEach(forget);

  it('does each committed job once, whichever process asked for it, and what follows from it', async () => {
    await start(true, { redisUrl });
    const api = await start(false, { redisUrl });
    await ask(api, leaveTrace, [{ payload: { n: 1 } }, { payload: { n: -2 } }]);
    await eventually('three traces', async () => (await count('trace')) === 3);
    expect(await rows('SELECT job, n FROM trace ORDER BY n')).toEqual([
      { job: leaveTrace.name, n: -2 },
      { job: leaveTrace.name, n: 1 },
      { job: announceTrace.name, n: 2 },
    ]);
    expect(await nothingWaits()).toBe(true);
  });

  it('delivers each row once when several relays race', async () => {
    const api = await start(false, { redisUrl });
    await ask(
      api,
      leaveTrace,
      numbers(1, 3_000).map((n) => ({ payload: { n } })),
    );
    await Promise.all([start(true, { redisUrl }), start(true, { redisUrl }), start(true, { redisUrl })]);
    await eventually('3,000 traces', async () => (await count('trace')) >= 3_000);
    await eventually('no row left', nothingWaits);
    expect(await count('(SELECT DISTINCT n FROM trace) distinct_n')).toBe(3_000);
    expect(await count('trace')).toBe(3_000);
  });

  it('brings again what a queue forgot that came back without its memory', async () => {
    const env = { JOB_LOST_AFTER_SECONDS: '1', JOB_CONCURRENCY: '1' };
    const app = await start(true, { redisUrl, env });
    await ask(
      app,
      takeLong,
      numbers(1, 30).map((n) => ({ payload: { n, ms: 50 } })),
    );
    await eventually('the batch has begun', async () => (await count('trace')) > 2);
    await emptied(redisUrl);
    await eventually('every job', async () => (await count('(SELECT DISTINCT n FROM trace) d')) === 30, 40_000);
    await eventually('nothing waits', nothingWaits);
  });

  it('does again, harmlessly, what ended without its row saying so', async () => {
    const app = await start(true, { redisUrl, env: { JOB_LOST_AFTER_SECONDS: '1' } });
    await ask(app, leaveTrace, [{ payload: { n: 1 } }]);
    await eventually('the job', nothingWaits);
    await observer.query(`UPDATE platform.outbox SET ended_at = NULL, outcome = NULL`);
    await eventually('the job again', nothingWaits);
    expect(await count('trace')).toBe(2);
  });

  it('never gives up what a trouble holds up, says which, and goes on when it has passed', async () => {
    const app = await start(true, { redisUrl, env: { JOB_LOST_AFTER_SECONDS: '1' } });
    await observer.query(`CREATE TABLE full_disk ()`);
    await ask(app, needRoom, [{ payload: { n: 1 } }, { payload: { n: 2 } }]);
    const isHeldUp = `platform.held_up_job WHERE job = '${needRoom.name}' AND held_up = 'disk-full'`;
    await eventually('both held up', async () => (await count(isHeldUp)) === 2);
    await eventually('more tries than it has', async () => (await count('trace')) > 2 * 2 * 3);
    expect(await count(`trace WHERE happened <> 'no room'`)).toBe(0);
    await observer.query('DROP TABLE full_disk');
    await eventually('nothing waits', nothingWaits);
    expect(await count(`trace WHERE happened = 'done'`)).toBe(2);
    expect(await count(isHeldUp)).toBe(0);
  });

  it('drops a job whose id is known', async () => {
    const app = await start(true, { redisUrl });
    await ask(app, leaveTrace, [{ payload: { n: 1 }, jobId: 'only-once' }]);
    await eventually('the first', async () => (await count('trace')) === 1);
    await ask(app, leaveTrace, [{ payload: { n: 1 }, jobId: 'only-once' }, { payload: { n: 2 } }]);
    await eventually('the other one', async () => (await count('trace WHERE n = 2')) === 1);
    expect(await count('trace')).toBe(2);
  });

  it('tries a failing job again, then tells its feature, once', async () => {
    const app = await start(true, { redisUrl });
    await ask(app, breakDown, [{ payload: { n: 7 } }]);
    await eventually('the end', async () => (await count(`trace WHERE happened = 'exhausted'`)) === 1);
    expect(await rows('SELECT happened FROM trace ORDER BY place')).toEqual([
      { happened: 'attempt 1' },
      { happened: 'attempt 2' },
      { happened: 'attempt 3' },
      { happened: 'exhausted' },
    ]);
  });

  it('puts aside an unreadable payload and goes on with the others', async () => {
    const app = await start(true, { redisUrl });
    await observer.query(
      `INSERT INTO platform.outbox (job, job_id, payload) VALUES ('${leaveTrace.name}', 'poison', '{"n": "Jeanne Dupont"}')`,
    );
    await ask(
      app,
      leaveTrace,
      numbers(1, 20).map((n) => ({ payload: { n } })),
    );
    await eventually('the others', async () => (await count('trace')) === 20);
    await eventually('no row left', nothingWaits);
    expect(await count('trace')).toBe(20);
  });

  it('lets a prompt job pass before a batch', async () => {
    const app = await start(true, { redisUrl, env: { JOB_CONCURRENCY: '1' } });
    await ask(
      app,
      takeLong,
      numbers(1, 40).map((n) => ({ payload: { n, ms: 25 } })),
    );
    await eventually('the batch has begun', async () => (await count('trace')) > 0);
    await ask(app, leaveTrace, [{ payload: { n: 1 } }]);
    await eventually('the prompt job', async () => (await count(`trace WHERE job = '${leaveTrace.name}'`)) === 1);
    expect(await count(`trace WHERE job = '${takeLong.name}'`)).toBeLessThan(30);
  });

  it('ends the jobs under way when asked to stop, and starts no other', async () => {
    const app = await start(true, { redisUrl, env: { JOB_CONCURRENCY: '2' } });
    await ask(
      app,
      takeLong,
      numbers(1, 10).map((n) => ({ payload: { n, ms: 400 } })),
    );
    const underWay = () =>
      count(
        `pg_stat_activity WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep%' AND state = 'active'`,
      );
    await eventually('two jobs under way', async () => (await underWay()) === 2);
    const before = await count('trace');
    await app.get(JobWorker).stop();
    expect(await underWay()).toBe(0);
    expect(await count('trace')).toBe(before + 2);
  });

  it('loses nothing when its database connections are cut, again and again', async () => {
    const app = await start(true, { redisUrl, env: { JOB_LOST_AFTER_SECONDS: '2' } });
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
      await observer.query(
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
    await eventually('every job', async () => (await count('(SELECT DISTINCT n FROM trace) d')) === total + 8, 50_000);
    await eventually('no row left', nothingWaits);
  });
});

it('tells the feature of a job the queue gave up without running it again', async () => {
  const app = await start(true, { env: { JOB_CONCURRENCY: '1' } });
  await ask(app, takeLong, [{ payload: { n: 1, ms: 1_500 } }]);
  await eventually('the worker is busy', async () => (await count(`bullmq.job WHERE state = 'active'`)) === 1);
  await ask(app, breakDown, [{ payload: { n: 2 }, jobId: 'deadly' }]);
  await eventually('the other one waits', async () => (await count(`bullmq.job WHERE id = 'deadly'`)) === 1);
  // What the queue writes on a job that took down one worker too many.
  await observer.query(`UPDATE bullmq.job SET deferred_failure = 'job stalled too often' WHERE id = 'deadly'`);
  await eventually('the feature knows', async () => (await count(`trace WHERE job_id = 'deadly'`)) > 0);
  expect(await rows(`SELECT happened FROM trace WHERE job_id = 'deadly'`)).toEqual([{ happened: 'exhausted' }]);
});
