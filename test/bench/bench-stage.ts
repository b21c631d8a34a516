import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#platform/database/embedded/embedded-postgres.js';
import { migrate } from '#platform/database/migrate.js';
import { BackStage } from '../support/processes/back-stage';
import { Instance } from '../support/processes/instance';

export interface BenchStage {
  readonly databaseUrl: string;
  readonly stage: BackStage;
  /** The built product: one api, and the workers asked for. */
  readonly instance: Instance;
  /** SQL round trips that the api makes while `work` runs. */
  roundTripsOf(work: () => Promise<void>): Promise<string[]>;
  close(): Promise<void>;
}

const READ_BY_LOG = '%m [%p] %a ';

/**
 * The product as `npm start` runs it, on an embedded server with its ordinary settings: what is committed is on the
 * disk, so that neither side of a comparison is flattered.
 */
export async function openBenchStage(workers: number): Promise<BenchStage> {
  const directory = mkdtempSync(join(tmpdir(), 'certitude-bench-'));
  const server = await startEmbeddedPostgres({ directory, settings: { log_line_prefix: READ_BY_LOG } });
  const databaseUrl = server.connectionString('bench');
  const closeServer = async (): Promise<void> => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  const start = async () => {
    await migrate(databaseUrl, { createDatabase: true });
    const instance = await Instance.start({ databaseUrl, workers });
    return { instance, stage: await BackStage.enter(databaseUrl) };
  };
  const { stage, instance } = await start().catch(async (error: unknown) => {
    await closeServer();
    throw error;
  });
  const log = () => readFileSync(join(directory, 'postgresql.log'), 'utf8');
  return {
    databaseUrl,
    stage,
    instance,
    async roundTripsOf(work) {
      // The setting reaches connections opened after it: those of the api are closed, and it opens others.
      await stage.tx.query(`ALTER DATABASE bench SET log_statement = 'all'`);
      await stage.tx.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      );
      await new Promise((resume) => setTimeout(resume, 500));
      await fetch(`${instance.url}/health/ready`);
      const before = log().length;
      await work();
      await new Promise((resume) => setTimeout(resume, 200));
      await stage.tx.query('ALTER DATABASE bench RESET log_statement');
      return statementsIn(log().slice(before)).filter((statement) => !statement.includes('log_statement'));
    },
    async close() {
      await instance.stop();
      await stage.leave();
      await closeServer();
    },
  };
}

/** Statements of the product, each whole, from the server's log. */
const statementsIn = (log: string): string[] =>
  log
    .split(/^(?=\d{4}-\d\d-\d\d \d\d:)/m)
    .flatMap((entry) => /\] certitude LOG:\s+(?:statement|execute <unnamed>): ([^]*)/.exec(entry)?.[1]?.trim() ?? []);
