import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Retentions } from './retentions';

/** Not while a process starts, which has better to do. */
const FIRST_AFTER_MS = 60_000;
const EVERY_MS = 60 * 60_000;

/** In the worker: erases every hour what has been kept long enough, and says what it erased. */
@Injectable()
export class RetentionKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('retention');
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly retentions: Retentions) {}

  onApplicationBootstrap(): void {
    this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async loop(): Promise<void> {
    const { signal } = this.stopping;
    for (let delay = FIRST_AFTER_MS; ; delay = EVERY_MS) {
      await sleep(delay, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        const erased = [...(await this.retentions.apply(signal))].filter(([, count]) => count > 0);
        if (erased.length > 0) this.log.log({ erased: Object.fromEntries(erased) }, 'kept long enough, and erased');
      } catch (err) {
        // A database that is away comes back; what is not erased now is in an hour.
        this.log.warn({ err }, 'nothing could be erased; tried again in an hour');
      }
    }
  }
}
