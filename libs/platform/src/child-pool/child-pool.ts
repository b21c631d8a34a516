import { ChildPoolError } from './child-pool.error';
import { type ChildOptions, PooledChild } from './pooled-child';

interface Waiting<Child> {
  take(child: Child): void;
  refuse(error: ChildPoolError): void;
}

/**
 * Work that blocks, grows or crashes (printing, reading what people send) is done in processes of its own, so that it
 * costs nothing but itself. Each does one task at a time; tasks that find all of them busy wait their turn, and their
 * time is counted from then.
 *
 * @example
 * const readings = new ChildPool<string, Reading>(2, { entry: join(__dirname, 'reading.entry'), timeoutMs, maxMegabytes });
 * const reading = await readings.run(text);
 */
export class ChildPool<Task, Result> {
  private readonly children: readonly PooledChild<Task, Result>[];
  private readonly free: PooledChild<Task, Result>[];
  private readonly waiting: Waiting<PooledChild<Task, Result>>[] = [];

  constructor(processes: number, options: ChildOptions) {
    this.children = Array.from({ length: processes }, () => new PooledChild<Task, Result>(options));
    this.free = [...this.children];
  }

  /** @throws ChildPoolError when the task was lost with its process; what the entry throws comes as an Error */
  async run(task: Task): Promise<Result> {
    const child = this.free.pop() ?? (await this.turn());
    try {
      return await child.run(task);
    } finally {
      const next = this.waiting.shift();
      // The place passes to whoever waits, so nobody can slip in between.
      if (next) next.take(child);
      else this.free.push(child);
    }
  }

  /** Ends the processes: tasks in hand and waiting fail as `stopped`. The next task starts one again. */
  async close(): Promise<void> {
    for (const { refuse } of this.waiting.splice(0)) refuse(new ChildPoolError('stopped'));
    await Promise.all(this.children.map((child) => child.end()));
  }

  private turn(): Promise<PooledChild<Task, Result>> {
    return new Promise((take, refuse) => this.waiting.push({ take, refuse }));
  }

  /** Of the processes that run. */
  get pids(): number[] {
    return this.children.flatMap(({ pid }) => pid ?? []);
  }

  /** Memory the processes hold. */
  get residentBytes(): number {
    return this.children.reduce((sum, child) => sum + child.residentBytes, 0);
  }
}
