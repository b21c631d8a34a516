const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

/**
 * Leaves in TEST_COUNTS_DIR how many tests passed, failed and were skipped, in a file named after the projects that ran:
 * whoever runs `npm run check` and then `npm test` on the same tree need not run the same tests twice to count them.
 */
module.exports = class CountsReporter {
  onRunComplete(_contexts, results) {
    const directory = process.env.TEST_COUNTS_DIR;
    if (!directory) return;
    const projects = new Set(results.testResults.map(({ displayName }) => displayName?.name ?? 'unnamed'));
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests,
    };
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, `${[...projects].sort().join('+')}.json`), JSON.stringify(counts));
  }
};
