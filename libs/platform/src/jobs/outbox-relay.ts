import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { ask } from '../database/ask';
import { bePatient, type Patience, settingsOf } from '../database/patience';
import { definedJobs, jobNamed } from './define-job';
import { inTime } from './in-time';
import { OUTBOX_CHANNEL } from './outbox-signal';
import type { JobQueue, QueuedJob } from './queue';

interface OutboxRow {
  id: number;
  job: string;
  job_id: string;
  payload: unknown;
}

const BATCH = 500;
/** Rows announced by nobody (a process died between its commit and its signal) wait at most this long. */
const POLL_MS = 1_000;
const QUEUE_TIMEOUT_MS = 10_000;
const PATIENCE: Patience = { connectMs: 5_000, statementMs: 20_000 };
const BACKOFF_MS = { first: 250, most: 10_000 };
const PURGE_EVERY_MS = 10 * 60_000;
const KEPT_DAYS = 2;
/** BullMQ: the smaller goes first, and jobs without priority before all others. */
const BULK_PRIORITY = 10;

const WAITING = 'relayed_at IS NULL';
const OVERDUE = `relayed_at < now() - make_interval(secs => CASE WHEN held_up IS NULL THEN $3 ELSE $4 END::double precision)`;

export interface RelayTimes {
  /** Relayed since so long and not ended: the queue is asked again, which costs nothing if it still knows the job. */
  readonly lostAfterMs: number;
  /** Work that a trouble held up is tried again after so long. */
  readonly heldUpForMs: number;
  /** How often what is overdue is looked for. */
  readonly patienceMs: number;
}

/**
 * Hands committed outbox rows to the queue, in order, each batch in one transaction that marks them relayed. Whatever
 * fails in between (queue away, connection cut, process killed) leaves the rows waiting; sending a row again is
 * harmless, because its job id is fixed and the queue drops an id it knows. A row that was relayed and whose handler has
 * not ended is relayed again: a queue that lost its memory, or a worker that died before it could say that it was done,
 * strands nothing. Any number of relays may run: rows locked by one are skipped by the others.
 *
 * It owns one connection, which also listens for announcements: it can neither starve the product's pool nor be
 * starved by it.
 */
export class OutboxRelay {
  private readonly log = new Logger('outbox');
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private client: Client | undefined;
  private wake = new AbortController();
  private failuresInARow = 0;
  private purgedAt = 0;
  private lookedForOverdueAt = 0;

  constructor(
    private readonly connectionString: string,
    private readonly queue: JobQueue,
    private readonly times: RelayTimes,
  ) {}

  start(): void {
    this.running ??= this.loop();
  }

  /** Resolves once the batch under way has ended and the connection is closed. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake.abort();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      // Taken before looking: an announcement that arrives meanwhile makes the next wait return at once.
      this.wake = new AbortController();
      try {
        const client = (this.client ??= await this.connect());
        while ((await this.relay(client, WAITING)) === BATCH && !this.stopping.signal.aborted);
        await this.relayOverdue(client);
        await this.purge(client);
        this.failuresInARow = 0;
        await this.waitFor(POLL_MS, this.wake.signal);
      } catch (error) {
        await this.recover(error);
      }
    }
    await this.disconnect();
  }

  /** Hands over again what the queue should have done by now. */
  private async relayOverdue(client: Client): Promise<void> {
    const { lostAfterMs, heldUpForMs, patienceMs } = this.times;
    if (Date.now() - this.lookedForOverdueAt < patienceMs) return;
    this.lookedForOverdueAt = Date.now();
    for (;;) {
      const relayed = await this.relay(client, OVERDUE, [lostAfterMs / 1_000, heldUpForMs / 1_000]);
      if (relayed > 0) this.log.log({ relayed }, 'outbox rows relayed again: nothing said that they were done');
      if (relayed < BATCH || this.stopping.signal.aborted) return;
    }
  }

  /** @returns how many rows were handed over. */
  private async relay(client: Client, which: string, parameters: readonly number[] = []): Promise<number> {
    await client.query('BEGIN');
    const rows = await ask<OutboxRow>(
      client,
      // Jobs this version does not define stay for the newer worker that does (rolling deployment).
      `SELECT id, job, job_id, payload FROM platform.outbox
       WHERE ${which} AND ended_at IS NULL AND job = ANY ($1) ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [definedJobs().map(({ name }) => name), BATCH, ...parameters],
    );
    if (rows.length > 0) {
      // A queue that does not answer must not hold the rows' locks for ever.
      await inTime(this.queue.add(rows.map(queued)), QUEUE_TIMEOUT_MS, 'the queue did not answer in time');
      await client.query('UPDATE platform.outbox SET relayed_at = now() WHERE id = ANY ($1::bigint[])', [
        rows.map(({ id }) => id),
      ]);
    }
    await client.query('COMMIT');
    return rows.length;
  }

  private async purge(client: Client): Promise<void> {
    if (Date.now() - this.purgedAt < PURGE_EVERY_MS) return;
    this.purgedAt = Date.now();
    try {
      await client.query(
        `DELETE FROM platform.outbox WHERE id IN (
           SELECT id FROM platform.outbox WHERE ended_at < now() - make_interval(days => $1)
           ORDER BY ended_at LIMIT 50000 FOR UPDATE SKIP LOCKED)`,
        [KEPT_DAYS],
      );
    } catch (error) {
      this.log.warn({ err: error }, 'outbox rows that ended long ago could not be erased; tried again later');
      // Whatever became of this connection, what comes next is relayed by another.
      await this.disconnect();
    }
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.connectionString,
      application_name: 'certitude-relay',
      ...settingsOf(PATIENCE),
    });
    // A connection that drops while waiting: the next query on it would fail anyway, so find out now.
    client.on('error', () => {
      if (this.client === client) this.client = undefined;
      this.wake.abort();
    });
    client.on('notification', () => this.wake.abort());
    try {
      await client.connect();
      bePatient(PATIENCE)(client);
      await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  /** Ends the connection, hence its transaction and locks, and waits a little longer at each failure in a row. */
  private async recover(error: unknown): Promise<void> {
    const delay = Math.min(BACKOFF_MS.most, BACKOFF_MS.first * 2 ** this.failuresInARow);
    this.failuresInARow += 1;
    this.log.warn({ err: error, delay }, 'outbox rows could not be relayed; they wait');
    await this.disconnect();
    await this.waitFor(delay);
  }

  private async disconnect(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async waitFor(delay: number, wake?: AbortSignal): Promise<void> {
    const signal = wake ? AbortSignal.any([this.stopping.signal, wake]) : this.stopping.signal;
    await sleep(delay, undefined, { signal }).catch(() => undefined);
  }
}

function queued({ job, job_id: jobId, payload }: OutboxRow): QueuedJob {
  const definition = jobNamed(job);
  if (!definition) throw new Error(`${job}: no such job in this process`);
  const { attempts, retryDelay, pace } = definition.options;
  return {
    name: job,
    data: payload,
    opts: {
      jobId,
      attempts,
      backoff: { type: 'exponential', delay: retryDelay },
      // What was done or given up stands in the outbox. A job that ended without its row saying so (its process died in
      // between) is brought again, which a queue that still knew its id would refuse.
      removeOnComplete: true,
      removeOnFail: true,
      ...(pace === 'bulk' && { priority: BULK_PRIORITY }),
    },
  };
}
