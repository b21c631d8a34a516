/**
 * `npm start`: builds what is stale, then hands over to the compiled orchestrator. Until the Node version is known to be
 * good, nothing here may need a recent one: hence plain JavaScript and late imports.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { isSupportedNode, SUPPORTED_NODE } from './node-version.mjs';

const HELP = `npm start [-- options]

  --tls CERT CLÉ   sert en https avec ce certificat et sa clé (fichiers PEM)
  --tls            de même, avec un certificat d'essai fait par cette machine
  --no-build       lance ce qui est déjà construit
  --reset          efface d'abord les données locales (.certitude/), après confirmation
  --yes            ne demande pas de confirmation
  --help           cette aide

Variables : PORT, HOST (0.0.0.0 ouvre au réseau), PUBLIC_URL, DATABASE_URL, REDIS_URL, CERTITUDE_DIR, CERTITUDE_DEMO (1 ou 0).
`;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

async function main(words) {
  if (!isSupportedNode(process.versions.node)) {
    throw new Error(`Node ${process.versions.node} n'est pas pris en charge : il faut Node ${SUPPORTED_NODE}.`);
  }
  const [{ readArguments }, { closest }] = await Promise.all([
    import('./arguments.mjs'),
    import('fastest-levenshtein'),
  ]);
  const asked = readArguments(words, closest);
  if (asked.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const startedAt = performance.now();
  // The orchestrator watches on its own; until then there is a build at most to interrupt.
  const leaving = new AbortController();
  for (const signal of SIGNALS) process.once(signal, () => leaving.abort());
  stopWithNpm();
  if (!asked.noBuild) {
    const { build } = await import('./build.mjs');
    const tell = (line) => process.stdout.write(`${line}\n`);
    await build(tell, { beforeBuilding: refuseSecond, signal: leaving.signal });
  }
  const { run } = leaving.signal.aborted ? {} : await orchestrator();
  if (leaving.signal.aborted) {
    process.stdout.write('Certitude est arrêté.\n');
    return 0;
  }
  return run({ reset: asked.reset, confirmed: asked.confirmed, tls: asked.tls, startedAt });
}

/** An npm that was killed has told nothing to what it ran, which nobody would think of stopping. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 300);
  watch.unref();
}

/** What runs on the same data must not have what it runs rebuilt under it. */
function refuseSecond() {
  const looks = fileURLToPath(new URL('../../../dist/apps/start/src/is-running.js', import.meta.url));
  if (!existsSync(looks)) return;
  const { status, stderr } = spawnSync(process.execPath, [looks], { encoding: 'utf8' });
  // Of another age, or half built, it may fail in a way of its own: then nothing that it belongs to runs.
  if (status === 1 && stderr.startsWith('Certitude tourne')) throw new Error(stderr);
}

async function orchestrator() {
  const compiled = new URL('../../../dist/apps/start/src/main.js', import.meta.url);
  try {
    return await import(compiled.href);
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error("Rien n'est encore construit : relancez sans --no-build.");
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${String(error.message).split('\n')[0]}\n`);
    if (process.env.CERTITUDE_DEBUG) process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
