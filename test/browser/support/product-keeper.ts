import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#platform/database/embedded/embedded-postgres.js';
import { migrate } from '#platform/database/migrate.js';
import { ROOT } from '../../support/processes/built-process';
import { Instance } from '../../support/processes/instance';

/** Where the product answers, told in one line of JSON. */
export interface ProductAddress {
  readonly url: string;
  /** Process ids of its workers. */
  readonly workers: readonly number[];
}

/** Losing a test database to a power cut harms nobody, and not waiting for the disk is worth a lot. */
const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * The built product with its demonstration, for all the stories of a run: a fresh database, the seed, one api, one
 * worker. Lives in a process of its own until its standard input closes, which happens however the run ends.
 */
async function main(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const over = new Promise((resolve) => {
    process.stdin.once('close', resolve).once('end', resolve).resume();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, resolve);
  });
  const directory = mkdtempSync(join(tmpdir(), 'certitude-stories-'));
  const undo: (() => Promise<void> | void)[] = [() => erase(directory)];
  try {
    const server = await startEmbeddedPostgres({ directory: join(directory, 'postgres'), settings: FORGETFUL });
    undo.push(() => server.stop());
    const databaseUrl = server.connectionString('certitude');
    await migrate(databaseUrl, { createDatabase: true });
    // The pages as they are now: a build that starts while the stories run must not change them half-way.
    const web = join(directory, 'web');
    cpSync(join(ROOT, 'dist/apps/web'), web, { recursive: true });
    // The provider of the story that signs in by one runs on this machine.
    const environment = { WEB_DIR: web, PROVIDERS_ON_PRIVATE_ADDRESSES: '1' };
    const instance = await Instance.start({ databaseUrl, workers: 1, environment });
    undo.push(() => instance.stop());
    await seed(databaseUrl, instance);
    const address: ProductAddress = { url: instance.url, workers: instance.workerPids };
    process.stdout.write(`${JSON.stringify(address)}\n`);
    await over;
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

/** With the file that told the stories where we are, when there is one. */
function erase(directory: string): void {
  const [addressFile] = process.argv.slice(2);
  for (const path of [directory, ...(addressFile ? [addressFile] : [])]) rmSync(path, { recursive: true, force: true });
}

async function seed(databaseUrl: string, { url, storageDirectory }: Instance): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, 'dist/apps/demo/src/seed.js')], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      STORAGE_DIR: storageDirectory,
      PUBLIC_URL: url,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the demonstration could not be created (code ${String(code)})`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
