/**
 * `npm run test:one -- FILE [-t NAME] [--watch]`: the tests of one file, or those of it that bear a name. The file's own name
 * tells which of Jest's projects runs it; what runs on the built product is built first.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const USAGE = `npm run test:one -- FILE [-t NAME] [--watch]

  FILE       a test file, or the end of its path if no other ends so: learner.int.spec.ts
  -t NAME    those of its tests whose full name holds NAME
  --watch    again at each change
`;

/** The first that fits. */
const PROJECTS = [
  { project: 'integration', ending: '.int.spec.ts' },
  { project: 'unit', ending: '.spec.ts' },
  { project: 'e2e', ending: '.e2e.ts', built: true },
  { project: 'browser', ending: '.story.ts', built: true },
  { project: 'searches', ending: '.search.ts', built: true },
];

class Misuse extends Error {}

async function main() {
  const { values, positionals } = readArguments();
  if (values.help) return process.stdout.write(USAGE);
  if (positionals.length !== 1) throw new Misuse(`One file is expected.\n\n${USAGE}`);
  const file = find(positionals[0]);
  const { project, built } = projectOf(file);
  if (built) build();
  const results = await run(file, project, values);
  const ran = results.numPassedTests + results.numFailedTests;
  if (results.success && ran === 0) throw new Misuse(`${nothingRan(results, values.name)}\n`);
  if (!results.success) process.exitCode = 1;
}

function readArguments() {
  const options = {
    name: { type: 'string', short: 't' },
    watch: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  };
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Misuse(`${error.message}\n\n${USAGE}`);
  }
}

/** From the root, with `/`. */
function find(asked) {
  const given = resolve(asked);
  if (existsSync(given)) return relative(ROOT, given).split(sep).join('/');
  const wanted = `/${asked.replaceAll('\\', '/')}`;
  const files = testFiles();
  const found = files.filter((file) => `/${file}`.endsWith(wanted));
  if (found.length === 1) return found[0];
  if (found.length > 1) throw new Misuse(`Several files end so:\n${list(found)}`);
  const word = basename(asked).split('.')[0];
  const near = files.filter((file) => basename(file).includes(word));
  throw new Misuse(`No such file: ${asked}\n${near.length > 0 ? `Is it one of these?\n${list(near)}` : ''}`);
}

const testFiles = () =>
  ['apps', 'libs', 'test'].flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
      .map((file) => `${top}/${file.split(sep).join('/')}`)
      .filter((file) => PROJECTS.some(({ ending }) => file.endsWith(ending))),
  );

function projectOf(file) {
  const found = PROJECTS.find(({ ending }) => file.endsWith(ending));
  if (found) return found;
  throw new Misuse(`${file} is no test: the name of one ends in ${PROJECTS.map(({ ending }) => ending).join(', ')}.\n`);
}

function build() {
  const { status } = spawnSync('npm', ['run', '-s', 'build'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Misuse('');
}

async function run(file, project, { name, watch }) {
  const { runCLI } = createRequire(import.meta.url)('jest');
  process.env.NODE_ENV ??= 'test';
  const { results } = await runCLI(
    {
      $0: 'jest',
      _: [file],
      runTestsByPath: true,
      selectProjects: [project],
      runInBand: true,
      verbose: true,
      watchAll: watch,
      ...(name !== undefined && { testNamePattern: literally(name) }),
    },
    [ROOT],
  );
  return results;
}

const literally = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

function nothingRan({ testResults }, name) {
  const names = testResults.flatMap((file) => file.testResults.map(({ fullName }) => fullName));
  return `No test ran: none is named "${name ?? ''}". Those of the file:\n${list(names)}`;
}

const list = (lines) => lines.map((line) => `  ${line}\n`).join('');

main().catch((error) => {
  process.stderr.write(error instanceof Misuse ? error.message : `${error.stack}\n`);
  process.exitCode = 1;
});
