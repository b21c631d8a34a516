import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { DatabaseUnavailableError, refusedConnection } from './database-unavailable.error';
import { errorCode } from './error-code';
import { grantTables, makeRoles } from './sight/roles';

export interface MigrateOptions {
  /** Creates the database when the server has none of that name. For servers that are ours: embedded, tests. */
  readonly createDatabase?: boolean;
  /** Where the migration files are; the product's own by default. */
  readonly directory?: string;
}

type MigrationClass = new () => MigrationInterface;

/** The same place whether this file runs from the sources or from `dist`. */
const MIGRATIONS = resolve(__dirname, '../../../../migrations');
const load = createRequire(__filename);
const FILE = /^\d{13}-[a-z0-9-]+\.(?:ts|js)$/;

/** Any fixed number, as long as every process that migrates agrees on it. */
const MIGRATION_LOCK = 7_216_420_141;

/**
 * Brings a database up to date and returns the names of the migrations that this call ran.
 *
 * Processes that start at the same time wait for each other. Each migration commits alone, so a failing one leaves
 * those before it in place and itself not begun.
 *
 * @throws DatabaseUnavailableError when the server cannot be reached or refuses the connection.
 */
export async function migrate(connectionString: string, options: MigrateOptions = {}): Promise<string[]> {
  assertReadable(connectionString);
  if (options.createDatabase === true) await createMissingDatabase(connectionString);
  const lock = await connect(connectionString);
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    // Where the runner keeps the list of what it ran, before the first migration makes anything.
    await lock.query('create schema if not exists platform');
    await makeRoles(lock);
    const ran = await runPending(connectionString, loadMigrations(options.directory ?? MIGRATIONS));
    await grantTables(lock);
    return ran;
  } finally {
    // The lock belongs to the session and ends with it, even when this process is killed.
    await lock.end();
  }
}

async function runPending(connectionString: string, migrations: MigrationClass[]): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: connectionString,
    migrations,
    schema: 'platform',
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    // Says nothing by itself: failures are thrown, and the caller words them.
    logger: 'debug',
    extra: { max: 2 },
  });
  await dataSource.initialize();
  try {
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    return ran.map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}

/** What this version needs to have run, oldest first. */
export const productMigrations = (): string[] => loadMigrations(MIGRATIONS).map(({ name }) => name);

/** Migration classes of a directory, oldest file first. */
export function loadMigrations(directory: string): MigrationClass[] {
  if (!existsSync(directory)) throw new Error(`No migrations directory at ${directory}.`);
  const files = readdirSync(directory)
    .filter((name) => FILE.test(name))
    .sort();
  return files.map((name) => {
    // The set of files is known only at run time, in both .ts and .js form.
    const exported: unknown = load(join(directory, name));
    const classes = Object.values(exported ?? {}).filter(isMigrationClass);
    const [migration] = classes;
    if (classes.length !== 1 || migration === undefined) {
      throw new Error(`Migration ${name} must export exactly one class with up and down.`);
    }
    return migration;
  });
}

function isMigrationClass(value: unknown): value is MigrationClass {
  if (typeof value !== 'function') return false;
  const prototype: unknown = value.prototype;
  return typeof prototype === 'object' && prototype !== null && 'up' in prototype && 'down' in prototype;
}

async function createMissingDatabase(connectionString: string): Promise<void> {
  const url = new URL(connectionString);
  const database = decodeURIComponent(url.pathname.slice(1));
  url.pathname = '/postgres';
  const client = await connect(url.href);
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } catch (error) {
    if (!isDuplicateDatabase(error)) throw error;
  } finally {
    await client.end();
  }
}

/** Someone else created it between our question and our order. */
function isDuplicateDatabase(error: unknown): boolean {
  return ['42P04', '23505'].includes(errorCode(error));
}

function assertReadable(connectionString: string): void {
  if (URL.canParse(connectionString) && /^postgres(?:ql)?:$/.test(new URL(connectionString).protocol)) return;
  throw new DatabaseUnavailableError(
    'La chaîne de connexion DATABASE_URL est illisible : elle ressemble à postgresql://compte:motdepasse@hôte:5432/base.',
  );
}

async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw refusedConnection(connectionString, error);
  }
}
