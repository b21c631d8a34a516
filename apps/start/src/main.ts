import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseUnavailableError } from '#platform/database/database-unavailable.error.js';
import { EmbeddedPostgresError } from '#platform/database/embedded/embedded-postgres.error.js';
import { freePort } from '#platform/database/embedded/free-port.js';
import { writableDirectory } from '#platform/database/embedded/writable-directory.js';
import { outliveSilence } from '#platform/logging/steady-destination.js';
import type { AskedTls } from './arguments.mjs';
import { type DemoReport, seedDemoData } from './demo-data';
import { assertDiskRoom } from './disk-room';
import { alreadyRuns, claimInstance, holderOf } from './instance-claim';
import { type Interruption, watchInterruption } from './interruption';
import { KeptDatabase } from './kept-database';
import { prepareDatabase } from './local-database';
import { type LocalSettings, readLocalSettings, ROOT, serverEnvironment, STOP_WITH_PARENT } from './local-settings';
import { type Pace, PACE } from './pace';
import { asBuilt } from './program';
import { assertPortIsFree, untilReady } from './reachability';
import { readyLine } from './ready-line';
import { resetLocalData } from './reset';
import { Running } from './running';
import { keepLogsSmall } from './small-logs';
import { StartupError } from './startup.error';
import { Supervised } from './supervised';
import { factsOf, tellTls } from './tls/served-tls';
import { keepTrialCertificate, ownAddresses } from './tls/trial-certificate';

export interface RunOptions {
  /** Where `dist` is; the repository by default. */
  readonly root?: string;
  readonly reset: boolean;
  readonly confirmed: boolean;
  /** A certificate to serve https with, or one made here for trial. */
  readonly tls?: AskedTls | undefined;
  /** `performance.now()` when the command was typed, to say how long it took. */
  readonly startedAt: number;
  /** How what dies is started again. */
  readonly pace?: Pace;
}

const ASKED_TO_STOP = 'Arrêt demandé.';
const READY_TIMEOUT_MS = 120_000;
const SEED_TRIES = 3;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const warn = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/**
 * Runs the whole product until it is asked to stop, or until a part of it dies again and again.
 * @returns the exit code.
 */
export async function run(options: RunOptions): Promise<number> {
  outliveSilence();
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

/** Starts everything; resolves with the reason when a part of it is given up. */
async function live(options: RunOptions, running: Running): Promise<string> {
  const settings = readLocalSettings(process.env, options.root ?? ROOT, options.tls);
  if (settings.tls && !settings.tls.isTrial) factsOf(settings.tls);
  refuseSecond(settings, options.reset);
  await assertPortIsFree(settings.host, settings.port);
  if (options.reset) await resetLocalData(settings, options.confirmed);
  if (running.leaving) return ASKED_TO_STOP;
  const { directory, databaseUrl } = settings;
  assertDiskRoom(directory, databaseUrl !== undefined || existsSync(join(directory, 'postgres', 'data')));
  writableDirectory(directory);
  await openTls(settings);
  running.atTheEnd(claimInstance(directory, settings.address));
  const logs = { api: join(directory, 'logs', 'api.log'), worker: join(directory, 'logs', 'worker.log') };
  running.atTheEnd(keepLogsSmall([...Object.values(logs), join(directory, 'postgres', 'postgresql.log')]));
  const pace = options.pace ?? PACE;
  const database = new KeptDatabase({ directory, pace, tell: say, warn });
  running.database = database;
  running.preparing = prepareDatabase(settings, () => database.start());
  const env = serverEnvironment(settings, await running.preparing, process.env);
  if (running.leaving) return ASKED_TO_STOP;
  const workerPort = Number(env['WORKER_HEALTH_PORT'] ?? (await freePort()));
  const reached = (port: number) => [
    { host: settings.host, port, https: settings.tls !== undefined && port === settings.port },
  ];
  const service = (name: 'api' | 'worker', label: string, port: number): Supervised =>
    new Supervised({
      label,
      program: asBuilt(settings.root, `${name}/src/main`),
      preload: STOP_WITH_PARENT,
      cwd: settings.root,
      env: { ...env, WORKER_HEALTH_PORT: String(workerPort) },
      logFile: logs[name],
      pace,
      ready: (signal) => untilReady(reached(port), signal),
      tell: say,
      warn,
    });
  running.worker = service('worker', 'Le worker', workerPort);
  running.api = service('api', "L'API", settings.port);
  const givenUp = Promise.race([
    running.api.givenUp,
    running.worker.givenUp,
    ...(databaseUrl === undefined ? [database.givenUp()] : []),
  ]);
  running.seeding = demonstration(settings, env, running.left);
  const waiting = new AbortController();
  const ready = Promise.all([
    running.seeding,
    untilReady([...reached(settings.port), ...reached(workerPort)], AbortSignal.any([waiting.signal, running.left])),
  ]);
  try {
    const tooLong = sleep(READY_TIMEOUT_MS, undefined, { ref: false, signal: waiting.signal });
    const first = await Promise.race([givenUp, ready, tooLong]);
    if (typeof first === 'string') return first;
    if (running.leaving) return ASKED_TO_STOP;
    if (first === undefined) return `Certitude n'est toujours pas prêt ; détail dans ${directory}/logs.`;
    say(readyLine(settings.address, performance.now() - options.startedAt, first[0].accounts));
  } finally {
    waiting.abort();
  }
  return givenUp;
}

/** The certificate, made when it is for trial, and what there is to know of it. */
async function openTls({ tls, directory, address, host }: LocalSettings): Promise<void> {
  if (!tls) return;
  if (tls.isTrial) await keepTrialCertificate(directory, ownAddresses(), new Date());
  tellTls({ files: tls, isTrial: tls.isTrial, publicUrl: address, host }, { tell: say, warn });
}

/** Before anything is written, and before its port is found taken: two instances on the same data would harm each other. */
function refuseSecond({ directory }: LocalSettings, reset: boolean): void {
  const holder = holderOf(directory);
  if (!holder) return;
  if (reset) throw new StartupError("Certitude tourne encore sur ces données : arrêtez-le avant d'utiliser --reset.");
  throw alreadyRuns(directory, holder);
}

/** Whole, or not at all: the database may die meanwhile, and comes back. */
async function demonstration(settings: LocalSettings, env: NodeJS.ProcessEnv, left: AbortSignal): Promise<DemoReport> {
  const seed = asBuilt(settings.root, 'demo/src/seed');
  for (let tries = 1; ; tries += 1) {
    try {
      return await seedDemoData(settings, env, seed, left);
    } catch (error) {
      if (left.aborted || tries === SEED_TRIES || !(error instanceof StartupError)) throw error;
      warn(`${error.message} Nouvel essai…`);
      await sleep(1_000, undefined, { ref: false });
    }
  }
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
