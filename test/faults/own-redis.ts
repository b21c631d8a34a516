import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '#platform/database/embedded/free-port.js';
import { eventually } from '#testing/jobs/eventually.js';

/** A Redis that may be killed: never the one of REDIS_TEST_URL, which others may be using. */
export class OwnRedis {
  private server: ChildProcess | undefined;

  private constructor(
    private readonly directory: string,
    private readonly port: number,
  ) {}

  /** None unless REDIS_TEST_URL asks for tests on Redis and a server is at hand: the queue is then in PostgreSQL. */
  static async start(directory: string): Promise<OwnRedis | undefined> {
    if (!process.env['REDIS_TEST_URL'] || spawnSync('redis-server', ['--version']).status !== 0) return undefined;
    mkdirSync(directory);
    const redis = new OwnRedis(directory, await freePort());
    await redis.startAgain();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async startAgain(): Promise<void> {
    if (this.server) return;
    const where = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.directory];
    const kept = ['--save', '', '--appendonly', 'yes', '--appendfsync', 'always'];
    const server = spawn('redis-server', [...where, ...kept], { stdio: 'ignore' });
    const endWithUs = () => server.kill('SIGKILL');
    process.once('exit', endWithUs);
    server.once('exit', () => process.removeListener('exit', endWithUs));
    this.server = server;
    await eventually('Redis answers', () => this.answers());
  }

  async kill(memory: 'kept' | 'lost'): Promise<void> {
    await this.stop();
    if (memory === 'lost') rmSync(join(this.directory, 'appendonlydir'), { recursive: true, force: true });
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    const exit = once(server, 'exit');
    server.kill('SIGKILL');
    await exit;
  }

  private async answers(): Promise<boolean> {
    const client = new Redis(this.url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.ping()) === 'PONG';
    } catch {
      return false;
    } finally {
      client.disconnect();
    }
  }
}
