import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join, resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { cloneDatabase, type TestDatabase } from '#testing/database/test-database.js';
import { eventually } from '#testing/jobs/eventually.js';
import { queueBackends } from '#testing/jobs/queue-backends.js';
import { Transaction } from '../database/transaction';
import { leaveTrace, startTrials, takeLong, TRACE_TABLE } from './jobs.harness';
import { Outbox } from './outbox';

jest.setTimeout(90_000);

const ROOT = resolve(__dirname, '../../../..');

let database: TestDatabase;
let observer: Client;
let apps: INestApplicationContext[] = [];
let children: ChildProcess[] = [];

beforeEach(async () => {
  database = await cloneDatabase();
  observer = new Client({ connectionString: database.connectionString });
  await observer.connect();
  await observer.query(TRACE_TABLE);
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await Promise.all(apps.map((app) => app.close()));
  children = [];
  apps = [];
  await observer.end();
  await database.drop();
});

async function start(works: boolean, redisUrl?: string): Promise<INestApplicationContext> {
  const app = await startTrials({ databaseUrl: database.connectionString, works, redisUrl });
  apps.push(app);
  return app;
}

/** A worker in a process of its own; resolves once it takes jobs. */
async function startProcess(redisUrl: string | undefined): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--conditions=source', '-r', '@swc-node/register', join(__dirname, 'jobs-process.harness.ts')],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        SWC_NODE_PROJECT: join(ROOT, 'tsconfig.json'),
        DATABASE_URL: database.connectionString,
        REDIS_URL: redisUrl,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  children.push(child);
  await once(child.stdout ?? child, 'data');
  return child;
}

async function count(sql: string): Promise<number> {
  const { rows } = await observer.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`);
  return Number(rows[0]?.n);
}

describe.each(queueBackends(12))('a queue on $name', ({ redisUrl, forget }) => {
  beforeEach(forget);

  it('finishes a batch whose workers are killed without notice', async () => {
    const api = await start(false, redisUrl);
    const total = 300;
    await api.get(Transaction).run(() =>
      api.get(Outbox).addMany(
        takeLong,
        Array.from({ length: total }, (_, n) => ({ payload: { n, ms: 20 } })),
      ),
    );
    for (const killedAfter of [40, 120, 200]) {
      const worker = await startProcess(redisUrl);
      await eventually(`${killedAfter} done`, async () => (await count('trace')) >= killedAfter, 40_000);
      worker.kill('SIGKILL');
      await once(worker, 'exit');
      expect(await count('trace')).toBeLessThan(total);
    }
    await startProcess(redisUrl);
    await eventually(
      'the whole batch',
      async () => (await count('(SELECT DISTINCT n FROM trace) d')) === total,
      40_000,
    );
    // A job may have run twice (killed between its commit and telling the queue), never one per kill and slot more.
    expect(await count('trace')).toBeLessThanOrEqual(total + 3 * 4);
  });
});

const redis = queueBackends(13).find(({ redisUrl }) => redisUrl !== undefined);

(redis ? describe : describe.skip)('while Redis is away', () => {
  it('rows wait in the outbox and leave when it is back', async () => {
    const link = new Link(redis?.redisUrl ?? '');
    try {
      await redis?.forget();
      const app = await start(true, await link.open());
      await ask(app, 1, 50);
      await eventually('the first ones', async () => (await count('trace')) === 50);
      await link.cut();
      await ask(app, 51, 100);
      expect(await count('platform.outbox WHERE relayed_at IS NULL')).toBe(50);
      expect(await count('trace')).toBe(50);
      await link.open();
      await eventually('the others', async () => (await count('(SELECT DISTINCT n FROM trace) d')) === 100, 40_000);
      expect(await count('platform.outbox WHERE relayed_at IS NULL')).toBe(0);
    } finally {
      await Promise.all(apps.splice(0).map((app) => app.close()));
      await link.cut();
    }
  });
});

const ask = (app: INestApplicationContext, from: number, to: number) =>
  app.get(Transaction).run(() =>
    app.get(Outbox).addMany(
      leaveTrace,
      Array.from({ length: to - from + 1 }, (_, index) => ({ payload: { n: from + index } })),
    ),
  );

/** A way to a server that can be cut and restored. */
class Link {
  private readonly target: URL;
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;

  constructor(url: string) {
    this.target = new URL(url);
  }

  async open(): Promise<string> {
    this.server = createServer((near) => {
      const far = connect(Number(this.target.port || 6379), this.target.hostname);
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.sockets.add(socket);
        socket.on('error', () => other.destroy()).on('close', () => other.destroy());
        socket.pipe(other);
      }
    }).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    const address = this.server.address();
    this.port = typeof address === 'object' && address !== null ? address.port : 0;
    return `redis://127.0.0.1:${this.port}${this.target.pathname}`;
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server?.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    await closed;
  }
}
