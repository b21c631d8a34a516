import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCREENS } from '#platform/http/web-application.js';
import { startTestApi, type TestApi } from '#test/app/test-api.js';
import { sources } from './sources';

/** Routes of the web application that stand under another one, and the page of the kit, which is not built. */
const WITHIN = ['certificats', 'cles-api', 'deliberation', 'dev', 'equipes', 'evaluations', 'membres', 'organisme'];

describe('an address of the web application', () => {
  const directory = mkdtempSync(join(tmpdir(), 'certitude-web-'));
  let api: TestApi;
  beforeAll(async () => {
    mkdirSync(join(directory, 'assets'));
    writeFileSync(join(directory, 'index.html'), '<!doctype html><title>Certitude</title>');
    writeFileSync(join(directory, 'assets', 'app.js'), '');
    api = await startTestApi({ WEB_DIR: directory });
  });
  afterAll(async () => {
    await api.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const ask = async (url: string, accept = 'text/html') => {
    const { statusCode, headers } = await api.app.inject({ method: 'GET', url, headers: { accept } });
    return `${statusCode} ${String(headers['content-type']).split(';')[0] ?? ''}`;
  };

  it('is known to the server, which answers the page', async () => {
    const declared = sources()
      .filter(({ path }) => /^apps\/web\/src\/.*(?:routes|router)\.tsx$/.test(path))
      .flatMap(({ text }) => [...text.matchAll(/path: '\/([\w-]+)/g)].map(([, first = '']) => first));
    expect([...new Set(declared)].filter((first) => !WITHIN.includes(first)).sort()).toEqual([...SCREENS].sort());
    for (const first of SCREENS) expect([first, await ask(`/${first}?x=1`)]).toEqual([first, '200 text/html']);
    expect(await ask('/')).toBe('200 text/html');
    expect(await ask('/assets/app.js')).toMatch(/^200 /);
  });

  it.each(['/.env', '/.git/config', '/wp-admin/setup.php', '/nulle-part', '/constructor', '//', '/assets/none.js'])(
    'is not %s: a browser is shown the page with its status, others a problem',
    async (url) => {
      expect(await ask(url)).toBe('404 text/html');
      expect(await ask(url, '*/*')).toBe('404 application/problem+json');
    },
  );

  it('is not one of the API, which answers problems to all', async () => {
    expect(await ask('/api/v1/nothing')).toBe('404 application/problem+json');
    expect(await ask('/api/v1/auth/me')).toBe('401 application/problem+json');
  });
});
