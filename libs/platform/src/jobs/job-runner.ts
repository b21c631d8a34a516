import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import type { Counter, Histogram } from 'prom-client';
import { z } from 'zod';
import { NOTHING, rowsOf, seeing, type Sight } from '../database/sight/sight';
import { withRequestId } from '../logging/request-id';
import { JOB_DURATION_METRIC, JOBS_FAILED_METRIC } from '../metrics/metrics';
import { jobNamed } from './define-job';
import type { Idle } from './idle';
import type { JobRun } from './handles-job';
import { JobHandlers } from './job-handlers';
import { JobLedger } from './job-ledger';
import { troubleOf } from './trouble';

/** What is in the queue is not what the job's definition says: trying again would change nothing. */
export class UnreadablePayload extends Error {
  constructor(job: string, places: readonly string[]) {
    super(`${job}: unreadable payload at ${places.join(', ')}`);
    this.name = 'UnreadablePayload';
  }
}

/** Runs one try of one job, whoever brings it: the queue's worker, or a test that drains the outbox. */
@Injectable()
export class JobRunner {
  private readonly log = new Logger('jobs');

  constructor(
    private readonly handlers: JobHandlers,
    private readonly ledger: JobLedger,
    @Optional() @Inject(PinoLogger) private readonly pino: PinoLogger | undefined,
    @Optional() @Inject(JOB_DURATION_METRIC) private readonly durations: Histogram | undefined,
    @Optional() @Inject(JOBS_FAILED_METRIC) private readonly failures: Counter | undefined,
  ) {}

  /**
   * Parses the payload, then calls the handler; whatever is logged or audited meanwhile bears the job's name and id.
   * On the last try a failure is announced to the feature before it is thrown on: were the process killed in between,
   * the whole try would be done again, so that the feature always learns of it. A trouble of the machine is nobody's failure: its
   * job is never given up.
   *
   * @throws UnreadablePayload, or what the handler threw.
   */
  run(run: JobRun, data: unknown): Promise<void> {
    return this.inContextOf(run, data, async () => {
      const stop = this.durations?.startTimer({ job: run.name });
      try {
        const outcome = await this.handlerOf(run.name).run(payloadOf(run.name, data), run);
        stop?.({ outcome: 'done' });
        if (outcome) this.tellIdle(run, outcome);
        else this.log.debug({ attempt: run.attempt }, 'job done');
      } catch (error) {
        stop?.({ outcome: 'failed' });
        return this.failed(run, data, error);
      }
      await this.ledger.ended(run.id, 'done');
    });
  }

  /** Makes a final failure visible and tells the feature, if it wants to know. */
  giveUp(run: JobRun, data: unknown, error: unknown): Promise<void> {
    return this.inContextOf(run, data, () => this.exhausted(run, data, error));
  }

  /** @throws `error`, so that the queue counts a try; not on the last one that a trouble held up: the relay brings it back. */
  private async failed(run: JobRun, data: unknown, error: unknown): Promise<void> {
    const trouble = troubleOf(error);
    if (trouble) await this.ledger.heldUp(run.id, trouble);
    if (trouble && run.isLastAttempt) {
      this.log.warn({ err: error, trouble }, 'job held up: it will be brought again until the trouble has passed');
      return;
    }
    const isFinal = run.isLastAttempt || error instanceof UnreadablePayload;
    if (isFinal) await this.exhausted(run, data, error);
    else this.log.warn({ err: error, attempt: run.attempt }, 'job failed, will be tried again');
    throw error;
  }

  private async exhausted(run: JobRun, data: unknown, error: unknown): Promise<void> {
    this.failures?.inc({ job: run.name });
    this.log.error({ err: error, attempt: run.attempt }, 'job failed for good');
    const handler = this.handlers.exhaustedHandlerOf(run.name);
    try {
      const outcome =
        handler && !(error instanceof UnreadablePayload) && (await handler.run(payloadOf(run.name, data), run));
      if (outcome) this.tellIdle(run, outcome);
    } catch (refusal) {
      this.log.error(
        { err: refusal },
        'the final failure of the job could not be recorded by its feature: it comes again',
      );
      return;
    }
    await this.ledger.ended(run.id, 'given-up');
  }

  private tellIdle({ attempt }: JobRun, { why }: Idle): void {
    this.log.log({ attempt, why }, 'job had nothing to do');
  }

  private handlerOf(name: string) {
    const handler = this.handlers.handlerOf(name);
    if (!handler) throw new Error(`${name}: no handler in this process`);
    return handler;
  }

  private inContextOf<T>(run: JobRun, data: unknown, work: () => T): T {
    const bound = () => withRequestId(run.id, () => seeing(sightOf(data), work));
    return this.pino ? this.pino.runInContext(bound, { bindings: { job: run.name, jobId: run.id } }) : bound();
  }
}

/** A job sees the rows of the organisation it names; one that names none says itself what it needs. */
function sightOf(data: unknown): Sight {
  const named = organisationNamed.safeParse(data);
  return named.success ? rowsOf(named.data.organisationId) : NOTHING;
}

const organisationNamed = z.object({ organisationId: z.uuid() });

function payloadOf(name: string, data: unknown): object {
  const parsed = jobNamed(name)?.payload.safeParse(data);
  if (!parsed) throw new Error(`${name}: no such job in this process`);
  if (parsed.success) return parsed.data;
  throw new UnreadablePayload(
    name,
    parsed.error.issues.map((issue) => `/${issue.path.map(String).join('/')} (${issue.code})`),
  );
}
