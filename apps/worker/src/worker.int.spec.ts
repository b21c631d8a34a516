import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { Test } from '@nestjs/testing';
import { Client } from 'pg';
import { readConfig } from '#platform/config/config.js';
import { JobHandlers } from '#platform/jobs/job-handlers.js';
import { JobWorker } from '#platform/jobs/job-worker.js';
import { cloneDatabase, type TestDatabase } from '#testing/database/test-database.js';
import { eventually } from '#testing/jobs/eventually.js';
import { WorkerModule } from './worker.module';

jest.setTimeout(60_000);

const ROOT = resolve(__dirname, '../../..');

let database: TestDatabase;
let child: ChildProcess | undefined;

beforeEach(async () => {
  database = await cloneDatabase();
});

afterEach(async () => {
  child?.kill('SIGKILL');
  child = undefined;
  await database.drop();
});

interface RunningProcess {
  process: ChildProcess;
  output: () => string;
  errors: () => string;
}

function startWorker(env: Record<string, string>): RunningProcess {
  const worker = spawn(
    process.execPath,
    ['--conditions=source', '-r', '@swc-node/register', 'apps/worker/src/main.ts'],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: 'test',
        NODE_OPTIONS: '',
        SWC_NODE_PROJECT: resolve(ROOT, 'tsconfig.json'),
        DATABASE_URL: database.connectionString,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  child = worker;
  let output = '';
  let errors = '';
  worker.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  worker.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return { process: worker, output: () => output, errors: () => errors };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function connections(): Promise<number> {
  const client = new Client({ connectionString: database.connectionString });
  await client.connect();
  const { rows } = await client.query<{ n: string }>(
    'SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await client.end();
  return Number(rows[0]?.n);
}

it('every job that a context defines has one handler in the worker', async () => {
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: database.connectionString, LOG_LEVEL: 'silent' });
  const module = await Test.createTestingModule({ imports: [WorkerModule.for(config)] }).compile();
  try {
    expect(() => module.get(JobHandlers, { strict: false }).check()).not.toThrow();
    expect(module.get(JobWorker, { strict: false }).isWorking).toBe(false);
  } finally {
    await module.close();
  }
});

it('the worker answers for its health, then stops cleanly when asked to', async () => {
  const port = await freePort();
  const worker = startWorker({ WORKER_HEALTH_PORT: String(port) });
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  await eventually('it is ready', () =>
    get('/health/ready').then(
      (answer) => answer.ok,
      () => false,
    ),
  );
  expect(await (await get('/health/ready')).json()).toMatchObject({
    details: { queue: { status: 'up', working: true } },
  });
  expect((await get('/health/live')).status).toBe(200);
  expect(await (await get('/metrics')).text()).toContain('certitude_outbox_unfinished 0');
  expect((await get('/api/v1/learners')).status).toBe(404);
  expect(await connections()).toBeGreaterThan(0);

  worker.process.kill('SIGTERM');
  expect(await once(worker.process, 'exit')).toEqual([0, null]);
  await eventually('no connection is left', async () => (await connections()) === 0);
  for (const line of worker.output().trim().split('\n')) expect(JSON.parse(line)).toMatchObject({ service: 'worker' });
});

it.each([
  ['a wrong setting', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
  ['a queue out of reach', { REDIS_URL: 'redis://127.0.0.1:1' }, 'the job queue is out of reach'],
])('the worker refuses to start on %s, saying so in one line', async (_, env, reason) => {
  const worker = startWorker(env);
  expect(await once(worker.process, 'exit')).toEqual([1, null]);
  expect(worker.errors()).toContain(reason);
  expect(worker.errors().trim().split('\n')).toHaveLength(1);
});

it('the worker refuses to start on a health port that is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const worker = startWorker({ WORKER_HEALTH_PORT: String(port) });
  expect(await once(worker.process, 'exit')).toEqual([1, null]);
  expect(worker.errors()).toContain('EADDRINUSE');
  other.close();
});
