import { randomBytes } from 'node:crypto';
import { cpSync } from 'node:fs';
import { administer, databaseUrl } from './administer';

/** How the integration run's set-up hands its server to the test files. */
export interface TestServer {
  /** Connection string of an account that may create databases. */
  readonly url: string;
  /** Name of the migrated database that clones are made of. */
  readonly template: string;
  /** Directory of an embedded server that was made, migrated and stopped; none when the run was given a server. */
  readonly cluster?: string;
}

export interface TestDatabase {
  readonly name: string;
  readonly connectionString: string;
  drop(): Promise<void>;
}

/** A clone takes tens of milliseconds; a machine busy with something else must not fail the file. */
const HOOK_TIMEOUT_MS = 60_000;

export const TEST_SERVER_VARIABLE = 'CERTITUDE_TEST_SERVER';

export function testServer(): TestServer {
  const announced = process.env[TEST_SERVER_VARIABLE];
  if (announced === undefined) {
    throw new Error('No test database server: run this file in the "integration" project of Jest.');
  }
  return JSON.parse(announced) as TestServer;
}

/** A database of one's own, migrated, in a few tens of milliseconds. Close every connection to it, then `drop` it. */
export async function cloneDatabase(): Promise<TestDatabase> {
  return createDatabase(testServer().template);
}

/** A database of one's own with nothing in it. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return createDatabase('template0');
}

/**
 * Puts in `directory` what an embedded server is when it was made before, so that whoever starts it there need not: that takes
 * seconds. Not for tests of how it is made. It is still made at its start when the run was given a server.
 */
export function layCluster(directory: string): void {
  const { cluster } = testServer();
  if (cluster !== undefined) cpSync(cluster, directory, { recursive: true });
}

async function createDatabase(template: string): Promise<TestDatabase> {
  const { url } = testServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(url, `create database ${name} template ${template} strategy file_copy`);
  return {
    name,
    connectionString: databaseUrl(url, name),
    drop: () => administer(url, `drop database if exists ${name} with (force)`),
  };
}

/**
 * One clone for a whole test file, dropped at its end: `const database = useDatabase();` at the top level, then
 * `database.connectionString` inside hooks and tests. Hooks declared after it run before the clone is dropped.
 */
export function useDatabase(): Pick<TestDatabase, 'name' | 'connectionString'> {
  let clone: TestDatabase | undefined;
  const current = (): TestDatabase => {
    if (!clone) throw new Error('The test database exists only inside hooks and tests.');
    return clone;
  };
  beforeAll(async () => {
    clone = await cloneDatabase();
  }, HOOK_TIMEOUT_MS);
  afterAll(async () => {
    await clone?.drop();
  }, HOOK_TIMEOUT_MS);
  return {
    get name() {
      return current().name;
    },
    get connectionString() {
      return current().connectionString;
    },
  };
}
