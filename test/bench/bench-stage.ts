import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#platform/database/embedded/embedded-postgres.js';
import { migrate } from '#platform/database/migrate.js';
import { BackStage } from '../support/processes/back-stage';
import { Instance, type InstanceOptions } from '../support/processes/instance';
import { LOG_LINE_PREFIX, StatementLog } from './statement-log';

export interface BenchServer {
  databaseUrl(database: string): string;
  /** The server's own log, where statements are found once they are asked for. */
  readonly logFile: string;
  close(): Promise<void>;
}

export interface BenchStage {
  readonly databaseUrl: string;
  readonly stage: BackStage;
  /** The built product: one api, and the workers asked for. */
  readonly instance: Instance;
  readonly statements: StatementLog;
  close(): Promise<void>;
}

/**
 * An embedded server with its ordinary settings: what is committed is on the disk, so that neither side of a comparison
 * is flattered. Erased when it closes.
 */
export async function startBenchServer(): Promise<BenchServer> {
  const directory = mkdtempSync(join(tmpdir(), 'certitude-bench-'));
  const erase = () => rmSync(directory, { recursive: true, force: true });
  // Whoever interrupts a bench leaves nothing either: the data of a million learners weighs some gigabytes.
  process.once('exit', erase);
  const server = await startEmbeddedPostgres({ directory, settings: { log_line_prefix: LOG_LINE_PREFIX } });
  return {
    databaseUrl: (database) => server.connectionString(database),
    logFile: join(directory, 'postgresql.log'),
    close: async () => {
      await server.stop();
      erase();
    },
  };
}

export type Started = Pick<InstanceOptions, 'workers' | 'environment' | 'logsToFile'>;

/** The product as `npm start` runs it, on a database of its own. */
export async function enterStage(server: BenchServer, database: string, started: Started): Promise<BenchStage> {
  const databaseUrl = server.databaseUrl(database);
  await migrate(databaseUrl, { createDatabase: true });
  const instance = await Instance.start({ databaseUrl, ...started });
  const stage = await BackStage.enter(databaseUrl, instance.storageDirectory);
  return {
    databaseUrl,
    stage,
    instance,
    statements: new StatementLog(server.logFile, stage.tx, instance.url),
    close: async () => {
      await instance.stop();
      await stage.leave();
    },
  };
}

/** A server and one stage on it, closed together. */
export async function openBenchStage(workers: number): Promise<BenchStage> {
  const server = await startBenchServer();
  try {
    const bench = await enterStage(server, 'bench', { workers });
    const close = async () => {
      await bench.close();
      await server.close();
    };
    return { ...bench, close };
  } catch (error) {
    await server.close();
    throw error;
  }
}
