import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCREENS } from '#platform/http/web-application.js';
import { startTestApi, type TestApi } from '#test/app/test-api.js';
import { sources } from './sources';

const ROUTE = /const (\w+) = createRoute\(\{\s*getParentRoute: \(\) => (\w+),\s*path: '([^']+)'/g;

/** Every whole address that the router of the web application knows, but for the page of the kit, which is not built. */
function declaredScreens(): string[] {
  const files = sources().filter(({ path }) => /^apps\/web\/src\/.*(?:routes|router)\.tsx$/.test(path));
  const routes = files.flatMap(({ path: file, text }) =>
    [...text.matchAll(ROUTE)].map(([, name = '', parent = '', path = '']) => ({ file, name, parent, path })),
  );
  const addressOf = ({ file, parent, path }: (typeof routes)[number]): string => {
    const above =
      routes.find(({ file: other, name }) => name === parent && other === file) ??
      routes.find(({ name }) => name === parent);
    return `${above ? addressOf(above) : ''}${path}`.replace(/(?<=.)\/$/, '');
  };
  return [...new Set(routes.map(addressOf))].filter((address) => address !== '/dev/kit').sort();
}

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
    expect(declaredScreens()).toEqual([...SCREENS].sort());
    for (const screen of SCREENS) {
      const address = screen.replaceAll(/\$\w+/g, 'x');
      expect([address, await ask(`${address}?x=1`)]).toEqual([address, '200 text/html']);
    }
    expect(await ask('/')).toBe('200 text/html');
    expect(await ask('/assets/app.js')).toMatch(/^200 /);
  });

  it.each([
    '/.env',
    '/.git/config',
    '/wp-admin/setup.php',
    '/nulle-part',
    '/sessions/x/y/z',
    '/sessions//jury',
    '/mon-compte/x',
    '/constructor',
    '//',
    '/assets/none.js',
  ])('is not %s: a browser is shown the page with its status, others a problem', async (url) => {
    expect(await ask(url)).toBe('404 text/html');
    expect(await ask(url, '*/*')).toBe('404 application/problem+json');
  });

  it('is not one of the API, which answers problems to all', async () => {
    expect(await ask('/api/v1/nothing')).toBe('404 application/problem+json');
    expect(await ask('/api/v1/auth/me')).toBe('401 application/problem+json');
  });
});
