/**
 * Starts the run's database server, once. Jest's own process cannot be given the `source` condition that our imports
 * need, and a server must not outlive a run that is killed: so a child process keeps it, until its stdin closes.
 */
const { spawn } = require('node:child_process');
const { rmSync } = require('node:fs');
const { join } = require('node:path');
const { createInterface } = require('node:readline');

const root = join(__dirname, '../..');
const server = join(root, 'libs/testing/src/database/test-server.ts');

module.exports = async ({ testNamePattern }) => {
  // What an earlier run left there, statements and refusals, may come from elsewhere by now.
  for (const harvest of ['rows', 'refusals']) rmSync(join(root, 'var', harvest), { recursive: true, force: true });
  // Read by refusals/harvest.setup.ts: what was not asked cannot be said never to be answered.
  process.env.CERTITUDE_TEST_FILTERED = testNamePattern ? '1' : '';
  const child = spawn(process.execPath, ['--conditions=source', '-r', '@swc-node/register', server], {
    cwd: root,
    env: { ...process.env, SWC_NODE_PROJECT: join(root, 'tsconfig.json'), NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // The variable's name is that of TEST_SERVER_VARIABLE in test-database.ts.
  process.env.CERTITUDE_TEST_SERVER = await firstLine(child);
  globalThis.certitudeTestServer = child;
};

function firstLine(child) {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The test database server ended with code ${code}.`)));
  });
}
