import { readFileSync } from 'node:fs';
import { isNativeError } from 'node:util/types';
import { Tinypool } from 'tinypool';
import { ChildPoolError, type ChildPoolFailure } from './child-pool.error';

export interface ChildOptions {
  /** Absolute path, without its extension, of a `*.entry` module: its default export does one task. */
  readonly entry: string;
  /** Arguments of the process. */
  readonly argv?: string[];
  /** All it receives of our environment: a process that works on what people send needs no secret. */
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly maxMegabytes: number;
  /** Tasks after which the process is replaced, between two of them. */
  readonly tasksPerProcess?: number;
}

const IDLE_MS = 5 * 60_000;
const WATCH_MS = 200;

const IS_SOURCE = __filename.endsWith('.ts');

/**
 * One place in a pool: a process that does one task at a time. It is started when a task comes, ends when none does, and
 * is killed with the task that takes too long or too much memory: the next one finds a new process.
 */
export class PooledChild<Task, Result> {
  private pool: Tinypool | undefined;
  private given = 0;

  constructor(private readonly options: ChildOptions) {}

  /** @throws ChildPoolError; what the entry throws comes as an Error of the same name and message */
  async run(task: Task): Promise<Result> {
    if (this.given === this.options.tasksPerProcess) await this.end();
    this.pool ??= this.start();
    this.given += 1;
    let reason: ChildPoolFailure = 'stopped';
    const kill = (why: ChildPoolFailure) => {
      reason = why;
      void this.end();
    };
    const deadline = setTimeout(kill, this.options.timeoutMs, 'timed-out');
    const watch = setInterval(
      () => this.residentBytes > this.options.maxMegabytes * 1e6 && kill('too-large'),
      WATCH_MS,
    );
    try {
      return (await this.pool.run(task)) as Result;
    } catch (error) {
      // An error of the entry crossed as data; the others are about the process.
      if (!isNativeError(error)) throw Object.assign(new Error(), error);
      await this.end();
      throw new ChildPoolError(reason);
    } finally {
      clearTimeout(deadline);
      clearInterval(watch);
    }
  }

  /** Ends the process now; what it has in hand fails as `stopped`. */
  async end(): Promise<void> {
    const { pool } = this;
    this.pool = undefined;
    this.given = 0;
    await pool?.destroy();
  }

  get pid(): number | undefined {
    return this.pool?.threads[0]?.threadId;
  }

  /** Memory the process holds; 0 when there is none, and where the system has no `/proc` to tell. */
  get residentBytes(): number {
    try {
      const status = readFileSync(`/proc/${this.pid}/status`, 'utf8');
      return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
    } catch {
      return 0;
    }
  }

  private start(): Tinypool {
    const { entry, argv = [], env = {}, maxMegabytes } = this.options;
    const heap = `--max-old-space-size=${maxMegabytes}`;
    const pool = new Tinypool({
      runtime: 'child_process',
      serialization: 'advanced',
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: IDLE_MS,
      env,
      ...(IS_SOURCE
        ? {
            filename: `${__dirname}/typescript.entry.cjs`,
            argv: [...argv, `${entry}.ts`],
            execArgv: [heap, '--conditions=source', '-r', '@swc-node/register'],
          }
        : { filename: `${entry}.js`, argv, execArgv: [heap] }),
    });
    // A process that cannot even start: the task that waits for it is lost, rather than kept waiting.
    pool.on('error', () => void this.end());
    return pool;
  }
}
