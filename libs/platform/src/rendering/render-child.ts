import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { RenderAnswer, RenderTask } from './render-child.entry';
import { RenderError, type RenderFailure } from './render.errors';

interface Pending {
  readonly template: string;
  readonly timer: NodeJS.Timeout;
  resolve(pdf: Buffer | undefined): void;
  reject(error: RenderError): void;
}

/**
 * glibc moves its mmap threshold up when a large block is freed, then scatters Typst's copies of the fonts over the heap:
 * the process grows by 0.4 to 1 MB a document. Held at its initial value it does not. It is read at start-up only.
 * Nothing else of our environment goes there: a process that prints learners' data needs no secret.
 */
const ENVIRONMENT = { MALLOC_MMAP_THRESHOLD_: '131072' };

const isSource = __filename.endsWith('.ts');
const ENTRY = join(__dirname, `render-child.entry.${isSource ? 'ts' : 'js'}`);
const EXEC_ARGV = isSource ? ['--conditions=source', '-r', '@swc-node/register'] : [];

/** One life of the process that runs Typst. It serves its tasks in order. */
export class RenderChild {
  private readonly process: ChildProcess;
  private readonly pending = new Map<number, Pending>();
  private retiring = false;
  /** Settled when the process is gone. */
  readonly ended: Promise<void>;
  isAlive = true;
  /** Tasks given since the start. */
  given = 0;
  residentBytes = 0;

  constructor(
    templatesDirectory: string,
    private readonly timeoutMs: number,
  ) {
    this.process = fork(ENTRY, [templatesDirectory], {
      serialization: 'advanced',
      execArgv: EXEC_ARGV,
      env: ENVIRONMENT,
    });
    this.ended = new Promise((resolve) => {
      const lost = (): void => {
        this.lose();
        resolve();
      };
      this.process.on('error', lost);
      this.process.on('exit', lost);
    });
    this.process.on('message', (answer: RenderAnswer) => this.settle(answer));
    this.keepParentAlive(false);
  }

  get load(): number {
    return this.pending.size;
  }

  send(task: RenderTask): Promise<Buffer | undefined> {
    this.given++;
    return new Promise((resolve, reject) => {
      // The task that times out holds those behind it: they are lost with the process, and will be tried again.
      const timer = setTimeout(() => {
        this.fail(task.id, 'timed_out');
        this.kill();
      }, this.timeoutMs);
      this.pending.set(task.id, { template: task.template, timer, resolve, reject });
      this.keepParentAlive(true);
      this.process.send(task, (error) => error && this.fail(task.id, 'renderer_stopped'));
    });
  }

  /** Ends once what it has in hand is done. */
  retire(): void {
    this.retiring = true;
    if (this.pending.size === 0) this.kill();
  }

  /** Ends now; what it has in hand fails as `renderer_stopped`. */
  kill(): void {
    this.process.kill('SIGKILL');
    this.lose();
  }

  /** An idle process does not keep its parent running; one whose end is waited for does. */
  keepParentAlive(needed: boolean): void {
    const how = needed ? 'ref' : 'unref';
    this.process[how]();
    this.process.channel?.[how]();
  }

  private settle({ id, pdf, rss, failure }: RenderAnswer): void {
    this.residentBytes = rss;
    const task = this.take(id);
    if (!task) return;
    if (failure) task.reject(new RenderError(failure.code, failure.template, failure.detail));
    else task.resolve(pdf && Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
    if (this.retiring && this.pending.size === 0) this.kill();
  }

  private lose(): void {
    this.isAlive = false;
    for (const id of [...this.pending.keys()]) this.fail(id, 'renderer_stopped');
  }

  private fail(id: number, code: RenderFailure): void {
    const task = this.take(id);
    task?.reject(new RenderError(code, task.template));
  }

  private take(id: number): Pending | undefined {
    const task = this.pending.get(id);
    if (!task) return undefined;
    clearTimeout(task.timer);
    this.pending.delete(id);
    if (this.pending.size === 0) this.keepParentAlive(false);
    return task;
  }
}
