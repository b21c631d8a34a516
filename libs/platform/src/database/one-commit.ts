import type { INestApplicationContext } from '@nestjs/common';
import { Client, type Pool, type QueryConfig } from 'pg';
import { DataSource } from 'typeorm';
import { outliveDrops } from './dropped-connection';
import { wireTypes } from './wire-types';

type Query = string | QueryConfig;

/** One for all who may fill the same database at the same time: any fixed number. */
const ONE_AT_A_TIME = 7_216_420_142;

/**
 * Runs `work` so that all that these applications write in their database meanwhile is written in one commit, or not at
 * all, whenever their process is killed. Their own transactions become parts of it, one after the other. For work that
 * nobody else waits for (filling an empty database): `now()` is the same instant throughout.
 * @param needed asked once nobody else does the same; `work` is left alone when it answers no.
 * @returns whether the work was done.
 */
export async function inOneCommit(
  apps: readonly INestApplicationContext[],
  needed: () => Promise<boolean>,
  work: () => Promise<void>,
): Promise<boolean> {
  const sources = apps.map((app) => app.get(DataSource, { strict: false }));
  const drivers = sources.map(({ driver }) => driver as unknown as { master: Pool });
  const pools = drivers.map(({ master }) => master);
  // Not one of the pools': another may be at it for a while, and what is done between two statements may last.
  const [{ url } = {}] = sources.map(({ options }) => options as { url?: string });
  const client = new Client({ connectionString: url, types: wireTypes, connectionTimeoutMillis: 10_000 });
  outliveDrops(client);
  await client.connect();
  const shared = new SharedConnection(client);
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
    for (const driver of drivers) driver.master = shared as unknown as Pool;
    const isNeeded = await needed();
    if (isNeeded) await work();
    await client.query('COMMIT');
    return isNeeded;
  } finally {
    drivers.forEach((driver, rank) => Object.assign(driver, { master: pools[rank] }));
    // Whatever was not committed goes with the connection.
    await client.end().catch(() => undefined);
  }
}

/** What TypeORM asks of a pool and of its connections, over one connection in a transaction that is not theirs to end. */
class SharedConnection {
  private transactions = Promise.resolve();

  constructor(private readonly client: Client) {}

  connect(give: (error: undefined, connection: object, release: () => void) => void): void {
    let end = () => {};
    const query = async (query: Query, parameters?: unknown[]): Promise<unknown> => {
      switch (query) {
        case 'START TRANSACTION': {
          const before = this.transactions;
          this.transactions = new Promise((ended) => (end = ended));
          await before;
          return this.client.query('SAVEPOINT part');
        }
        case 'COMMIT':
          await this.client.query('RELEASE SAVEPOINT part');
          return end();
        case 'ROLLBACK':
          await this.client.query('ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part');
          return end();
        default:
          return this.query(query, parameters);
      }
    };
    const { client } = this;
    const connection = {
      query,
      on: (...args: Parameters<Client['on']>) => client.on(...args),
      removeListener: (...args: Parameters<Client['removeListener']>) => client.removeListener(...args),
    };
    give(undefined, connection, () => undefined);
  }

  query(query: Query, parameters?: unknown[]): Promise<unknown> {
    return this.client.query(query, parameters);
  }
}
