import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { cloneDatabase, type TestDatabase } from '#testing/database/test-database.js';
import { forgetJobs } from '#testing/jobs/queue-backends.js';
import { Transaction } from '../database/transaction';
import type { JobDefinition } from './define-job';
import { startTrials, TRACE_TABLE } from './jobs.harness';
import { Outbox, type OutboxEntry } from './outbox';

export const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

export const ask = <P extends object>(app: INestApplicationContext, job: JobDefinition<P>, entries: OutboxEntry<P>[]) =>
  app.get(Transaction).run(() => app.get(Outbox).addMany(job, entries));

/** A database for each test of the file, with the applications started on it and somebody who looks on. */
export class TrialRoom {
  private database: TestDatabase | undefined;
  private looking: Client | undefined;
  private apps: INestApplicationContext[] = [];

  /** Call at the top of a test file. */
  static use(): TrialRoom {
    const room = new TrialRoom();
    beforeEach(() => room.open());
    afterEach(() => room.close());
    return room;
  }

  get observer(): Client {
    if (!this.looking) throw new Error('the room is open inside hooks and tests only');
    return this.looking;
  }

  get databaseUrl(): string {
    return this.database?.connectionString ?? '';
  }

  async start(works: boolean, options: { redisUrl?: string | undefined; env?: Record<string, string> } = {}) {
    const app = await startTrials({ databaseUrl: this.databaseUrl, works, ...options });
    this.apps.push(app);
    return app;
  }

  async rows<Row extends object>(sql: string): Promise<Row[]> {
    return (await this.observer.query<Row>(sql)).rows;
  }

  async count(sql: string): Promise<number> {
    const [row] = await this.rows<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`);
    return Number(row?.n);
  }

  async nothingWaits(): Promise<boolean> {
    return (await this.count('platform.outbox WHERE ended_at IS NULL')) === 0;
  }

  /** The queue loses all it knows, as a Redis that kept nothing on the disk. */
  async emptyQueue(redisUrl: string | undefined): Promise<void> {
    if (redisUrl === undefined) await this.observer.query('DELETE FROM bullmq.job');
    else await forgetJobs(redisUrl);
  }

  private async open(): Promise<void> {
    this.database = await cloneDatabase();
    this.looking = new Client({ connectionString: this.databaseUrl, application_name: 'observer' });
    await this.looking.connect();
    await this.looking.query(TRACE_TABLE);
  }

  private async close(): Promise<void> {
    await Promise.all(this.apps.map((app) => app.close()));
    this.apps = [];
    await this.looking?.end();
    await this.database?.drop();
  }
}
