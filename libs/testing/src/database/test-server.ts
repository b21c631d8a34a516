import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#platform/database/embedded/embedded-postgres.js';
import { migrate } from '#platform/database/migrate.js';
import { administer, databaseUrl } from './administer';
import type { TestServer } from './test-database';

const TEMPLATE = `certitude_template_${String(process.pid)}`;

/** Losing a test database to a power cut harms nobody, and not waiting for the disk is worth a lot. */
const FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '300',
};

interface RunningServer {
  readonly url: string;
  readonly cluster?: string;
  stop(): Promise<void>;
}

async function temporaryServer(): Promise<RunningServer> {
  const directory = mkdtempSync(join(tmpdir(), 'certitude-test-'));
  const erase = () => {
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const home = join(directory, 'server');
    const cluster = await keptCluster(home, join(directory, 'cluster'));
    const server = await startEmbeddedPostgres({ directory: home, settings: FORGETFUL });
    return { url: server.connectionString(), stop: () => server.stop().finally(erase), cluster };
  } catch (error) {
    erase();
    throw error;
  }
}

/** What a first `npm start` leaves, before anything uses it: for {@link layCluster}. */
async function keptCluster(home: string, cluster: string): Promise<string> {
  const server = await startEmbeddedPostgres({ directory: home });
  try {
    await migrate(server.connectionString('certitude'), { createDatabase: true });
  } finally {
    await server.stop();
  }
  for (const part of ['data', 'password']) cpSync(join(home, part), join(cluster, part), { recursive: true });
  return cluster;
}

/**
 * The test run's server in a process of its own: prints one line that says how to reach it, and lives until its
 * standard input closes, which happens whatever the end of the run (success, failure, Ctrl-C, kill).
 */
async function main(): Promise<void> {
  // A run that was killed no longer reads what we say: that must not stop us from cleaning up.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const given = process.env['TEST_DATABASE_URL'];
  const server: RunningServer =
    given === undefined || given === '' ? await temporaryServer() : { url: given, stop: async () => {} };
  const parentGone = new Promise((resolve) => {
    process.stdin.once('close', resolve).once('end', resolve).resume();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  });
  try {
    await migrate(databaseUrl(server.url, TEMPLATE), { createDatabase: true });
    const { url, cluster } = server;
    const announced: TestServer = { url, template: TEMPLATE, ...(cluster !== undefined && { cluster }) };
    process.stdout.write(`${JSON.stringify(announced)}\n`);
    await parentGone;
  } finally {
    await administer(server.url, `drop database if exists ${TEMPLATE} with (force)`).catch(() => undefined);
    await server.stop();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
  process.stdin.destroy();
});
