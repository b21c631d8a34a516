import type { INestApplicationContext } from '@nestjs/common';
import { Transaction } from '../database/transaction';
import { JobRunner } from './job-runner';

interface WaitingJob {
  id: number;
  job: string;
  job_id: string;
  payload: unknown;
}

/**
 * Does at once, one after the other, what waits in the outbox and what follows from it, without a queue: for an
 * application that fills a database by itself. A job that fails is not tried again: it throws.
 */
export async function doWaitingJobs(app: INestApplicationContext): Promise<void> {
  const tx = app.get(Transaction, { strict: false });
  const runner = app.get(JobRunner, { strict: false });
  for (;;) {
    const [next] = await tx.query<WaitingJob>(
      'SELECT id, job, job_id, payload FROM platform.outbox WHERE relayed_at IS NULL ORDER BY id LIMIT 1',
    );
    if (!next) return;
    await runner.run({ id: next.job_id, name: next.job, attempt: 1, isLastAttempt: true }, next.payload);
    await tx.query('UPDATE platform.outbox SET relayed_at = now() WHERE id = $1', [next.id]);
  }
}
