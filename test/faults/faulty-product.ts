import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform/database/embedded/embedded-postgres.js';
import { freePort } from '#platform/database/embedded/free-port.js';
import { migrate } from '#platform/database/migrate.js';
import { eventually } from '#testing/jobs/eventually.js';
import type { BuiltProcess } from '../support/processes/built-process';
import { Instance } from '../support/processes/instance';
import { FilesDisk } from './files-disk';
import { OwnRedis } from './own-redis';

const BACK_MS = 60_000;

/** The built product over servers of its own, each of which may be ended, frozen, filled and started again. */
export class FaultyProduct {
  private constructor(
    private readonly directory: string,
    private server: EmbeddedPostgres,
    readonly databaseUrl: string,
    readonly instance: Instance,
    readonly disk: FilesDisk,
    readonly redis: OwnRedis | undefined,
  ) {}

  /** With the settings of production: what is committed is on the disk. */
  static async start(rounds: number): Promise<FaultyProduct> {
    const directory = mkdtempSync(join(tmpdir(), 'certitude-faults-'));
    const disk = FilesDisk.prepare(join(directory, 'disk'), rounds);
    const server = await startEmbeddedPostgres({ directory: join(directory, 'database'), port: await freePort() });
    const databaseUrl = server.connectionString('faults');
    await migrate(databaseUrl, { createDatabase: true });
    const redis = await OwnRedis.start(join(directory, 'redis'));
    const instance = await Instance.start({
      databaseUrl,
      redisUrl: redis?.url,
      workers: 1,
      environment: {
        ...disk.environment,
        // What was handed to a queue that lost its memory is handed to it again within a round.
        JOB_LOST_AFTER_SECONDS: '5',
      },
    });
    return new FaultyProduct(directory, server, databaseUrl, instance, disk, redis);
  }

  get postmaster(): number {
    return this.server.pid;
  }

  one(app: 'api' | 'worker'): BuiltProcess | undefined {
    return this.instance.running.find((process) => process.app === app);
  }

  /** What supervisors do: whatever does not run is started again, and waited for. */
  async recover(): Promise<void> {
    await this.startDatabase();
    await this.redis?.startAgain();
    if (!this.one('api')) await this.instance.startApi();
    if (!this.one('worker')) await this.instance.startWorker();
    await eventually('the api is ready again', () => answersWell(`${this.instance.url}/health/ready`), BACK_MS);
  }

  stopDatabase(): Promise<void> {
    return this.server.stop();
  }

  /** Joins the one that runs, if it does: a server that recovers from a crash is waited for. */
  async startDatabase(): Promise<void> {
    this.server = await startEmbeddedPostgres({ directory: join(this.directory, 'database'), port: this.server.port });
  }

  async close(): Promise<void> {
    await this.instance.stop();
    await this.redis?.stop();
    await this.server.stop();
    this.disk.release();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

async function answersWell(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}
