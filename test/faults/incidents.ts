import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { freezeDatabase } from '../support/processes/frozen-database';
import type { FaultyProduct } from './faulty-product';

export interface Incident {
  readonly name: string;
  /** Whether it can happen on this machine. */
  readonly isPossible: (product: FaultyProduct) => boolean;
  /**
   * Makes it happen, and whatever it takes for it to be over: not what starts the product again.
   * @returns whom it happened to
   */
  readonly strike: (product: FaultyProduct, holdMs: number) => Promise<string>;
}

const always = () => true;
const killed = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It had just ended.
  }
};

async function killOne(product: FaultyProduct, app: 'api' | 'worker'): Promise<string> {
  const process = product.one(app);
  await process?.kill();
  return `${app} ${process?.pid ?? '(none ran)'}`;
}

/** One session of the product's, chosen by the server. */
async function terminateBackend({ databaseUrl }: FaultyProduct): Promise<string> {
  const client = new Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client
    .query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity, pg_terminate_backend(pid)
       WHERE pid = (SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
         ORDER BY (state = 'active') DESC, query_start DESC LIMIT 1)`,
    )
    .finally(() => client.end());
  return `session ${rows[0]?.pid ?? '(none)'}`;
}

export const INCIDENTS: readonly Incident[] = [
  { name: 'the worker is killed', isPossible: always, strike: (product) => killOne(product, 'worker') },
  {
    name: 'the rendering process is killed',
    isPossible: () => process.platform === 'linux',
    strike: (product) => {
      const pids = product.one('worker')?.children() ?? [];
      pids.forEach(killed);
      return Promise.resolve(pids.length > 0 ? `children ${pids.join(', ')}` : 'none ran');
    },
  },
  { name: 'the api is killed', isPossible: always, strike: (product) => killOne(product, 'api') },
  { name: 'a session of the database is ended', isPossible: always, strike: terminateBackend },
  {
    name: 'the database server is killed',
    isPossible: always,
    strike: async (product) => {
      const pid = product.postmaster;
      killed(pid);
      await sleep(200);
      return `postmaster ${pid}`;
    },
  },
  {
    name: 'everything is killed',
    isPossible: always,
    strike: async (product) => {
      const pids = [product.postmaster, ...product.instance.pids];
      pids.forEach(killed);
      await product.redis?.kill('kept');
      await Promise.all(product.instance.running.map((process) => process.kill()));
      await sleep(200);
      return `${pids.length} processes`;
    },
  },
  {
    name: 'the database is frozen',
    isPossible: () => process.platform === 'linux',
    strike: async ({ databaseUrl }, holdMs) => {
      const thaw = await freezeDatabase(databaseUrl);
      await sleep(holdMs).finally(thaw);
      return `every session, ${holdMs} ms`;
    },
  },
  {
    name: 'the database is away',
    isPossible: always,
    strike: async (product, holdMs) => {
      await product.stopDatabase();
      await sleep(holdMs);
      return `the server, ${holdMs} ms`;
    },
  },
  {
    name: 'the disk of the files is full',
    isPossible: ({ disk }) => disk.filling !== 'impossible here',
    strike: async ({ disk }, holdMs) => {
      await disk.fullFor(holdMs);
      return `${disk.filling}, ${holdMs} ms`;
    },
  },
  ...(['kept', 'lost'] as const).map((memory) => ({
    name: `Redis is killed, its memory ${memory}`,
    isPossible: ({ redis }: FaultyProduct) => redis !== undefined,
    strike: async ({ redis }: FaultyProduct, holdMs: number) => {
      await redis?.kill(memory);
      await sleep(holdMs);
      return `the server, ${holdMs} ms`;
    },
  })),
];
