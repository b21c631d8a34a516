import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { executable } from './binaries';
import { EmbeddedPostgresError, fileSystemRefusal } from './embedded-postgres.error';
import { commandFor, dataArgument, ownerOfData, type RunnableBinaries } from './privileges';

/** The files of one embedded server, all under one directory. */
export interface Cluster {
  readonly directory: string;
  readonly data: string;
  readonly passwordFile: string;
  readonly stateFile: string;
  readonly lockFile: string;
  readonly logFile: string;
}

export function clusterIn(directory: string): Cluster {
  return {
    directory,
    data: join(directory, 'data'),
    passwordFile: join(directory, 'password'),
    stateFile: join(directory, 'server.json'),
    lockFile: join(directory, 'launch.lock'),
    logFile: join(directory, 'postgresql.log'),
  };
}

export const readPassword = (cluster: Cluster): string => readFileSync(cluster.passwordFile, 'utf8').trim();

/** Creates the cluster, once. It is made aside and renamed, so an interrupted creation leaves nothing behind. */
export async function createCluster(cluster: Cluster, { binaries, privileges }: RunnableBinaries): Promise<void> {
  if (existsSync(join(cluster.data, 'PG_VERSION')) && existsSync(cluster.passwordFile)) return;
  if (existsSync(cluster.data)) {
    throw new EmbeddedPostgresError(
      'start_failed',
      `${cluster.data} existe mais n'est pas une base complète : déplacez-la ou effacez-la (npm start -- --reset).`,
    );
  }
  const fresh = `${cluster.data}.new`;
  try {
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { mode: 0o700 });
    writeFileSync(cluster.passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    chmodSync(cluster.passwordFile, 0o600);
    if (privileges.kind === 'user') {
      chownSync(fresh, privileges.uid, privileges.gid);
      chownSync(cluster.passwordFile, privileges.uid, privileges.gid);
    }
  } catch (error) {
    throw fileSystemRefusal(cluster.directory, error);
  }
  await initialise(fresh, cluster, { binaries, privileges });
  renameSync(fresh, cluster.data);
}

async function initialise(fresh: string, cluster: Cluster, { binaries, privileges }: RunnableBinaries): Promise<void> {
  const data = dataArgument(privileges, fresh);
  const password = openSync(cluster.passwordFile, 'r');
  const log = openSync(cluster.logFile, 'a', 0o600);
  const { file, args, identity } = commandFor(privileges, executable(binaries, 'initdb'), [
    '-D',
    data,
    '--username=certitude',
    '--auth=scram-sha-256',
    // Same reason as the data argument: the descriptor is reachable where the path may not be.
    `--pwfile=${data === fresh ? cluster.passwordFile : '/proc/self/fd/3'}`,
    '--encoding=UTF8',
    // Depends on no locale installed on the machine, and knows every accented letter.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
  ]);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      const child = spawn(file, args, { ...identity, cwd: fresh, stdio: ['ignore', log, log, password] });
      child.once('error', reject);
      child.once('exit', resolve);
    });
    if (code !== 0) throw new Error(`initdb: code ${String(code)}`);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw new EmbeddedPostgresError(
      'start_failed',
      `La base locale n'a pas pu être créée (${lastProblem(cluster) ?? String(error)}) ; détail dans ${cluster.logFile}.`,
      { cause: error },
    );
  } finally {
    closeSync(password);
    closeSync(log);
  }
}

/** The data may have been written under another identity by an earlier start: PostgreSQL demands to own it. */
export function takeOwnership(cluster: Cluster, { privileges }: RunnableBinaries): void {
  const owner = ownerOfData(privileges);
  const current = lstatSync(cluster.data, { throwIfNoEntry: false })?.uid;
  if (owner === undefined || current === undefined || current === owner) return;
  if (process.getuid?.() !== 0) {
    throw new EmbeddedPostgresError(
      'not_writable',
      `${cluster.data} appartient à un autre compte (uid ${String(current)}) : lancez Certitude sous ce compte ou changez-en le propriétaire.`,
    );
  }
  const group = privileges.kind === 'user' ? privileges.gid : (process.getgid?.() ?? 0);
  lchownSync(cluster.data, owner, group);
  for (const entry of readdirSync(cluster.data, { recursive: true, withFileTypes: true })) {
    lchownSync(join(entry.parentPath, entry.name), owner, group);
  }
}

export function assertSameMajor(cluster: Cluster, { binaries }: RunnableBinaries): void {
  const data = readFileSync(join(cluster.data, 'PG_VERSION'), 'utf8').trim();
  const [major = ''] = binaries.build.split('.');
  if (data === major) return;
  throw new EmbeddedPostgresError(
    'data_version',
    `Les données de ${cluster.data} sont celles de PostgreSQL ${data}, la version embarquée est ${major} : exportez-les avec l'ancienne version avant de continuer.`,
  );
}

/** Last line of the log that tells what went wrong. */
export function lastProblem(cluster: Cluster, from = 0): string | undefined {
  try {
    const lines = readFileSync(cluster.logFile).subarray(from).toString('utf8').split('\n');
    const line = lines.findLast((text) => /FATAL|PANIC|error:|unshare:/.test(text));
    return line?.replace(/^.*?(?:FATAL|PANIC|error): +/, '').trim();
  } catch {
    return undefined;
  }
}
