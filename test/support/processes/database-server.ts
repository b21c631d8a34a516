import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { TEST_SERVER_VARIABLE } from '#testing/database/test-database.js';
import { ROOT } from './built-process';

/**
 * An embedded server with a migrated template, in a process that ends with ours whatever happens. `cloneDatabase()`
 * then gives fresh databases.
 */
export async function startDatabaseServer(): Promise<{ stop(): Promise<void> }> {
  const child = spawn(
    process.execPath,
    ['--conditions=source', '-r', '@swc-node/register', join(ROOT, 'libs/testing/src/database/test-server.ts')],
    {
      cwd: ROOT,
      env: { ...process.env, SWC_NODE_PROJECT: join(ROOT, 'tsconfig.json'), NODE_OPTIONS: '' },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  process.env[TEST_SERVER_VARIABLE] = await new Promise<string>((announced, refused) => {
    createInterface({ input: child.stdout }).once('line', announced);
    child.once('error', refused);
    child.once('exit', (code) => refused(new Error(`the database server ended with code ${String(code)}`)));
  });
  return {
    async stop() {
      if (child.exitCode !== null) return;
      const exit = once(child, 'exit');
      child.stdin.end();
      await exit;
    },
  };
}
