import { Injectable, Logger } from '@nestjs/common';
import { Transaction } from '../database/transaction';
import type { Trouble } from './trouble.contract';

type Outcome = 'done' | 'given-up';

interface EndedJob {
  readonly id: string;
  readonly outcome: Outcome;
  written(): void;
}

/**
 * Says in the outbox what became of a job: its row is what is true, whatever the queue remembers. What cannot be written
 * here is left as it was, and the relay then brings the job again.
 */
@Injectable()
export class JobLedger {
  private readonly log = new Logger('outbox');
  private waiting: EndedJob[] = [];
  private isWriting = false;

  constructor(private readonly tx: Transaction) {}

  /** Jobs that end while others are being written share the next statement. */
  ended(id: string, outcome: Outcome): Promise<void> {
    return new Promise((written) => {
      this.waiting.push({ id, outcome, written });
      if (!this.isWriting) void this.writeAll();
    });
  }

  /** The job waits for a trouble to pass; since when is that of the first time. */
  heldUp(id: string, trouble: Trouble): Promise<void> {
    return this.write(
      `UPDATE platform.outbox SET held_up = $2, held_up_since = coalesce(held_up_since, now())
       WHERE job_id = $1 AND ended_at IS NULL`,
      [id, trouble],
    );
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      const jobs = this.waiting;
      this.waiting = [];
      await this.write(
        `UPDATE platform.outbox SET ended_at = now(), outcome = ended.outcome
         FROM unnest($1::text[], $2::text[]) AS ended (id, outcome) WHERE job_id = ended.id AND ended_at IS NULL`,
        [jobs.map(({ id }) => id), jobs.map(({ outcome }) => outcome)],
      );
      for (const { written } of jobs) written();
    }
    this.isWriting = false;
  }

  private async write(sql: string, parameters: readonly unknown[]): Promise<void> {
    try {
      await this.tx.query(sql, parameters);
    } catch (error) {
      this.log.warn({ err: error }, 'what became of a job could not be written: it will be brought again');
    }
  }
}
