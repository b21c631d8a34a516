import { Inject, Injectable, type OnApplicationShutdown, Optional } from '@nestjs/common';
import { Redis } from 'ioredis';
import { CONFIG, type Config } from '../config/config';
import { inTime } from './in-time';
import { JobWorker } from './job-worker';

const PATIENCE_MS = 1_000;

export interface QueueState {
  backend: 'postgresql' | 'redis';
  reachable: boolean;
  /** Whether this process takes jobs; absent where it only asks for them. */
  working?: boolean;
}

/** Tells whether the queue answers, for health checks. */
@Injectable()
export class QueueProbe implements OnApplicationShutdown {
  private redis: Redis | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Optional() @Inject(JobWorker) private readonly worker: JobWorker | undefined,
  ) {}

  async state(): Promise<QueueState> {
    const working = this.worker && { working: this.worker.isWorking };
    // The queue is in the product's database, which has a health check of its own.
    if (this.config.redisUrl === undefined) return { backend: 'postgresql', reachable: true, ...working };
    return { backend: 'redis', reachable: await this.ping(this.config.redisUrl), ...working };
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }

  private async ping(url: string): Promise<boolean> {
    this.redis ??= silent(new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, connectTimeout: PATIENCE_MS }));
    try {
      await inTime(this.redis.ping(), PATIENCE_MS, 'no answer');
      return true;
    } catch {
      return false;
    }
  }
}

/** An unreachable server is what the probe reports; it needs no second telling. */
function silent(redis: Redis): Redis {
  redis.on('error', () => undefined);
  return redis;
}
