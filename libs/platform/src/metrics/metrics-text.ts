import { Inject, Injectable } from '@nestjs/common';
import { collectDefaultMetrics, type Gauge, register } from 'prom-client';
import { Transaction } from '../database/transaction';
import { OUTBOX_OLDEST_METRIC, OUTBOX_UNFINISHED_METRIC } from './metrics';

/** Every metric of this process in Prometheus's text format. */
@Injectable()
export class MetricsText {
  readonly contentType = register.contentType;

  constructor(
    private readonly tx: Transaction,
    @Inject(OUTBOX_UNFINISHED_METRIC) private readonly unfinished: Gauge,
    @Inject(OUTBOX_OLDEST_METRIC) private readonly oldest: Gauge,
  ) {
    // One registry per process, even when tests start several applications in it.
    if (!register.getSingleMetric('process_start_time_seconds')) collectDefaultMetrics();
  }

  async read(): Promise<string> {
    await this.countOutbox().catch(() => {
      // Without its database the process still has metrics to show; a gauge left at an old value would lie.
      this.unfinished.set(Number.NaN);
      this.oldest.set(Number.NaN);
    });
    return register.metrics();
  }

  private async countOutbox(): Promise<void> {
    const [row] = await this.tx.query<{ unfinished: number; oldest: number }>(
      `SELECT count(*)::int AS unfinished,
              coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8 AS oldest
       FROM platform.outbox WHERE ended_at IS NULL`,
    );
    this.unfinished.set(row?.unfinished ?? 0);
    this.oldest.set(row?.oldest ?? 0);
  }
}
