import type { DemoReport } from './demo-data';
import type { KeptDatabase } from './kept-database';
import type { Supervised } from './supervised';

const API_GRACE_MS = 15_000;
const WORKER_GRACE_MS = 30_000;

/** Everything that runs and must be stopped, the last started first. */
export class Running {
  preparing: Promise<string> | undefined;
  seeding: Promise<DemoReport> | undefined;
  database: KeptDatabase | undefined;
  worker: Supervised | undefined;
  api: Supervised | undefined;
  private readonly leave = new AbortController();
  private readonly last: (() => void)[] = [];
  private stopping: Promise<void> | undefined;

  /** Set as soon as nothing more may be started. */
  get leaving(): boolean {
    return this.leave.signal.aborted;
  }

  get left(): AbortSignal {
    return this.leave.signal;
  }

  /** What is undone once everything is stopped. */
  atTheEnd(act: () => void): void {
    this.last.push(act);
  }

  stop(): Promise<void> {
    this.leave.abort();
    this.stopping ??= this.stopAll();
    return this.stopping;
  }

  /** Without waiting for anyone. The embedded server still writes its data: it is asked to stop as the process ends. */
  kill(): void {
    this.leave.abort();
    this.api?.kill();
    this.worker?.kill();
  }

  private async stopAll(): Promise<void> {
    // A server being started can only be stopped once it has.
    await this.preparing?.catch(() => undefined);
    await this.seeding?.catch(() => undefined);
    await this.api?.stop(API_GRACE_MS);
    await this.worker?.stop(WORKER_GRACE_MS);
    await this.database?.stop();
    for (const act of this.last.reverse()) act();
  }
}
