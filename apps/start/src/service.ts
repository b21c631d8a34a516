import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { lastWords } from './last-words';

const LOG_LIMIT_BYTES = 10_000_000;

export interface ServiceOptions {
  /** As said to the user: `L'API`. */
  readonly label: string;
  /** What Node is given to run it. */
  readonly program: readonly string[];
  /** Loaded before the program. */
  readonly preload: string;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
}

/** How a service ended: `problem` is the last thing it had to say. */
export interface ServiceEnd {
  readonly label: string;
  readonly reason: string;
  readonly problem: string | undefined;
  readonly logFile: string;
}

/**
 * A server in a process of its own, outside the terminal's group: Ctrl-C reaches the orchestrator alone, which stops
 * the servers in order. Its output goes to a file.
 */
export class Service {
  readonly ended: Promise<ServiceEnd>;
  private readonly child: ChildProcess;

  constructor(options: ServiceOptions) {
    const log = openLog(options.logFile);
    const from = statSync(options.logFile).size;
    this.child = spawn(process.execPath, ['-r', options.preload, ...options.program], {
      cwd: options.cwd,
      env: options.env,
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    this.ended = new Promise((resolve) => {
      const end = (reason: string) => {
        resolve({
          label: options.label,
          reason,
          problem: lastWords(readFileSync(options.logFile).subarray(from).toString('utf8')),
          logFile: options.logFile,
        });
      };
      this.child.once('error', (error) => {
        end(error.message);
      });
      this.child.once('exit', (code, signal) => {
        end(signal ?? `code ${String(code)}`);
      });
    });
  }

  /** Asks it to finish what it is doing; insists after the delay. */
  async stop(graceMs: number): Promise<void> {
    const insist = setTimeout(() => {
      this.kill();
    }, graceMs);
    if (this.isRunning()) this.child.kill('SIGTERM');
    await this.ended;
    clearTimeout(insist);
  }

  kill(): void {
    if (this.isRunning()) this.child.kill('SIGKILL');
  }

  private isRunning(): boolean {
    return this.child.pid !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }
}

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) truncateSync(file);
  return openSync(file, 'a', 0o600);
}
