import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fromSources, type Part } from '../program';
import { untilReady } from '../reachability';
import { ROOT, STOP_WITH_PARENT } from '../local-settings';
import { readableLogs } from './readable-logs';

export interface DevServerOptions {
  readonly label: string;
  readonly part: Part;
  readonly env: NodeJS.ProcessEnv;
  /** Where it says that it is ready. */
  readonly port: number;
  /** Where a debugger may come in, on this machine only. */
  readonly inspect: number | false;
}

/**
 * What is under way when a server is asked to start again is of little worth: it is not waited for longer, and is gone before
 * the next one, which takes longer to load, wants its port.
 */
const GRACE_MS = 400;

/**
 * A server of the product run from its sources, in a process of its own outside the terminal's group, as often as its
 * sources change. One that fails to start is left down until they change again.
 */
export class DevServer {
  private child: ChildProcess | undefined;
  private turn = 0;
  private settling: Promise<boolean> = Promise.resolve(false);

  constructor(private readonly options: DevServerOptions) {}

  /** Stops it if it runs, and starts it. Resolves with whether it is ready; false too when a later start took over. */
  start(): Promise<boolean> {
    this.turn += 1;
    this.settling = this.take(this.turn);
    return this.settling;
  }

  /** Whether it is up, once no start is under way any more. */
  async settled(): Promise<boolean> {
    let last: Promise<boolean>;
    let isUp: boolean;
    do {
      last = this.settling;
      isUp = await last;
    } while (last !== this.settling);
    return isUp && this.child?.exitCode === null;
  }

  async stop(): Promise<void> {
    this.turn += 1;
    await this.halt();
  }

  kill(): void {
    this.child?.kill('SIGKILL');
  }

  private async take(turn: number): Promise<boolean> {
    const halted = this.halt();
    const child = this.spawn();
    this.child = child;
    await halted;
    if (turn !== this.turn) return false;
    const waiting = new AbortController();
    const ended = once(child, 'exit').then(() => 'ended' as const);
    const ready = untilReady([{ host: '127.0.0.1', port: this.options.port, https: false }], waiting.signal).then(
      () => 'ready' as const,
    );
    const outcome = await Promise.race([ended, ready]);
    waiting.abort();
    void ended.then(() => {
      if (turn === this.turn)
        process.stderr.write(`${this.options.label} est à l'arrêt : il repartira au prochain changement.\n`);
    });
    return outcome === 'ready' && turn === this.turn;
  }

  private async halt(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    const insist = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    child.kill('SIGTERM');
    await gone;
    clearTimeout(insist);
  }

  private spawn(): ChildProcess {
    const { part, env, inspect: inspectPort } = this.options;
    const inspect = inspectPort === false ? [] : [`--inspect=127.0.0.1:${String(inspectPort)}`];
    const preload = ['-r', STOP_WITH_PARENT];
    const child = spawn(process.execPath, [...inspect, ...preload, ...fromSources(ROOT, part)], {
      cwd: ROOT,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    if (child.stdout) readableLogs(child.stdout);
    return child;
  }
}
