import { Redis } from 'ioredis';

export interface QueueBackend {
  readonly name: string;
  readonly redisUrl: string | undefined;
  /** Leaves nothing of earlier jobs. PostgreSQL needs nothing: each test file has its own database. */
  forget(): Promise<void>;
}

/**
 * The queue backends to run a test file against: PostgreSQL always, and Redis when `REDIS_TEST_URL` names a server.
 * @param redisDatabase number of the Redis database this file has for itself, so that files may run side by side.
 */
export function queueBackends(redisDatabase: number): QueueBackend[] {
  const postgres: QueueBackend = { name: 'PostgreSQL', redisUrl: undefined, forget: async () => {} };
  const server = process.env['REDIS_TEST_URL'];
  if (server === undefined || server === '') {
    process.stderr.write('REDIS_TEST_URL is not set: the queue is tested on PostgreSQL only.\n');
    return [postgres];
  }
  const url = new URL(server);
  url.pathname = `/${redisDatabase}`;
  return [postgres, { name: 'Redis', redisUrl: url.href, forget: () => forgetJobs(url.href) }];
}

/** Removes our own keys only: the server may hold others. */
export async function forgetJobs(url: string): Promise<void> {
  const redis = new Redis(url, { maxRetriesPerRequest: 1, retryStrategy: () => null });
  try {
    const keys = await redis.keys('certitude:*');
    if (keys.length > 0) await redis.del(...keys);
  } finally {
    redis.disconnect();
  }
}
