import { startTestApi, type TestApi } from '#test/app/test-api.js';

const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "script-src-attr 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join(';');

let api: TestApi;
afterEach(() => api.close());

const headersOf = async (path: string) => (await api.stranger.get(path)).headers;

describe('headers that keep a browser safe', () => {
  it('come with every answer: a success, a refusal, an address that leads nowhere', async () => {
    api = await startTestApi();
    for (const path of ['/verifications/AAAA', '/auth/me', '/nowhere']) {
      const headers = await headersOf(path);
      expect(headers).toMatchObject({
        'content-security-policy': POLICY,
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
      });
      expect(headers).not.toHaveProperty('strict-transport-security');
      expect(headers).not.toHaveProperty('x-powered-by');
    }
  });

  it('keep whoever came over https on it', async () => {
    api = await startTestApi({ PUBLIC_URL: 'https://certificats.exemple.test' });
    expect(await headersOf('/verifications/AAAA')).toMatchObject({
      'content-security-policy': `${POLICY};upgrade-insecure-requests`,
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    });
  });
});
