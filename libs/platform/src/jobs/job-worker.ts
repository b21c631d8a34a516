import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { inTime, OutOfTime } from './in-time';
import { JobHandlers } from './job-handlers';
import { JobRunner } from './job-runner';
import { OutboxRelay, type RelayTimes } from './outbox-relay';
import { openQueue, openWorker, type JobQueue, type QueueWorker, type TakenJob } from './queue';

/** How long jobs under way may take to end when the process is asked to stop. */
const GRACE_MS = 20_000;
const BOOT_TIMEOUT_MS = 8_000;

interface Running {
  queue: JobQueue;
  relay: OutboxRelay;
  worker: QueueWorker;
}

/**
 * The working half of background jobs: the relay and the queue's worker, in the worker process only. The api writes
 * outbox rows and nothing else: it needs no connection to the queue, does not notice when Redis is away, and gains
 * nothing from relaying jobs that wait for a worker anyway.
 */
@Injectable()
export class JobWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('jobs');
  private running: Running | undefined;
  private stopped: Promise<void> | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly handlers: JobHandlers,
    private readonly runner: JobRunner,
  ) {}

  /** @throws JobCatalogueError, or Error when the queue is out of reach: the process does not start. */
  async onApplicationBootstrap(): Promise<void> {
    this.handlers.check();
    let lastTrouble = '';
    const onError = (err: Error) => {
      lastTrouble = ` (${err.message})`;
      this.log.warn({ err }, 'the queue is in trouble');
    };
    const queue = openQueue(this.config, onError);
    const worker = openWorker(this.config, this.concurrency, {
      run: (job) => this.runner.run(runOf(job), job.data),
      givenUp: (job, error) => void this.runner.giveUp(runOf(job), job.data, error),
      onError,
    });
    const relay = new OutboxRelay(this.config.database.url, queue, timesOf(this.config));
    this.running = { queue, relay, worker };
    try {
      await inTime(Promise.all([queue.ready(), worker.ready()]), BOOT_TIMEOUT_MS, 'the job queue does not answer');
    } catch (error) {
      void this.stop();
      throw error instanceof OutOfTime ? new Error(`the job queue is out of reach${lastTrouble}`) : error;
    }
    worker.start();
    relay.start();
    this.log.log({ concurrency: this.concurrency }, 'taking jobs');
  }

  /** Whether jobs are being taken. */
  get isWorking(): boolean {
    return this.running !== undefined && this.stopped === undefined;
  }

  /**
   * Takes no further job, lets those under way end, closes the queue's connections. Jobs that need longer than the
   * grace are taken over by another worker: their lock expires with this process.
   */
  stop(): Promise<void> {
    this.stopped ??= this.wind();
    return this.stopped;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  private async wind(): Promise<void> {
    if (!this.running) return;
    const { queue, relay, worker } = this.running;
    try {
      await inTime(
        (async () => {
          await Promise.all([relay.stop(), worker.stop()]);
          await queue.close();
        })(),
        GRACE_MS,
        'jobs under way did not end in time; another worker will take them over',
      );
    } catch (error) {
      this.log.warn({ err: error }, 'stopped without waiting further');
    }
  }

  /** One connection of the product's pool stays free whatever the jobs do, so that a query beside them never waits for them. */
  private get concurrency(): number {
    return Math.max(1, Math.min(this.config.jobConcurrency, this.config.database.poolSize - 1));
  }
}

const runOf = ({ id, name, attemptsMade, attempts }: TakenJob) => ({
  id,
  name,
  attempt: attemptsMade + 1,
  isLastAttempt: attemptsMade + 1 >= attempts,
});

/** A trouble is looked at again sooner than a job is taken for lost. */
const timesOf = ({ jobLostAfterSeconds }: Config): RelayTimes => {
  const lostAfterMs = jobLostAfterSeconds * 1_000;
  return { lostAfterMs, heldUpForMs: Math.min(10_000, lostAfterMs), patienceMs: Math.min(5_000, lostAfterMs / 2) };
};
