import { closeSync, openSync, statSync, truncateSync } from 'node:fs';
import { resolve } from 'node:path';
import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { executable, findBinaries, restoreLibraryLinks } from './binaries';
import {
  assertSameMajor,
  type Cluster,
  clusterIn,
  createCluster,
  lastProblem,
  readPassword,
  takeOwnership,
} from './cluster';
import { EmbeddedPostgresError, fileSystemRefusal } from './embedded-postgres.error';
import { freePort } from './free-port';
import { withLaunchLock } from './launch-lock';
import {
  choosePrivileges,
  commandFor,
  dataArgument,
  type PrivilegeChoice,
  type Privileges,
  type RunnableBinaries,
} from './privileges';
import { isPostgresOn, isStill, markOf, waitForExit } from './process-state';
import { disownPostmasterFile, readPostmasterFile, readState, type ServerState, writeState } from './server-state';
import { SERVER_SETTINGS } from './server-settings';
import { writableDirectory } from './writable-directory';

export interface EmbeddedPostgresOptions {
  /** Holds the data, the password and the log. Created when missing. */
  readonly directory: string;
  /** PostgreSQL settings, over those chosen here (`{ fsync: 'off' }`). */
  readonly settings?: Readonly<Record<string, string>>;
  /** Port to listen on; by default the one of the previous start when it is free, else any free one. */
  readonly port?: number;
  readonly privileges?: Partial<PrivilegeChoice>;
}

export interface EmbeddedPostgres {
  readonly port: number;
  readonly pid: number;
  /** False when another living process started this server: `stop` then leaves it alone. */
  readonly owned: boolean;
  /** How it was started; `undefined` for a server found running. */
  readonly privileges: Privileges['kind'] | undefined;
  /** Connection string of a database of this server, `postgres` by default. Holds the password: never log it. */
  connectionString(database?: string): string;
  /** Ends every session, writes everything to disk and waits for the end. May be called again. */
  stop(): Promise<void>;
}

const USER = 'certitude';
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 30_000;
const KILL_TIMEOUT_MS = 5_000;
/** How long a server that recovers or ends is waited for. */
const SETTLE_TIMEOUT_MS = 30_000;
const ATTEMPTS = 20;
const LOG_LIMIT_BYTES = 5_000_000;

/**
 * Starts the PostgreSQL that comes with the npm packages, or joins the one that runs already on this directory.
 *
 * For one machine only: it listens on 127.0.0.1, with a password of its own kept in the directory (mode 0600).
 * The server is not in the terminal's process group, so Ctrl-C reaches only whoever started it, who stops it last.
 *
 * @throws EmbeddedPostgresError with one French line.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const cluster = clusterIn(resolve(options.directory));
  writableDirectory(cluster.directory);
  try {
    return await withLaunchLock(cluster.lockFile, () => joinOrStart(cluster, options));
  } catch (error) {
    throw error instanceof EmbeddedPostgresError ? error : fileSystemRefusal(pathOf(error) ?? cluster.directory, error);
  }
}

async function joinOrStart(cluster: Cluster, options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const running = await findRunning(cluster);
  if (running) return handleOf(cluster, running, undefined);
  const binaries = findBinaries();
  restoreLibraryLinks(binaries);
  const runnable = choosePrivileges(binaries, { copiesIn: '/var/tmp', ...options.privileges });
  takeOwnership(cluster, runnable);
  await createCluster(cluster, runnable);
  assertSameMajor(cluster, runnable);
  return handleOf(cluster, await launch(cluster, runnable, options), runnable.privileges.kind);
}

/** The file that a system call was refused. */
function pathOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'path' in error ? String(error.path) : undefined;
}

/** Whether some process runs a server on this directory. */
export function isEmbeddedPostgresRunning(directory: string): boolean {
  const cluster = clusterIn(resolve(directory));
  const postmaster = readPostmasterFile(cluster);
  return postmaster !== undefined && isPostgresOn(postmaster.pid, cluster.data);
}

/** A server that answers to our password is ours; one left behind by a dead process gets a new owner. */
async function findRunning(cluster: Cluster): Promise<ServerState | undefined> {
  const deadline = Date.now() + SETTLE_TIMEOUT_MS;
  for (;;) {
    const postmaster = readPostmasterFile(cluster);
    if (!postmaster) return undefined;
    const { pid, port } = postmaster;
    if (!isPostgresOn(pid, cluster.data)) {
      disownPostmasterFile(cluster);
      return undefined;
    }
    const known = readState(cluster);
    const launcher = known?.pid === pid && isStill(known.launcher) ? known.launcher : undefined;
    if (await answers(cluster, port)) {
      const state = { pid, port, launcher: launcher ?? markOf(process.pid) };
      writeState(cluster, state);
      return state;
    }
    // It recovers from a crash, or ends: both come to an end, unless it hangs and nobody answers for it any more.
    if (Date.now() > deadline) {
      if (launcher) return undefined;
      await stopServer(cluster, pid);
    }
    await sleep(200);
  }
}

