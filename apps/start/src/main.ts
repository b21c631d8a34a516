import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseUnavailableError } from '#platform/database/database-unavailable.error.js';
import type { EmbeddedPostgres } from '#platform/database/embedded/embedded-postgres.js';
import { EmbeddedPostgresError } from '#platform/database/embedded/embedded-postgres.error.js';
import { freePort } from '#platform/database/embedded/free-port.js';
import { isAlive } from '#platform/database/embedded/process-state.js';
import { writableDirectory } from '#platform/database/embedded/writable-directory.js';
import { seedDemoData } from './demo-data';
import { type Interruption, watchInterruption } from './interruption';
import { prepareDatabase } from './local-database';
import { readLocalSettings, ROOT, serverEnvironment } from './local-settings';
import { asBuilt } from './program';
import { assertPortIsFree, untilReady } from './reachability';
import { readyLine } from './ready-line';
import { resetLocalData } from './reset';
import { Service, type ServiceEnd } from './service';
import { StartupError } from './startup.error';

export interface RunOptions {
  /** Where `dist` is; the repository by default. */
  readonly root?: string;
  readonly reset: boolean;
  readonly confirmed: boolean;
  /** `performance.now()` when the command was typed, to say how long it took. */
  readonly startedAt: number;
}

const ASKED_TO_STOP = 'Arrêt demandé.';
const READY_TIMEOUT_MS = 120_000;
const API_GRACE_MS = 15_000;
const WORKER_GRACE_MS = 30_000;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Everything that runs and must be stopped, the last started first. */
class Running {
  /** Set as soon as nothing more may be started. */
  leaving = false;
  preparing: Promise<string> | undefined;
  postgres: EmbeddedPostgres | undefined;
  worker: Service | undefined;
  api: Service | undefined;

  async stop(): Promise<void> {
    this.leaving = true;
    // A server being started can only be stopped once it has.
    await this.preparing?.catch(() => undefined);
    await this.api?.stop(API_GRACE_MS);
    await this.worker?.stop(WORKER_GRACE_MS);
    await this.postgres?.stop();
  }

  /** Without waiting for anyone. The embedded server still writes its data: it is asked to stop as the process ends. */
  kill(): void {
    this.api?.kill();
    this.worker?.kill();
  }
}

/**
 * Runs the whole product until it is asked to stop, or until a part of it dies.
 * @returns the exit code.
 */
export async function run(options: RunOptions): Promise<number> {
  const interruption = watchInterruption();
  const running = new Running();
  try {
    const stopped = await Promise.race([live(options, running), interruption.asked.then(() => 'interrupted' as const)]);
    if (stopped !== 'interrupted') throw new StartupError(stopped);
    return await leave(running, interruption);
  } catch (error) {
    await running.stop();
    if (!isExpected(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

function isExpected(error: unknown): error is Error {
  return (
    error instanceof StartupError || error instanceof EmbeddedPostgresError || error instanceof DatabaseUnavailableError
  );
}

/** Starts everything; resolves with the reason when a part ends by itself. */
async function live(options: RunOptions, running: Running): Promise<string> {
  const settings = readLocalSettings(process.env, options.root ?? ROOT);
  await assertPortIsFree(settings.host, settings.port);
  if (options.reset) await resetLocalData(settings, options.confirmed);
  if (running.leaving) return ASKED_TO_STOP;
  writableDirectory(settings.directory);
  running.preparing = prepareDatabase(settings, (postgres) => (running.postgres = postgres));
  const env = serverEnvironment(settings, await running.preparing, process.env);
  if (running.leaving) return ASKED_TO_STOP;
  const workerPort = Number(env['WORKER_HEALTH_PORT'] ?? (await freePort()));
  const service = (name: 'api' | 'worker', label: string): Service =>
    new Service({
      label,
      program: asBuilt(settings.root, `${name}/src/main`),
      preload: join(ROOT, 'apps/start/src/stop-with-parent.cjs'),
      cwd: settings.root,
      env: { ...env, WORKER_HEALTH_PORT: String(workerPort) },
      logFile: join(settings.directory, 'logs', `${name}.log`),
    });
  running.worker = service('worker', 'Le worker');
  running.api = service('api', "L'API");
  const death = Promise.race([
    Promise.race([running.api.ended, running.worker.ended]).then(describeEnd),
    ...(running.postgres ? [endOf(running.postgres)] : []),
  ]);
  const waiting = new AbortController();
  const ready = Promise.all([
    seedDemoData(settings, env, asBuilt(settings.root, 'demo/src/seed'), waiting.signal),
    untilReady(settings.host, [settings.port, workerPort], waiting.signal),
  ]);
  try {
    const tooLong = sleep(READY_TIMEOUT_MS, undefined, { ref: false, signal: waiting.signal });
    const first = await Promise.race([death, ready, tooLong]);
    if (typeof first === 'string') return first;
    if (first === undefined) return `Certitude n'est toujours pas prêt ; détail dans ${settings.directory}/logs.`;
    say(readyLine(settings.address, performance.now() - options.startedAt, first[0].accounts));
  } finally {
    waiting.abort();
  }
  return death;
}

function describeEnd({ label, reason, problem, logFile }: ServiceEnd): string {
  const cause = problem === undefined ? reason : `${reason} : ${problem}`;
  return `${label} a cessé de fonctionner (${cause}) ; détail dans ${logFile}.`;
}

/** The server may have been started by another process, which alone would be told of its end. */
async function endOf(postgres: EmbeddedPostgres): Promise<string> {
  while (isAlive(postgres.pid)) await sleep(500, undefined, { ref: false });
  return 'La base locale a cessé de fonctionner.';
}

async function leave(running: Running, interruption: Interruption): Promise<number> {
  say('Arrêt en cours… (Ctrl-C à nouveau pour forcer)');
  interruption.onInsistence(() => {
    running.kill();
    process.exit(130);
  });
  await running.stop();
  say('Certitude est arrêté.');
  return 0;
}
