import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#platform/database/embedded/free-port.js';
import { cloneDatabase } from '#testing/database/test-database.js';
import { BuiltProcess, ROOT } from '../support/processes/built-process';
import { tellsNothingInternal } from '../support/processes/discretion';
import { useProduct } from '../support/processes/use-product';

jest.setTimeout(60_000);

const SECRET = 'un-secret-de-quarante-caracteres-au-moins-0123';
const DEFAULT_SECRET = 'certitude-development-only-secret-0000';
const ENCRYPTION_KEYS = `e2e:${randomBytes(32).toString('base64')}`;
const TRAIL_KEY = randomBytes(32).toString('base64');
const PUBLIC_URL = 'https://certificats.boreal.example';

describe('the built product', () => {
  const product = useProduct(() => ({ environment: { WEB_DIR: join(ROOT, 'dist/apps/web') } }));

  const production = async (app: 'api' | 'worker', environment: Record<string, string>): Promise<BuiltProcess> =>
    new BuiltProcess(app, {
      NODE_ENV: 'production',
      DATABASE_URL: product.databaseUrl,
      PORT: String(await freePort()),
      WORKER_HEALTH_PORT: String(await freePort()),
      ...environment,
    });

  const insecure: [string, 'api' | 'worker', Record<string, string>, string][] = [
    ['without a secret', 'api', { PUBLIC_URL }, 'SESSION_SECRET'],
    ['without a secret', 'worker', { PUBLIC_URL }, 'SESSION_SECRET'],
    ['with the default secret', 'api', { PUBLIC_URL, SESSION_SECRET: DEFAULT_SECRET }, 'SESSION_SECRET'],
    ['with a secret too short to be one', 'api', { PUBLIC_URL, SESSION_SECRET: 'court' }, 'SESSION_SECRET'],
    ['without an encryption key', 'api', { PUBLIC_URL, SESSION_SECRET: SECRET }, 'ENCRYPTION_KEYS'],
    ['without an encryption key', 'worker', { PUBLIC_URL, SESSION_SECRET: SECRET }, 'ENCRYPTION_KEYS'],
    [
      'with an encryption key too short to be one',
      'api',
      { PUBLIC_URL, SESSION_SECRET: SECRET, ENCRYPTION_KEYS: 'k:Y291cnQ=' },
      'ENCRYPTION_KEYS',
    ],
    ['without a key of the trail', 'api', { PUBLIC_URL, SESSION_SECRET: SECRET, ENCRYPTION_KEYS }, 'TRAIL_KEY'],
    ['without a public address', 'api', { SESSION_SECRET: SECRET }, 'PUBLIC_URL'],
    ['without a public address', 'worker', { SESSION_SECRET: SECRET }, 'PUBLIC_URL'],
  ];
  it.each(insecure)('refuses to start in production %s (%s), in one line', async (_, app, environment, variable) => {
    const process = await production(app, environment);
    const { code } = await process.ended;
    expect(code).toBe(1);
    expect(process.errors.trim().split('\n')).toEqual([expect.stringMatching(new RegExp(`^${variable} : `))]);
    expect(process.output).toBe('');
  });

  it('starts in production once all are given, and tells browsers to stay on https', async () => {
    const port = await freePort();
    const storage = await mkdtemp(join(tmpdir(), 'certitude-storage-'));
    // A database of its own: that of the product under test holds what the development key sealed.
    const database = await cloneDatabase();
    const api = await production('api', {
      DATABASE_URL: database.connectionString,
      PUBLIC_URL,
      SESSION_SECRET: SECRET,
      ENCRYPTION_KEYS,
      TRAIL_KEY,
      PORT: String(port),
      STORAGE_DIR: storage,
    });
    try {
      await api.untilReady(`http://127.0.0.1:${port}/health/ready`);
      const { headers } = await fetch(`http://127.0.0.1:${port}/health/live`);
      expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
    } finally {
      await api.stop();
      await database.drop();
      await rm(storage, { recursive: true, force: true });
    }
  });

  it.each(['api', 'worker'] as const)('does not start on data that its keys do not open (%s)', async (app) => {
    const process = await production(app, { PUBLIC_URL, SESSION_SECRET: SECRET, ENCRYPTION_KEYS, TRAIL_KEY });
    expect((await process.ended).code).toBe(1);
    expect(process.errors.trim().split('\n')).toEqual([
      expect.stringMatching(/^ENCRYPTION_KEYS : la clé « development » manque/),
    ]);
  });

  it.each(['/', '/verifier/inconnu', '/api/docs', '/health/live', '/api/v1/auth/me'])(
    'lets no inline script run on %s',
    async (path) => {
      const answer = await fetch(`${product.instance.url}${path}`, { headers: { accept: 'text/html' } });
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/script-src 'self'(;|$)/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(policy).toMatch(/object-src 'none'/);
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      const html = await answer.text();
      const scripts = [...html.matchAll(/<script\b([^>]*)>([^<]*)/g)];
      for (const [, attributes, content] of scripts) {
        expect(attributes).toMatch(/\bsrc=/);
        expect(content?.trim()).toBe('');
      }
      expect(html).not.toMatch(/\son\w+\s*=\s*["']/);
    },
  );

  it('tells neither stack nor SQL when something breaks inside', async () => {
    const { instance, stage } = product;
    const { administrator } = await stage.found(() => instance.caller());
    const list = () => administrator.api.GET('/api/v1/learners', { params: { query: {} } });
    expect((await list()).response.status).toBe(200);
    await stage.tx.query('ALTER TABLE training.learner RENAME TO learner_elsewhere');
    try {
      const { response, error } = await list();
      expect(response.status).toBe(500);
      tellsNothingInternal(response, error);
    } finally {
      await stage.tx.query('ALTER TABLE training.learner_elsewhere RENAME TO learner');
    }
    expect((await list()).response.status).toBe(200);
  });

  it.each([
    ['a body that is not JSON', '/api/v1/auth/sign-in', 'application/json', '{"email": ', 400],
    ['a body of an unknown kind', '/api/v1/auth/sign-in', 'text/xml', '<a/>', 415],
    ['a route that is not', '/api/v1/nulle-part', 'application/json', '{}', 404],
  ])('answers %s by a problem that quotes nothing of the inside', async (_, path, type, body, status) => {
    const headers = { 'content-type': type };
    const response = await fetch(`${product.instance.url}${path}`, { method: 'POST', headers, body });
    expect(response.status).toBe(status);
    tellsNothingInternal(response, await response.json());
  });
});
