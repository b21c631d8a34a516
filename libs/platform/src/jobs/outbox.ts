import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id.js';
import { Transaction } from '../database/transaction';
import type { JobDefinition } from './define-job';
import { OutboxSignal } from './outbox-signal';

export interface OutboxEntry<P> {
  payload: P;
  /**
   * Identity of the work. As long as the outbox keeps a row of this id (two days once it ended) another one is dropped:
   * give it to work that must not be asked twice, leave it out of what a person may ask again. Letters, digits, `.`, `_`,
   * `-`, `#`.
   */
  jobId?: string;
}

const JOB_ID = /^(?!\d+$)[\w.#-]{1,200}$/;

/**
 * Follow-up work, written in the same commit as the state it follows from: it happens if and only if that commit does.
 * A relay then hands it to the queue, and hands it again until its handler has done it: the queue only brings messages,
 * the row is what is true.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly transaction: Transaction,
    private readonly signal: OutboxSignal,
  ) {}

  /**
   * Asks for one job.
   * @returns the job's id.
   * @throws Error outside {@link Transaction.run}; ZodError when the payload does not fit the definition.
   */
  async add<P extends object>(
    definition: JobDefinition<P>,
    payload: P,
    { jobId }: Pick<OutboxEntry<P>, 'jobId'> = {},
  ): Promise<string> {
    const [id = ''] = await this.addMany(definition, [jobId === undefined ? { payload } : { payload, jobId }]);
    return id;
  }

  /**
   * Asks for many jobs of one kind with a single insert; they are relayed in this order.
   * @returns the jobs' ids, in order.
   * @throws like {@link add}
   */
  async addMany<P extends object>(definition: JobDefinition<P>, entries: readonly OutboxEntry<P>[]): Promise<string[]> {
    if (!this.transaction.isOpen) {
      throw new Error(`outbox: "${definition.name}" must be added inside Transaction.run, with the change it follows`);
    }
    if (entries.length === 0) return [];
    const jobIds = entries.map(({ jobId }) => checkedId(jobId ?? `${definition.name}#${newId()}`));
    const payloads = entries.map(({ payload }) => JSON.stringify(definition.payload.parse(payload)));
    await this.transaction.query(
      `INSERT INTO platform.outbox (job, job_id, payload)
       SELECT $1, entry.job_id, entry.payload::jsonb
       FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS entry (job_id, payload, place)
       ORDER BY entry.place
       ON CONFLICT (job_id) DO NOTHING`,
      [definition.name, jobIds, payloads],
    );
    this.transaction.onCommit(() => this.signal.raise());
    return jobIds;
  }
}

function checkedId(jobId: string): string {
  if (!JOB_ID.test(jobId)) throw new Error(`outbox: "${jobId}" cannot be a job id`);
  return jobId;
}
