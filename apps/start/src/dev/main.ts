import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DatabaseUnavailableError } from '#platform/database/database-unavailable.error.js';
import { EmbeddedPostgresError } from '#platform/database/embedded/embedded-postgres.error.js';
import { watchInterruption } from '../interruption';
import { readLocalSettings, ROOT } from '../local-settings';
import { assertPortIsFree } from '../reachability';
import { resetLocalData } from '../reset';
import { StartupError } from '../startup.error';
import { Workshop } from './workshop';

const HELP = `npm run dev [-- options]

  --inspect    ouvre un débogueur : 127.0.0.1:9229 pour l'api, 9230 pour le worker
  --reset      efface d'abord les données de développement (var/dev), après confirmation
  --yes        ne demande pas de confirmation
  --help       cette aide

Variables : celles de npm start ; CERTITUDE_DIR vaut var/dev.
`;

const OPTIONS = {
  inspect: { type: 'boolean', default: false },
  reset: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** @returns the exit code. */
async function main(): Promise<number> {
  const asked = readOptions();
  if (asked.help) {
    process.stdout.write(HELP);
    return 0;
  }
  // What is tried out here must not touch what `npm start` keeps.
  const settings = readLocalSettings({ CERTITUDE_DIR: join('var', 'dev'), ...process.env }, ROOT);
  await assertPortIsFree(settings.host, settings.port);
  if (asked.reset) await resetLocalData(settings, asked.yes);
  const interruption = watchInterruption();
  const workshop = new Workshop(settings, asked.inspect);
  interruption.onInsistence(() => {
    workshop.kill();
    process.exit(130);
  });
  try {
    await Promise.race([workshop.open(), interruption.asked]);
    await interruption.asked;
    return 0;
  } finally {
    await workshop.close();
  }
}

function readOptions() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    throw new StartupError(`${error instanceof Error ? error.message : String(error)} (npm run dev -- --help)`);
  }
}

const isExpected = (error: unknown): error is Error =>
  error instanceof StartupError || error instanceof EmbeddedPostgresError || error instanceof DatabaseUnavailableError;

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(
      `${isExpected(error) ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exit(1);
  },
);
