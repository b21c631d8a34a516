import type { ThrottlerStorage } from '@nestjs/throttler';

type Standing = Awaited<ReturnType<ThrottlerStorage['increment']>>;

interface Window {
  hits: number;
  endsAt: number;
}

/** Hits per key in windows of fixed length: the same cost whatever the count, and nothing kept of a window that ended. */
export class WindowCounters implements ThrottlerStorage {
  private readonly windows = new Map<string, Window>();
  private nextSweepAt = 0;

  increment(key: string, lengthMs: number, limit: number): Promise<Standing> {
    const now = Date.now();
    this.sweep(now, lengthMs);
    const window = this.current(key, now, lengthMs);
    window.hits += 1;
    const isBlocked = window.hits > limit;
    const seconds = Math.ceil((window.endsAt - now) / 1_000);
    return Promise.resolve({
      totalHits: window.hits,
      timeToExpire: seconds,
      isBlocked,
      timeToBlockExpire: isBlocked ? seconds : 0,
    });
  }

  get size(): number {
    return this.windows.size;
  }

  private current(key: string, now: number, lengthMs: number): Window {
    const known = this.windows.get(key);
    if (known && known.endsAt > now) return known;
    const window = { hits: 0, endsAt: now + lengthMs };
    this.windows.set(key, window);
    return window;
  }

  private sweep(now: number, lengthMs: number): void {
    if (now < this.nextSweepAt) return;
    this.nextSweepAt = now + lengthMs;
    for (const [key, { endsAt }] of this.windows) if (endsAt <= now) this.windows.delete(key);
  }
}
