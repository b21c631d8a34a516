/**
 * `npm test`: unit and integration from the sources, then the build, then end to end and the browser on what was built.
 * The last line counts everything: `N passed, N failed`. Where TEST_COUNTS_DIR holds what `npm run check` has just counted
 * (.ci/run), unit and integration tests are counted from there and not run again; so are the searches, which run there alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const REPORTS = 'var/test';

/** Modules are made anew for each file: with little room for what is young, a tenth of the time goes into sorting it. */
const JEST = [process.execPath, '--max-semi-space-size=64', 'node_modules/jest/bin/jest.js'];

/** Each stage in turn; a failed one does not hide what the next ones say, unless they need what it builds. */
const STAGES = [
  {
    name: 'unit-integration',
    command: ['jest', '--selectProjects', 'unit', 'integration'],
    counted: ['unit.json', 'integration.json'],
  },
  { name: 'build', command: ['npm', 'run', '-s', 'build'], needed: true },
  { name: 'e2e-browser', command: ['jest', '--selectProjects', 'e2e', 'browser'] },
  { name: 'searches', counted: ['searches.json'] },
];

const totals = { passed: 0, failed: 0, skipped: 0 };

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

for (const { name, command, counted = [], needed } of STAGES) {
  if (isCounted(counted)) {
    process.stdout.write(`\n— ${name}: run before, counted\n`);
    counted.forEach(addCounts);
    continue;
  }
  if (!command) continue;
  const report = `${REPORTS}/${name}.json`;
  const isJest = command[0] === 'jest';
  const [program, ...args] = isJest ? [...JEST, ...command.slice(1), '--json', `--outputFile=${report}`] : command;
  process.stdout.write(`\n— ${name}\n`);
  // The report goes to its file; what `--json` also prints on standard output is not for people.
  const run = spawnSync(program, args, { stdio: ['ignore', isJest ? 'ignore' : 'inherit', 'inherit'] });
  if (isJest) count(report, run.status);
  else if (run.status !== 0) totals.failed += 1;
  if (run.status !== 0 && needed) break;
}

if (totals.skipped > 0) process.stdout.write(`\n${totals.skipped} skipped: what they need is not on this machine\n`);
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`);
process.exit(totals.failed > 0 ? 1 : 0);

function isCounted(files) {
  const directory = process.env.TEST_COUNTS_DIR;
  return Boolean(directory) && files.length > 0 && files.every((file) => existsSync(join(directory, file)));
}

function addCounts(file) {
  const counts = JSON.parse(readFileSync(join(process.env.TEST_COUNTS_DIR, file), 'utf8'));
  for (const kind of Object.keys(totals)) totals[kind] += counts[kind];
}

function count(report, status) {
  try {
    const results = JSON.parse(readFileSync(report, 'utf8'));
    totals.passed += results.numPassedTests;
    totals.failed += results.numFailedTests + results.numRuntimeErrorTestSuites;
    totals.skipped += results.numPendingTests;
    // Jest may fail without a failed test: a file that does not load, a set-up that breaks.
    if (status !== 0 && results.numFailedTests + results.numRuntimeErrorTestSuites === 0) totals.failed += 1;
  } catch {
    totals.failed += 1;
  }
}
