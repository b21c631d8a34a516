import {
  createPostgresBackend,
  type IQueueBackend,
  type Job,
  type JobProgress,
  type JobsOptions,
  type Processor,
  Queue,
  UnrecoverableError,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import type { Config } from '../config/config';
import { outliveEveryDrop } from '../database/dropped-connection';
import { bePatient, type Patience, settingsOf } from '../database/patience';
import { safeError } from '../logging/safe-error';
import { UnreadablePayload } from './job-runner';

/**
 * The only file that knows where the queue lives: in the product's own PostgreSQL (schema `bullmq`), or in Redis when
 * REDIS_URL is set. Nothing else branches on it.
 */

export type QueueConfig = Pick<Config, 'redisUrl' | 'database'>;

/** One queue for every job: each BullMQ queue and worker costs a pool and a LISTEN connection of its own. */
export const QUEUE_NAME = 'certitude';

const PREFIX = 'certitude';
const SCHEMA = 'bullmq';
const CONNECT_TIMEOUT_MS = 5_000;
/** Its own statements are short; what makes its tables waits for another process that makes them. */
const PATIENCE: Patience = { connectMs: CONNECT_TIMEOUT_MS, statementMs: 20_000 };

function postgres(config: QueueConfig, max: number) {
  outliveEveryDrop();
  return {
    connectionString: config.database.url,
    application_name: 'certitude-queue',
    schema: SCHEMA,
    migrate: true,
    max,
    ...settingsOf(PATIENCE),
    onConnect: bePatient(PATIENCE),
  };
}

export interface QueuedJob {
  name: string;
  data: unknown;
  opts: JobsOptions & { jobId: string };
}

/** The sending side: used by the relay only. */
export interface JobQueue {
  /** @throws Error when the server cannot be reached in time. */
  ready(): Promise<void>;
  /** All or none; a job whose id the queue already knows is left as it is. */
  add(jobs: QueuedJob[]): Promise<void>;
  close(): Promise<void>;
}

export function openQueue(config: QueueConfig, onError: (error: Error) => void): JobQueue {
  const queue =
    config.redisUrl === undefined
      ? new Queue(QUEUE_NAME, { connection: postgres(config, 2) }, createPostgresBackend)
      : new Queue(QUEUE_NAME, {
          prefix: PREFIX,
          connection: {
            url: config.redisUrl,
            // Refuse at once while Redis is away: the rows wait in the outbox, not in this process's memory.
            enableOfflineQueue: false,
            maxRetriesPerRequest: 1,
            connectTimeout: CONNECT_TIMEOUT_MS,
          },
        });
  queue.on('error', onError);
  return {
    ready: async () => {
      await queue.waitUntilReady();
    },
    add: async (jobs) => {
      await queue.addBulk(jobs);
    },
    close: () => queue.close(),
  };
}

/** A job taken from the queue. */
export interface TakenJob {
  id: string;
  name: string;
  data: unknown;
  /** Tries ended so far. */
  attemptsMade: number;
  attempts: number;
}

export interface WorkerCallbacks {
  /** Does the job; what it throws ends the try. */
  run(job: TakenJob): Promise<void>;
  /** The queue gave the job up without calling {@link run}: it took too many processes down with it. */
  givenUp(job: TakenJob, error: Error): void;
  onError(error: Error): void;
}

/** The working side. */
export interface QueueWorker {
  /** @throws Error when the server cannot be reached in time. */
  ready(): Promise<void>;
  start(): void;
  /** Takes no further job and resolves once those under way have ended. */
  stop(): Promise<void>;
}

/** Takes up to `concurrency` jobs at once; those of a worker that died are taken over within ten seconds. */
export function openWorker(config: QueueConfig, concurrency: number, callbacks: WorkerCallbacks): QueueWorker {
  const started = new WeakSet<Job>();
  const processor: Processor<unknown, void> = async (job) => {
    started.add(job);
    try {
      await callbacks.run(taken(job));
    } catch (error) {
      throw storable(error);
    }
  };
  const options: Omit<WorkerOptions, 'connection'> = {
    autorun: false,
    concurrency,
    lockDuration: 5_000,
    stalledInterval: 2_000,
    // A job that takes its process down with it (out of memory) must end up failed rather than kill workers for ever;
    // workers stopped without notice during a long batch must not count against it too soon.
    maxStalledCount: 5,
    // How soon the worker comes back after losing the server.
    runRetryDelay: 1_000,
  };
  const givenUp = (job: Job, error: Error) => {
    if (!started.has(job)) callbacks.givenUp(taken(job), error);
  };
  if (config.redisUrl !== undefined) {
    const connection = { url: config.redisUrl, maxRetriesPerRequest: null, connectTimeout: CONNECT_TIMEOUT_MS };
    return steered(
      new Worker<unknown, void>(QUEUE_NAME, processor, { ...options, prefix: PREFIX, connection }),
      givenUp,
      callbacks,
    );
  }
  const connection = postgres(config, Math.min(concurrency, 8) + 1);
  return steered(
    new Worker(QUEUE_NAME, processor, { ...options, connection }, createPostgresBackend),
    givenUp,
    callbacks,
  );
}

function steered<B extends IQueueBackend, C>(
  worker: Worker<unknown, void, string, B, JobProgress, C>,
  givenUp: (job: Job, error: Error) => void,
  { onError }: WorkerCallbacks,
): QueueWorker {
  worker.on('error', onError);
  worker.on('failed', (job, error) => {
    if (job) givenUp(job, error);
  });
  return {
    ready: async () => {
      await worker.waitUntilReady();
    },
    start: () => {
      worker.run().catch(onError);
    },
    stop: () => worker.close(),
  };
}

const taken = (job: Job): TakenJob => ({
  id: job.id ?? '',
  name: job.name,
  data: job.data as unknown,
  attemptsMade: job.attemptsMade,
  attempts: job.opts.attempts ?? 1,
});

/** The queue keeps the reason of each failure: only what may be logged goes there. */
function storable(error: unknown): Error {
  const { message, stack } = safeError(error);
  const reason = error instanceof UnreadablePayload ? new UnrecoverableError(message) : new Error(message);
  if (stack !== undefined) reason.stack = stack;
  return reason;
}
