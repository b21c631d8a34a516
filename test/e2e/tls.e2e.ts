import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#platform/database/embedded/free-port.js';
import { ROOT } from '../support/processes/built-process';

jest.setTimeout(180_000);

describe('npm start -- --tls', () => {
  const directory = mkdtempSync(join(tmpdir(), 'certitude-tls-'));
  let port: number;
  let child: ChildProcess;
  let said = '';

  beforeAll(async () => {
    port = await freePort();
    child = spawn(process.execPath, [join(ROOT, 'apps/start/src/start.mjs'), '--no-build', '--tls'], {
      cwd: ROOT,
      env: {
        PATH: process.env['PATH'],
        NODE_ENV: 'development',
        CERTITUDE_DIR: directory,
        CERTITUDE_DEMO: '0',
        PORT: String(port),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
    while (!said.includes('Certitude est prêt')) {
      if (child.exitCode !== null) throw new Error(`it did not start: ${said}`);
      await new Promise((resume) => setTimeout(resume, 50));
    }
  }, 120_000);
  afterAll(async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    rmSync(directory, { recursive: true, force: true });
  }, 60_000);

  const ask = (
    host: string,
    path: string,
    method = 'GET',
    body = '',
  ): Promise<{ status: number; headers: IncomingHttpHeaders }> =>
    new Promise((answered, failed) => {
      const ca = readFileSync(join(directory, 'tls/essai.crt'));
      const headers = { 'content-type': 'application/json' };
      const asked = request(
        { host, port, path, method, ca, headers, agent: false, servername: host === '127.0.0.1' ? '' : host },
        (answer) => {
          answer.resume();
          answered({ status: answer.statusCode ?? 0, headers: answer.headers });
        },
      );
      asked.once('error', failed);
      asked.end(body);
    });

  it('serves the pages over https, with a certificate made here that covers this machine’s addresses', async () => {
    for (const host of ['localhost', '127.0.0.1']) expect((await ask(host, '/connexion')).status).toBe(200);
    expect(said).toContain(`https://localhost:${port}`);
    expect(said).toMatch(/empreinte SHA-256 (?:[\dA-F]{2}:){31}[\dA-F]{2}/);
    expect(said).toContain('HOST=0.0.0.0');
  });

  it('never tells browsers to stay on https with a certificate that nobody vouches for', async () => {
    expect((await ask('localhost', '/health/live')).headers).not.toHaveProperty('strict-transport-security');
  });

  it('answers nobody over plain http', async () => {
    await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow();
  });
});
