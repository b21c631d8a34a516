import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { RenderRequest } from './render.contract';
import { RenderError, type RenderFailure } from './render.errors';

export type RenderTask =
  | { readonly id: number; readonly kind: 'render'; readonly request: RenderRequest }
  | { readonly id: number; readonly kind: 'check'; readonly template: string };

export interface RenderAnswer {
  readonly id: number;
  readonly pdf?: Uint8Array;
  /** Memory the process holds, in bytes. */
  readonly rss: number;
  readonly failure?: { readonly code: RenderFailure; readonly template: string; readonly detail?: string };
}

interface Pending {
  readonly template: string;
  readonly timer: NodeJS.Timeout;
  resolve(pdf: Buffer | undefined): void;
  reject(error: RenderError): void;
}

/**
 * glibc moves its mmap threshold up when a large block is freed, then scatters Typst's copies of the fonts over the heap:
 * a worker grows by 1 MB a document. Held at its initial value, it stays flat. It is read at start-up only.
 * Nothing else of our environment goes there: the process that reads learners' data and templates needs no secret.
 */
const MALLOC = { MALLOC_MMAP_THRESHOLD_: '131072' };

const isSource = __filename.endsWith('.ts');
const ENTRY = join(__dirname, `render-process.entry.${isSource ? 'ts' : 'js'}`);
const EXEC_ARGV = isSource ? ['--conditions=source', '-r', '@swc-node/register'] : [];

/**
 * One child process that runs Typst: its work neither blocks the event loop of whoever asks nor fills its memory, and a
 * document that hangs or crashes it costs that document only. Started at the first task, and again after it died.
 */
export class RenderProcess {
  private child: ChildProcess | undefined;
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;
  private rss = 0;

  constructor(
    private readonly templatesDirectory: string,
    private readonly timeoutMs: number,
  ) {}

  get load(): number {
    return this.pending.size;
  }

  get residentBytes(): number {
    return this.child ? this.rss : 0;
  }

  render(request: RenderRequest): Promise<Buffer | undefined> {
    return this.send({ id: ++this.lastId, kind: 'render', request }, request.template);
  }

  async check(template: string): Promise<void> {
    await this.send({ id: ++this.lastId, kind: 'check', template }, template);
  }

  /** Ends the process; what it had in hand fails as `renderer_stopped`. */
  async close(): Promise<void> {
    const child = this.child;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    this.abandon(child);
    keepAlive(child, true); // or the parent could end before what follows this call
    await ended;
  }

  private send(task: RenderTask, template: string): Promise<Buffer | undefined> {
    const child = (this.child ??= this.start());
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.giveUp(task.id), this.timeoutMs);
      this.pending.set(task.id, { template, timer, resolve, reject });
      keepAlive(child, true);
      child.send(task, (error) => error && this.fail(task.id, 'renderer_stopped'));
    });
  }

  private start(): ChildProcess {
    const child = fork(ENTRY, [this.templatesDirectory], {
      serialization: 'advanced',
      execArgv: EXEC_ARGV,
      env: MALLOC,
    });
    child.on('message', (answer: RenderAnswer) => this.settle(answer));
    child.on('error', () => this.forget(child));
    child.on('exit', () => this.forget(child));
    return child;
  }

  private settle({ id, pdf, rss, failure }: RenderAnswer): void {
    this.rss = rss;
    const task = this.take(id);
    if (!task) return;
    if (failure) task.reject(new RenderError(failure.code, failure.template, failure.detail));
    else task.resolve(pdf && Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
  }

  /** Tasks are served in order: the one that timed out holds the others, which will be tried again. */
  private giveUp(id: number): void {
    this.fail(id, 'timed_out');
    if (this.child) this.abandon(this.child);
  }

  private abandon(child: ChildProcess): void {
    child.kill('SIGKILL');
    this.forget(child);
  }

  /** From here on a task starts another process, even if this one takes its time to end. */
  private forget(child: ChildProcess): void {
    if (this.child !== child) return;
    this.child = undefined;
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
    if (this.pending.size === 0 && this.child) keepAlive(this.child, false);
    return task;
  }
}

/** An idle renderer does not keep its parent running. */
function keepAlive(child: ChildProcess, busy: boolean): void {
  const how = busy ? 'ref' : 'unref';
  child[how]();
  child.channel?.[how]();
}
