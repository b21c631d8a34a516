import { Injectable, Logger } from '@nestjs/common';
import { Transaction } from '../database/transaction';
import type { Trouble } from './trouble.contract';

/**
 * Says in the outbox what became of a job: its row is what is true, whatever the queue remembers. What cannot be written
 * here is left as it was, and the relay then brings the job again.
 */
@Injectable()
export class JobLedger {
  private readonly log = new Logger('outbox');

  constructor(private readonly tx: Transaction) {}

  ended(jobId: string, outcome: 'done' | 'given-up'): Promise<void> {
    return this.write(
      'UPDATE platform.outbox SET ended_at = now(), outcome = $2 WHERE job_id = $1 AND ended_at IS NULL',
      [jobId, outcome],
    );
  }

  /** The job waits for a trouble to pass; since when is that of the first time. */
  heldUp(jobId: string, trouble: Trouble): Promise<void> {
    return this.write(
      `UPDATE platform.outbox SET held_up = $2, held_up_since = coalesce(held_up_since, now())
       WHERE job_id = $1 AND ended_at IS NULL`,
      [jobId, trouble],
    );
  }

  private async write(sql: string, parameters: readonly unknown[]): Promise<void> {
    try {
      await this.tx.query(sql, parameters);
    } catch (error) {
      this.log.warn({ err: error }, 'what became of a job could not be written: it will be brought again');
    }
  }
}
