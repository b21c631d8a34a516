import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#platform/database/embedded/free-port.js';
import { ROOT } from '../support/processes/built-process';

jest.setTimeout(300_000);

const MAIN = join(ROOT, 'apps/demo/src/main.ts');

describe('npm run demo on a machine where nothing runs', () => {
  const directory = mkdtempSync(join(tmpdir(), 'certitude-demo-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('starts an instance, waits for its people, walks the whole line, leaves its files and stops all it started', async () => {
    const port = String(await freePort());
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--conditions=source', '-r', '@swc-node/register', MAIN, '--exit'],
      {
        cwd: ROOT,
        encoding: 'utf8',
        env: {
          ...process.env,
          NODE_ENV: 'development',
          NODE_OPTIONS: '',
          SWC_NODE_PROJECT: join(ROOT, 'tsconfig.json'),
          CERTITUDE_DIR: join(directory, 'instance'),
          DATABASE_URL: '',
          REDIS_URL: '',
          PORT: port,
        },
      },
    );
    expect({ status, stderr: stderr.replaceAll(/^npm .*$/gm, '').trim() }).toEqual({ status: 0, stderr: '' });
    const said = ['Certitude est prêt', 'Import du référentiel', '24 grilles remises', 'authentique', 'arrêté'];
    expect(said.filter((words) => !stdout.includes(words))).toEqual([]);
    const issued = Number(/(\d+) émis/.exec(stdout)?.[1]);
    expect(issued).toBeGreaterThan(8);
    // Those of an earlier run are left there.
    const files = readdirSync(join(ROOT, 'var/demo')).filter((name) => name.endsWith('.pdf'));
    expect(files.length).toBeGreaterThanOrEqual(issued);
    await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow();
  });
});
