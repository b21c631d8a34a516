import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { lastWords } from './last-words';

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
  /** By a signal, that is by somebody or something else than itself. */
  readonly wasKilled: boolean;
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
      const end = (reason: string, wasKilled = false) => {
        resolve({
          label: options.label,
          reason,
          wasKilled,
          // Who is killed has not been told why: its last words are about something else.
          problem: wasKilled ? undefined : wordsSince(options.logFile, from),
          logFile: options.logFile,
        });
      };
      this.child.once('error', (error) => {
        end(error.message);
      });
      this.child.once('exit', (code, signal) => {
        end(signal ?? `code ${String(code)}`, signal !== null);
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
  return openSync(file, 'a', 0o600);
}

/** The log may have been set aside meanwhile: what is left of it begins afresh. */
function wordsSince(file: string, from: number): string | undefined {
  try {
    const log = readFileSync(file);
    return lastWords(log.subarray(log.length < from ? 0 : from).toString('utf8'));
  } catch {
    return undefined;
  }
}
