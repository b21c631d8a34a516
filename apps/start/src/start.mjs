/**
 * `npm start`: builds what is stale, then hands over to the compiled orchestrator. Until the Node version is known to be
 * good, nothing here may need a recent one: hence plain JavaScript and late imports.
 */
import { performance } from 'node:perf_hooks';
import { isSupportedNode, SUPPORTED_NODE } from './node-version.mjs';

const HELP = `npm start [-- options]

  --no-build   lance ce qui est déjà construit
  --reset      efface d'abord les données locales (.certitude/), après confirmation
  --yes        ne demande pas de confirmation
  --help       cette aide

Variables : PORT, HOST, DATABASE_URL, REDIS_URL, CERTITUDE_DIR, CERTITUDE_DEMO (1 ou 0).
`;

const KNOWN = ['--no-build', '--reset', '--yes', '--help'];

async function main(options) {
  if (!isSupportedNode(process.versions.node)) {
    throw new Error(`Node ${process.versions.node} n'est pas pris en charge : il faut Node ${SUPPORTED_NODE}.`);
  }
  const unknown = options.find((option) => !KNOWN.includes(option));
  if (unknown !== undefined) throw new Error(`Option inconnue : ${unknown} (npm start -- --help).`);
  if (options.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const startedAt = performance.now();
  if (!options.includes('--no-build')) {
    const { build } = await import('./build.mjs');
    await build((line) => process.stdout.write(`${line}\n`));
  }
  const { run } = await orchestrator();
  return run({ reset: options.includes('--reset'), confirmed: options.includes('--yes'), startedAt });
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
