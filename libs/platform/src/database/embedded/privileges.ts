import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Binaries, copyBinaries, executable } from './binaries';
import { EmbeddedPostgresError } from './embedded-postgres.error';

/** PostgreSQL refuses to run as root. These are the ways to run it all the same, in order of preference. */
export type Privileges =
  | { readonly kind: 'plain' }
  /** Still root for the file system, but seen as another user by PostgreSQL: no file changes hands. */
  | { readonly kind: 'namespace' }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number };

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly identity: { readonly uid?: number; readonly gid?: number };
}

const NOBODY = 65534;

export function commandFor(privileges: Privileges, file: string, args: readonly string[]): Command {
  switch (privileges.kind) {
    case 'plain':
      return { file, args, identity: {} };
    case 'namespace':
      return {
        file: 'unshare',
        args: ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, file, ...args],
        identity: {},
      };
    case 'user':
      return { file, args, identity: { uid: privileges.uid, gid: privileges.gid } };
  }
}

/**
 * How PostgreSQL is to be told where its data is. Under another identity the path itself may be unreachable (a
 * repository in a home closed to others), whereas the working directory inherited from us always is.
 */
export function dataArgument(privileges: Privileges, cluster: string): string {
  return privileges.kind !== 'plain' && process.platform === 'linux' ? '/proc/self/cwd' : cluster;
}

export function ownerOfData(privileges: Privileges): number | undefined {
  return privileges.kind === 'user' ? privileges.uid : process.getuid?.();
}

export interface RunnableBinaries {
  readonly privileges: Privileges;
  readonly binaries: Binaries;
}

export interface PrivilegeChoice {
  /** Where the binaries go when the chosen identity cannot reach them. */
  readonly copiesIn: string;
  /** Keeps to these kinds; all of them by default. */
  readonly only?: readonly Privileges['kind'][];
}

/** Finds a way to run the binaries, trying each for real with `postgres --version`. */
export function choosePrivileges(binaries: Binaries, choice: PrivilegeChoice): RunnableBinaries {
  const candidates = candidatesFor(process.getuid?.()).filter(({ kind }) => choice.only?.includes(kind) ?? true);
  let refusal = '';
  for (const privileges of candidates) {
    refusal = refusalToRun(privileges, binaries) ?? '';
    if (refusal === '') return { privileges, binaries };
    if (privileges.kind === 'plain' || !canBecome(privileges)) continue;
    const copy = copyBinaries(binaries, choice.copiesIn);
    if (refusalToRun(privileges, copy) === undefined) return { privileges, binaries: copy };
  }
  if (process.getuid?.() === 0) {
    throw new EmbeddedPostgresError(
      'no_unprivileged_user',
      `PostgreSQL ne peut pas tourner en root et aucun autre compte n'a pu l'exécuter (${refusal}) : lancez Certitude sous un compte ordinaire ou indiquez DATABASE_URL.`,
    );
  }
  throw new EmbeddedPostgresError(
    'unsupported_platform',
    `Le PostgreSQL embarqué ne s'exécute pas sur cette machine (${refusal}) : indiquez un serveur dans DATABASE_URL.`,
  );
}

function candidatesFor(uid: number | undefined): Privileges[] {
  if (uid !== 0) return [{ kind: 'plain' }];
  const namespace: Privileges[] = process.platform === 'linux' ? [{ kind: 'namespace' }] : [];
  return [...namespace, ...unprivilegedUsers()];
}

function unprivilegedUsers(): Privileges[] {
  const lines = readPasswd().split('\n');
  const found = ['postgres', 'nobody'].flatMap((name) => {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    return uid === undefined || gid === undefined || Number(uid) <= 0 ? [] : [{ uid: Number(uid), gid: Number(gid) }];
  });
  const users = found.length > 0 ? found : [{ uid: NOBODY, gid: NOBODY }];
  return users.map((user) => ({ kind: 'user', ...user }));
}

function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}

function canBecome(privileges: Privileges): boolean {
  return run(commandFor(privileges, '/bin/sh', ['-c', ':'])) === undefined;
}

function refusalToRun(privileges: Privileges, binaries: Binaries): string | undefined {
  return run(commandFor(privileges, executable(binaries, 'postgres'), ['--version']));
}

/** `undefined` when the command succeeds, otherwise why not, on one line. */
function run({ file, args, identity }: Command): string | undefined {
  const result = spawnSync(file, args, { ...identity, cwd: '/', encoding: 'utf8', timeout: 20_000 });
  if (result.error) return result.error.message;
  if (result.status === 0) return undefined;
  return result.stderr.trim().split('\n').at(-1) ?? `code ${String(result.status)}`;
}
