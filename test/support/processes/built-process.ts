import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const ROOT = resolve(__dirname, '../../..');

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** All that a process of ours takes from whoever runs the tests: nothing that configures the product. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'SystemRoot'];

const READY_TIMEOUT_MS = 60_000;

/** The built api or worker, as an operating system process of its own, stopped when the tests' process goes. */
export class BuiltProcess {
  readonly ended: Promise<Ending>;
  private readonly child: ChildProcess;
  private said = '';
  private complained = '';

  constructor(
    readonly app: 'api' | 'worker',
    environment: Readonly<Record<string, string>>,
    /** Takes its standard output in the place of {@link output}: reading logs costs whoever measures. */
    logFile?: string,
  ) {
    const script = join(ROOT, 'dist/apps', app, 'src/main.js');
    if (!existsSync(script)) throw new Error(`${script} is not built: run npm run build first`);
    const inherited = INHERITED.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value] as const];
    });
    const logs = logFile === undefined ? undefined : openSync(logFile, 'a');
    this.child = spawn(process.execPath, ['-r', join(ROOT, 'apps/start/src/stop-with-parent.cjs'), script], {
      cwd: ROOT,
      env: { ...Object.fromEntries(inherited), ...environment },
      stdio: ['ignore', logs ?? 'pipe', 'pipe', 'ipc'],
    });
    if (logs !== undefined) closeSync(logs);
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.complained += text));
    this.ended = new Promise((settle) => {
      this.child.once('close', (code, signal) => settle({ code, signal }));
    });
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Known once started, by whoever suspends or resumes it. */
  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** What it wrote to its standard output: structured logs. */
  get output(): string {
    return this.said;
  }

  /** What it wrote to its standard error. */
  get errors(): string {
    return this.complained;
  }

  /** Waits until `url` answers 2xx. @throws Error with the process's own words when it ends before. */
  async untilReady(url: string): Promise<this> {
    const deadline = Date.now() + READY_TIMEOUT_MS;
    while (Date.now() < deadline) {
      if (!this.isRunning) throw new Error(`the ${this.app} ended while starting: ${this.complained || this.said}`);
      if (await answersWell(url)) return this;
      await sleep(25);
    }
    throw new Error(`the ${this.app} is not ready after ${READY_TIMEOUT_MS} ms: ${this.complained || this.said}`);
  }

  /** Without notice, as a crash or the kernel would. Resolves once it is gone. */
  kill(): Promise<Ending> {
    if (this.isRunning) this.child.kill('SIGKILL');
    return this.ended;
  }

  /** As a supervisor asks: ends what is under way, then exits. */
  stop(): Promise<Ending> {
    if (this.isRunning) this.child.kill('SIGTERM');
    return this.ended;
  }

  /** Processes it started that still run (Linux only; empty elsewhere). */
  children(): number[] {
    const file = `/proc/${this.child.pid}/task/${this.child.pid}/children`;
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split(/\s+/).filter(Boolean).map(Number) : [];
  }
}

async function answersWell(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}