async function answers(cluster: Cluster, port: number): Promise<boolean> {
  const client = new Client({ connectionString: connectionString(cluster, port), connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function launch(
  cluster: Cluster,
  runnable: RunnableBinaries,
  options: EmbeddedPostgresOptions,
): Promise<ServerState> {
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort(attempt === 1 ? readState(cluster)?.port : undefined));
    const logged = openLog(cluster);
    const pid = await spawnServer(cluster, runnable, port, options.settings);
    if (pid !== undefined) {
      const state = { pid, port, launcher: markOf(process.pid) };
      writeState(cluster, state);
      return state;
    }
    const problem = lastProblem(cluster, logged);
    const portTaken = problem !== undefined && /could not (?:create any|bind)|in use/i.test(problem);
    // Someone may take a free port between the moment it is found and the moment it is used.
    if (portTaken && options.port === undefined && attempt < ATTEMPTS) continue;
    // Sessions outlive for an instant a server that was killed.
    if (problem?.includes('pre-existing shared memory') === true && attempt < 4 * ATTEMPTS) {
      await sleep(250);
      continue;
    }
    if (portTaken) {
      throw new EmbeddedPostgresError(
        'port_taken',
        `Le port ${String(port)} est déjà utilisé : la base locale ne peut pas l'ouvrir.`,
      );
    }
    throw new EmbeddedPostgresError(
      'start_failed',
      `La base locale n'a pas démarré (${problem ?? 'sans explication'}) ; détail dans ${cluster.logFile}.`,
    );
  }
}

/** Keeps the log to a size; returns where the coming lines begin. */
function openLog(cluster: Cluster): number {
  const size = statSync(cluster.logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= LOG_LIMIT_BYTES) return size;
  truncateSync(cluster.logFile);
  return 0;
}

/** The server's process once it accepts connections; `undefined` when it gave up. */
async function spawnServer(
  cluster: Cluster,
  { binaries, privileges }: RunnableBinaries,
  port: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<number | undefined> {
  const chosen = Object.entries({ ...SERVER_SETTINGS, ...settings, port: String(port) });
  const { file, args, identity } = commandFor(privileges, executable(binaries, 'postgres'), [
    '-D',
    dataArgument(privileges, cluster.data),
    ...chosen.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const log = openSync(cluster.logFile, 'a', 0o600);
  const child = spawn(file, args, { ...identity, cwd: cluster.data, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  let ended = false;
  child.once('error', () => (ended = true));
  child.once('exit', () => (ended = true));
  child.unref();
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!ended && Date.now() < deadline) {
    const postmaster = readPostmasterFile(cluster);
    if (postmaster?.ready === true && postmaster.pid === child.pid) return child.pid;
    await sleep(10);
  }
  if (!ended) child.kill('SIGQUIT');
  return undefined;
}

/** Of the servers that this process owns: one listener, however often a server is started again. */
const lastResorts = new Set<() => void>();
const tryLastResorts = (): void => {
  for (const stop of lastResorts) stop();
};

function handleOf(cluster: Cluster, state: ServerState, privileges: Privileges['kind'] | undefined): EmbeddedPostgres {
  const owned = state.launcher.pid === process.pid;
  const server = markOf(state.pid);
  // A launcher that dies without stopping the server still asks it to stop.
  const lastResort = () => {
    if (isStill(server)) process.kill(state.pid, 'SIGINT');
  };
  if (owned) {
    lastResorts.add(lastResort);
    if (!process.listeners('exit').includes(tryLastResorts)) process.once('exit', tryLastResorts);
  }
  let stopping: Promise<void> | undefined;
  return {
    port: state.port,
    pid: state.pid,
    owned,
    privileges,
    connectionString: (database) => connectionString(cluster, state.port, database),
    stop: () => {
      if (!owned) return Promise.resolve();
      lastResorts.delete(lastResort);
      stopping ??= withLaunchLock(cluster.lockFile, () => stopServer(cluster, state.pid));
      return stopping;
    },
  };
}

/**
 * PostgreSQL's fast shutdown, then, when it hangs, the immediate one and the system's own: the data recovers at the next
 * start. A server that was suspended hears nothing until it is resumed.
 */
async function stopServer(cluster: Cluster, pid: number): Promise<void> {
  if (!isPostgresOn(pid, cluster.data)) return;
  if (process.platform === 'win32') {
    // Windows has no signals: pg_ctl speaks to the server through a named pipe.
    spawnSync(executable(findBinaries(), 'pg_ctl'), ['stop', '-D', cluster.data, '-m', 'fast', '-w'], {
      stdio: 'ignore',
    });
  } else {
    process.kill(pid, 'SIGCONT');
    process.kill(pid, 'SIGINT');
  }
  if (await waitForExit(pid, STOP_TIMEOUT_MS)) return;
  for (const insistence of ['SIGQUIT', 'SIGKILL'] as const) {
    process.kill(pid, insistence);
    if (await waitForExit(pid, KILL_TIMEOUT_MS)) return;
  }
}

/** Stops the server left on this directory by a process that is no more; one that somebody answers for is left alone. */
export async function stopForsakenPostgres(directory: string): Promise<void> {
  const cluster = clusterIn(resolve(directory));
  const state = readState(cluster);
  if (!isEmbeddedPostgresRunning(directory) || (state && isStill(state.launcher))) return;
  await withLaunchLock(cluster.lockFile, async () => {
    const postmaster = readPostmasterFile(cluster);
    if (postmaster) await stopServer(cluster, postmaster.pid);
  });
}

function connectionString(cluster: Cluster, port: number, database = 'postgres'): string {
  return `postgresql://${USER}:${readPassword(cluster)}@127.0.0.1:${String(port)}/${encodeURIComponent(database)}`;
}
