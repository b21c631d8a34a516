import type { INestApplicationContext } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import { type JobDefinition, jobNamed } from '#platform/jobs/define-job.js';
import { JobHandlers } from '#platform/jobs/job-handlers.js';
import { JobRunner } from '#platform/jobs/job-runner.js';

interface OutboxRow {
  id: number;
  job: string;
  job_id: string;
  payload: unknown;
}

export interface DrainOptions {
  /** Each handler is called twice for each job: what must be harmless is shown to be. */
  twice?: boolean;
  /** A failing handler fails the test (`throw`), or is tried until its attempts are used up (`exhaust`). */
  onFailure?: 'throw' | 'exhaust';
}

/** Names of the jobs met, in order. */
export interface DrainedJobs {
  done: string[];
  failed: string[];
  /** News for contexts that this application does not load. */
  unhandled: string[];
  /** What a trouble keeps from being done: the next drain tries it again. */
  heldUp: string[];
}

const MOST_ROUNDS = 1_000;

/**
 * Runs the follow-up work of what was committed, and the follow-up of that, until nothing waits: the real outbox rows
 * through the real handlers, one after the other in this process, without a queue.
 */
export async function drainJobs(app: INestApplicationContext, options: DrainOptions = {}): Promise<DrainedJobs> {
  const drained: DrainedJobs = { done: [], failed: [], unhandled: [], heldUp: [] };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const rows = await waitingRows(app, { andHeldUp: round === 0 });
    if (rows.length === 0) return drained;
    for (const row of rows) {
      drained[await outcomeOf(app, row, options)].push(row.job);
      await app
        .get(Transaction, { strict: false })
        .query('UPDATE platform.outbox SET relayed_at = now() WHERE id = $1', [row.id]);
    }
  }
  throw new Error(`jobs still give birth to jobs after ${MOST_ROUNDS} rounds`);
}

/** Calls a job's handler twice with the same payload, as a queue does now and then. */
export async function runTwice<P extends object>(
  app: INestApplicationContext,
  definition: JobDefinition<P>,
  payload: P,
): Promise<void> {
  const runner = app.get(JobRunner, { strict: false });
  const run = { id: `${definition.name}#twice`, name: definition.name, attempt: 1, isLastAttempt: false };
  await runner.run(run, payload);
  await runner.run(run, payload);
}

/** Rows to relay, oldest first. */
const waitingRows = (app: INestApplicationContext, { andHeldUp }: { andHeldUp: boolean }): Promise<OutboxRow[]> =>
  app.get(Transaction, { strict: false }).query<OutboxRow>(
    `SELECT id, job, job_id, payload FROM platform.outbox
     WHERE (relayed_at IS NULL OR held_up IS NOT NULL AND $1) AND ended_at IS NULL ORDER BY id`,
    [andHeldUp],
  );

async function outcomeOf(
  app: INestApplicationContext,
  row: OutboxRow,
  { twice, onFailure }: DrainOptions,
): Promise<keyof DrainedJobs> {
  if (!app.get(JobHandlers, { strict: false }).handlerOf(row.job)) return 'unhandled';
  const runner = app.get(JobRunner, { strict: false });
  const attempts = onFailure === 'exhaust' ? (jobNamed(row.job)?.options.attempts ?? 1) : 1;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const isLastAttempt = onFailure === 'exhaust' && attempt === attempts;
    const run = { id: row.job_id, name: row.job, attempt, isLastAttempt };
    try {
      await runner.run(run, row.payload);
      if (twice) await runner.run(run, row.payload);
      return (await isEnded(app, row)) ? 'done' : 'heldUp';
    } catch (error) {
      if (onFailure !== 'exhaust') throw error;
    }
  }
  return 'failed';
}

async function isEnded(app: INestApplicationContext, { id }: OutboxRow): Promise<boolean> {
  const sql = 'SELECT ended_at IS NOT NULL AS ended FROM platform.outbox WHERE id = $1';
  const [row] = await app.get(Transaction, { strict: false }).query<{ ended: boolean }>(sql, [id]);
  return row?.ended ?? false;
}
