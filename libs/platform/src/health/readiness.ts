import { Inject, Injectable, Optional, ServiceUnavailableException } from '@nestjs/common';
import { HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import { isDiskFull } from '../database/database-trouble';
import { productMigrations } from '../database/migrate';
import { Transaction } from '../database/transaction';
import { inTime } from '../jobs/in-time';
import { QueueProbe } from '../jobs/queue-probe';
import { RestorationHold } from '../restoration/restoration-hold';
import { ObjectStorage } from '../storage/object-storage';

const PATIENCE_MS = 2_000;
/** A batch of thousands keeps its last jobs waiting for minutes; nothing waits for a quarter of an hour unnoticed. */
const LATE_SECONDS = 15 * 60;

const UNFINISHED_WORK = `
  SELECT count(*)::int AS unfinished, coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8 AS oldest,
    coalesce(array_agg(DISTINCT held_up) FILTER (WHERE held_up IS NOT NULL), '{}') AS troubles
  FROM platform.outbox WHERE ended_at IS NULL`;

interface UnfinishedWork {
  unfinished: number;
  /** Seconds. */
  oldest: number;
  troubles: string[];
}

export interface HealthReport {
  /** HTTP status of the answer: 200 or 503. */
  statusCode: number;
  /** Terminus's report: `status` (`ok`, `degraded`, `error`) and one entry per part. */
  body: object;
}

/**
 * Whether this process can do its work. The database must answer and be migrated to what this version needs. The queue
 * must be reachable where jobs are taken; where they are only asked for, its absence is told (`degraded`) but keeps the
 * process in service: jobs wait in the outbox, and turning every api away because Redis is away would make an outage of
 * a delay. Work that is late or held up, a full disk, a storage that cannot be written are told the same way: what reads
 * goes on.
 */
@Injectable()
export class Readiness {
  private isMigrated = false;

  constructor(
    private readonly checks: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly tx: Transaction,
    private readonly queue: QueueProbe,
    private readonly hold: RestorationHold,
    @Optional() @Inject(ObjectStorage) private readonly files: ObjectStorage | undefined,
  ) {}

  async report(): Promise<HealthReport> {
    try {
      const body = await this.checks.check([
        () => this.database(),
        () => this.migrations(),
        () => this.jobs(),
        () => this.work(),
        () => this.storage(),
        () => this.restoration(),
      ]);
      return { statusCode: 200, body };
    } catch (error) {
      if (!(error instanceof ServiceUnavailableException)) throw error;
      return { statusCode: 503, body: Object(error.getResponse()) as object };
    }
  }

  private async database() {
    const indicator = this.indicators.check('database');
    try {
      await answered(this.tx.query('SELECT 1'));
      return this.tx.lacksRoom ? indicator.degraded('disk full') : indicator.up();
    } catch {
      // Why is in the logs: the answer is public and says nothing of addresses or accounts.
      return indicator.down('unreachable');
    }
  }

  private async migrations() {
    const indicator = this.indicators.check('migrations');
    try {
      const pending = this.isMigrated ? 0 : await this.countPending();
      // A database is never migrated backwards under a running process.
      this.isMigrated = pending === 0;
      return pending === 0 ? indicator.up() : indicator.down({ pending });
    } catch {
      return indicator.down('unknown');
    }
  }

  private async jobs() {
    const { reachable, ...state } = await this.queue.state();
    const indicator = this.indicators.check('queue');
    if (reachable) return state.working === false ? indicator.down(state) : indicator.up(state);
    return state.working === undefined ? indicator.degraded(state) : indicator.down(state);
  }

  /** What was asked for and is not done: told (`degraded`), never a reason to turn callers away. */
  private async work() {
    const indicator = this.indicators.check('work');
    try {
      const [row] = await answered(this.tx.query<UnfinishedWork>(UNFINISHED_WORK));
      const { unfinished = 0, oldest = 0, troubles = [] } = row ?? {};
      const told = { unfinished, oldestSeconds: Math.round(oldest), ...(troubles.length > 0 && { troubles }) };
      return oldest > LATE_SECONDS || troubles.length > 0 ? indicator.degraded(told) : indicator.up(told);
    } catch {
      return indicator.degraded('unknown');
    }
  }

  /** A process that takes jobs can do nothing without writing files; the others still give those that are there. */
  private async storage() {
    const indicator = this.indicators.check('storage');
    const trouble = this.files && (await storageTrouble(this.files));
    if (trouble === undefined) return indicator.up();
    return (await this.queue.state()).working === undefined ? indicator.degraded(trouble) : indicator.down(trouble);
  }

  /** Put back from a backup: everything works, and nothing leaves until an operator says so. */
  private async restoration() {
    const indicator = this.indicators.check('restoration');
    try {
      const heldSince = await inTime(this.hold.heldSince(), PATIENCE_MS, 'the database did not answer in time');
      return heldSince === null ? indicator.up() : indicator.degraded({ heldSince });
    } catch {
      // The database or its migrations say why.
      return indicator.degraded('unknown');
    }
  }

  private async countPending(): Promise<number> {
    const [row] = await answered(
      this.tx.query<{ pending: number }>(
        `SELECT count(*)::int AS pending FROM unnest($1::text[]) AS wanted (name)
         WHERE NOT EXISTS (SELECT FROM platform.schema_migration ran WHERE ran.name = wanted.name)`,
        [productMigrations()],
      ),
    );
    return row?.pending ?? 0;
  }
}

async function storageTrouble(files: ObjectStorage): Promise<string | undefined> {
  try {
    await inTime(files.ready(), PATIENCE_MS, 'the storage did not answer in time');
    return (await inTime(files.hasRoom(), PATIENCE_MS, 'the storage did not answer in time')) ? undefined : 'disk full';
  } catch (error) {
    return isDiskFull(error) ? 'disk full' : 'not writable';
  }
}

const answered = <Row>(rows: Promise<Row[]>): Promise<Row[]> =>
  inTime(rows, PATIENCE_MS, 'the database did not answer in time');
