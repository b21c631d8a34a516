/**
 * `npm test`: unit and integration from the sources, then the build, then end to end and the browser on what was built.
 * The last line counts everything: `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const REPORTS = 'var/test';

/** Each stage in turn; a failed one does not hide what the next ones say, unless they need what it builds. */
const STAGES = [
  { name: 'unit-integration', command: ['jest', '--selectProjects', 'unit', 'integration'] },
  { name: 'build', command: ['npm', 'run', '-s', 'build'], needed: true },
  { name: 'e2e-browser', command: ['jest', '--selectProjects', 'e2e', 'browser', '--runInBand'] },
];

const totals = { passed: 0, failed: 0, skipped: 0 };

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

for (const { name, command, needed } of STAGES) {
  const report = `${REPORTS}/${name}.json`;
  const isJest = command[0] === 'jest';
  const [program, ...args] = isJest ? ['npx', ...command, '--json', `--outputFile=${report}`] : command;
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
