import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { z } from 'zod';
import { ConfigModule } from '../config/config.module';
import { readConfig } from '../config/config';
import { DatabaseModule } from '../database/database.module';
import { Transaction } from '../database/transaction';
import { defineJob } from './define-job';
import { HandlesJob, type JobRun, OnJobExhausted } from './handles-job';
import { idle, type Idle } from './idle';
import { JobsModule } from './jobs.module';
import { Outbox } from './outbox';

/** A small application of the tests' own: jobs that write down that they ran, in the test's database. */

export const leaveTrace = defineJob('trials.leave-trace', z.object({ n: z.int() }), { attempts: 8, retryDelay: 100 });
export const announceTrace = defineJob('trials.announce-trace', z.object({ n: z.int() }));
export const breakDown = defineJob('trials.break-down', z.object({ n: z.int() }), { attempts: 3, retryDelay: 20 });
export const needRoom = defineJob('trials.need-room', z.object({ n: z.int() }), { attempts: 3, retryDelay: 20 });
export const takeLong = defineJob('trials.take-long', z.object({ n: z.int(), ms: z.int() }), {
  attempts: 8,
  retryDelay: 100,
  pace: 'bulk',
});

export const TRACE_TABLE = `
  CREATE TABLE trace (job text NOT NULL, job_id text NOT NULL, n integer NOT NULL, happened text NOT NULL,
                      place bigint GENERATED ALWAYS AS IDENTITY);
  GRANT ALL ON trace TO certitude_app, certitude_across`;

@Injectable()
export class Trials {
  constructor(
    private readonly tx: Transaction,
    private readonly outbox: Outbox,
  ) {}

  @HandlesJob(leaveTrace)
  leaveTrace({ n }: { n: number }, run: JobRun): Promise<void> {
    return this.tx.run(async () => {
      await this.write(run, n, 'done');
      if (n < 0) await this.outbox.add(announceTrace, { n: -n });
    });
  }

  @HandlesJob(announceTrace)
  async announceTrace({ n }: { n: number }, run: JobRun): Promise<void | Idle> {
    if (n === 0) return idle('there is nobody to tell');
    await this.write(run, n, 'done');
    return undefined;
  }

  @HandlesJob(breakDown)
  async breakDown({ n }: { n: number }, run: JobRun): Promise<void> {
    await this.write(run, n, `attempt ${run.attempt}`);
    await this.tx.query('SELECT $1::uuid', ['Jeanne Dupont']);
  }

  /** Finds no room as long as there is a table `full_disk`. */
  @HandlesJob(needRoom)
  async needRoom({ n }: { n: number }, run: JobRun): Promise<void> {
    const [row] = await this.tx.query<{ full: boolean }>(`SELECT to_regclass('full_disk') IS NOT NULL AS full`);
    await this.write(run, n, row?.full ? 'no room' : 'done');
    if (row?.full) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  }

  @OnJobExhausted(needRoom)
  async recordNoRoom({ n }: { n: number }, run: JobRun): Promise<void> {
    await this.write(run, n, 'exhausted');
  }

  @OnJobExhausted(breakDown)
  async recordBreakDown({ n }: { n: number }, run: JobRun): Promise<void> {
    await this.write(run, n, 'exhausted');
  }

  /** Slow inside the database, so that a connection can be cut while the job is under way. */
  @HandlesJob(takeLong)
  async takeLong({ n, ms }: { n: number; ms: number }, run: JobRun): Promise<void> {
    await this.tx.run(async () => {
      await this.tx.query('SELECT pg_sleep($1::double precision / 1000)', [ms]);
      await this.write(run, n, 'done');
    });
  }

  private async write(run: JobRun, n: number, happened: string): Promise<void> {
    await this.tx.query('INSERT INTO trace (job, job_id, n, happened) VALUES ($1, $2, $3, $4)', [
      run.name,
      run.id,
      n,
      happened,
    ]);
  }
}

@Module({ providers: [Trials], exports: [Trials] })
export class TrialsModule {}

export interface TrialOptions {
  databaseUrl: string;
  redisUrl?: string | undefined;
  works: boolean;
  modules?: (new () => object)[];
  env?: Record<string, string>;
}

/** Starts the application, as the api does (`works: false`) or as the worker does. */
export async function startTrials({ databaseUrl, redisUrl, works, modules = [TrialsModule], env }: TrialOptions) {
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    ...(redisUrl !== undefined && { REDIS_URL: redisUrl }),
    ...env,
  });
  class TrialApp {}
  Module({
    imports: [ConfigModule.for(config), DatabaseModule.forRoot(), JobsModule.forRoot({ works }), ...modules],
  })(TrialApp);
  return NestFactory.createApplicationContext(TrialApp, { logger: false, abortOnError: false });
}
