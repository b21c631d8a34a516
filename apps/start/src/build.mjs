/**
 * Builds the servers (one `tsc` run for api, worker, libraries and migrations) and the web application (Vite), each only
 * when the content of its sources differs from what the last build saw. Also a command: `node apps/start/src/build.mjs`.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const DIST = join(ROOT, 'dist');
const SHARED = ['package.json', 'package-lock.json', 'tsconfig.base.json'];
const IS_TEST = /\.(spec|e2e|story|builder|harness|samples)\.tsx?$/;

const TARGETS = [
  {
    name: 'server',
    label: 'les serveurs',
    sources: ['apps/api', 'apps/demo', 'apps/start', 'apps/worker', 'libs', 'migrations'],
    wants: (path) => /\.(ts|mts|json)$/.test(path),
    output: 'apps/start/src/main.js',
    command: ['typescript/bin/tsc', '-p', 'apps/start/tsconfig.app.json'],
    after: removeOrphans,
  },
  {
    name: 'web',
    label: "l'interface web",
    sources: ['apps/web', 'libs'],
    wants: (path) => path.startsWith('apps/web/') || /\.contract\.ts$/.test(path) || path.startsWith('libs/kernel/'),
    output: 'apps/web/index.html',
    command: ['vite/bin/vite.js', 'build', 'apps/web'],
    after: () => undefined,
  },
];

/**
 * @param {(line: string) => void} tell
 * @param {{ beforeBuilding?: () => void, signal?: AbortSignal }} options what is asked first when something is stale; what
 * stops the build, of which no process is left then.
 */
export async function build(tell, { beforeBuilding = () => undefined, signal } = {}) {
  const stale = TARGETS.map((target) => ({ ...target, digest: digestOf(target) })).filter(isStale);
  if (stale.length === 0 || signal?.aborted) return;
  beforeBuilding();
  refuseFullDisk();
  const release = claim();
  try {
    tell(`Construction : ${stale.map(({ label }) => label).join(' et ')}…`);
    const startedAt = performance.now();
    // Both are let finish: a build cut short by the failure of the other would write on after this process has gone.
    const results = await Promise.allSettled(stale.map((target) => make(target, signal)));
    const failure = results.find(({ status }) => status === 'rejected');
    if (signal?.aborted) return;
    if (failure) throw failure.reason;
    tell(`Construction terminée en ${((performance.now() - startedAt) / 1000).toFixed(1).replace('.', ',')} s.`);
  } finally {
    release();
  }
}

/** A build weighs 8 MB, and is written before what it replaces is gone. */
function refuseFullDisk() {
  const { bavail, bsize } = statfsSync(ROOT);
  const free = Math.floor((bavail * bsize) / 1e6);
  if (free >= 30) return;
  throw new Error(`Il reste ${free} Mo sur le disque de ${ROOT}, il en faut 30 pour construire : libérez de la place.`);
}

/** Two builds at once would write over each other. What a build that was killed had claimed is nobody's. */
function claim() {
  const file = join(DIST, '.build', 'lock');
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (statSync(file, { throwIfNoEntry: false }) !== undefined) {
      const holder = readFileSync(file, 'utf8');
      if (isBuilding(holder)) {
        throw new Error(`Une construction est déjà en cours dans ce dossier (processus ${holder}) : attendez sa fin.`);
      }
      rmSync(file, { force: true });
    }
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (error.code === undefined) throw error;
    throw new Error(`Impossible d'écrire dans ${DIST} (${error.code}).`);
  }
  return () => rmSync(file, { force: true });
}

/** Whether the process of this number lives and builds: numbers are used again, and the dead keep theirs until buried. */
function isBuilding(pid) {
  try {
    process.kill(Number(pid), 0);
    return process.platform !== 'linux' || /(start|build)\.mjs/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch (error) {
    return error.code === 'EPERM';
  }
}

const stampOf = ({ name }) => join(DIST, '.build', name);

function isStale(target) {
  if (!existsSync(join(DIST, target.output)) || !existsSync(stampOf(target))) return true;
  return readFileSync(stampOf(target), 'utf8') !== target.digest;
}

async function make(target, signal) {
  try {
    mkdirSync(join(DIST, '.build'), { recursive: true });
    rmSync(stampOf(target), { force: true });
  } catch (error) {
    throw new Error(`Impossible d'écrire dans ${DIST} (${error.code}).`);
  }
  const [script, ...args] = target.command;
  const { code, output } = await runNode([join(ROOT, 'node_modules', script), ...args], signal);
  if (signal?.aborted) return;
  if (code !== 0) {
    process.stderr.write(output);
    throw new Error(`La construction a échoué pour ${target.label} (voir ci-dessus).`);
  }
  target.after();
  writeFileSync(stampOf(target), target.digest);
}

function runNode(args, signal) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk) => (output += chunk);
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    // What is half written bears no stamp: it is built again.
    const kill = () => child.kill('SIGKILL');
    signal?.addEventListener('abort', kill);
    child.once('error', reject);
    child.once('close', (code) => {
      signal?.removeEventListener('abort', kill);
      resolve({ code, output });
    });
  });
}

/** Content rather than dates: a fresh checkout or a copy must not rebuild what is already built. */
function digestOf({ sources, wants, command }) {
  const digest = createHash('sha256').update(
    JSON.stringify([process.versions.node.split('.')[0], ...command.slice(0, 3)]),
  );
  const files = sources.flatMap((source) => filesUnder(source).filter((path) => wants(path) && !IS_TEST.test(path)));
  for (const path of [...SHARED, ...files.sort()]) {
    digest.update(`\0${path}\0`).update(readFileSync(join(ROOT, path)));
  }
  return digest.digest('hex');
}

function filesUnder(directory) {
  const absolute = join(ROOT, directory);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** A source that was renamed or deleted must not live on in `dist`: a migration would still run. */
function removeOrphans() {
  for (const path of ['apps', 'libs', 'migrations'].flatMap((top) => filesUnder(`dist/${top}`))) {
    if (path.startsWith('dist/apps/web/') || !/\.js(\.map)?$/.test(path)) continue;
    const source = path.replace(/^dist\//, '').replace(/\.js(\.map)?$/, '.ts');
    if (!existsSync(join(ROOT, source))) rmSync(join(ROOT, path));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  build((line) => process.stdout.write(`${line}\n`)).catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
