import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Retentions } from './retentions';

export interface RetentionTimes {
  /** Not while a process starts, which has better to do. */
  readonly firstAfterMs: number;
  readonly everyMs: number;
}

export const HOURLY: RetentionTimes = { firstAfterMs: 60_000, everyMs: 60 * 60_000 };

/** In the worker: erases every hour what has been kept long enough, and says what it erased. */
@Injectable()
export class RetentionKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('retention');
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly retentions: Retentions,
    private readonly times: RetentionTimes,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async loop(): Promise<void> {
    const { signal } = this.stopping;
    for (let delay = this.times.firstAfterMs; ; delay = this.times.everyMs) {
      await sleep(delay, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      const erased = [...(await this.retentions.apply(this.tellFailure, signal))].filter(([, count]) => count > 0);
      if (erased.length > 0) this.log.log({ erased: Object.fromEntries(erased) }, 'kept long enough, and erased');
    }
  }

  private readonly tellFailure = (retention: string, err: unknown): void => {
    // A database that is away comes back.
    this.log.warn({ err, retention }, 'what was kept long enough could not be erased; tried again in an hour');
  };
}
