import { resolve } from 'node:path';
import { DEVELOPMENT_ENCRYPTION_KEYS } from '#platform/encryption/encryption-keys.js';
import { startTestApi, type TestApi } from '#test/app/test-api.js';
import { giveOperatorLink } from './operator-link';

jest.setTimeout(60_000);

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

/** The environment of the api's own servers. */
const environment = () => ({
  NODE_ENV: 'test',
  DATABASE_URL: api.connectionString,
  PUBLIC_URL: 'https://certitude.test',
  CERTITUDE_DIR: resolve(__dirname, '../../../var/no-such-directory'),
  SESSION_SECRET: 'x'.repeat(40),
  ENCRYPTION_KEYS: DEVELOPMENT_ENCRYPTION_KEYS,
});

describe('the operator’s command', () => {
  it('prints a link that chooses the password of whoever belongs to several organisations, and proves the address', async () => {
    const [here, there] = [await api.organisation('École A'), await api.organisation('École B')];
    const email = 'jury@exemple.test';
    const person = { email, displayName: 'Judith Jurée', roles: ['juror'] };
    await here.administrator.post('/members', person);
    const follow = async (route: string) => {
      const [url = '', said] = (await giveOperatorLink(` ${email.toUpperCase()}`, environment())).split('\n');
      expect(url).toMatch(/^https:\/\/certitude\.test\/(activation|nouveau-mot-de-passe)\/[\w-]{43}$/);
      expect(said).toContain(email);
      const token = url.split('/').at(-1);
      return api.stranger.post(route, { token, password: 'une phrase assez longue' });
    };
    expect((await follow('/auth/activate')).status).toBe(200);
    expect((await there.administrator.post('/members', person)).status).toBe(201);
    expect(await follow('/auth/password')).toMatchObject({ status: 200, body: { email } });
  });

  it('refuses what it does not know, in a sentence', async () => {
    await expect(giveOperatorLink('personne@exemple.test', environment())).rejects.toThrow(
      'Aucun compte ne porte cette adresse.',
    );
    await expect(giveOperatorLink('personne', environment())).rejects.toThrow("n'est pas une adresse e-mail");
  });

  it('finds the database of npm start by itself, and says when it does not run', async () => {
    await expect(giveOperatorLink('a@exemple.test', { ...environment(), DATABASE_URL: '' })).rejects.toThrow(
      'Certitude ne tourne pas',
    );
  });
});
