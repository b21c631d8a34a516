import { startTestApi, type TestApi } from '#test/app/test-api.js';
import { listenLocally, rawCall } from '#test/app/raw-call.js';

describe('a request that does not come whole', () => {
  let api: TestApi;
  let port: number;
  beforeAll(async () => {
    api = await startTestApi({ REQUEST_SECONDS: '1' });
    port = await listenLocally(api.app);
  });
  afterAll(() => api.close());

  const head = ['POST /api/v1/auth/sign-in HTTP/1.1', 'Host: 127.0.0.1', 'Content-Type: application/json'];

  it('for want of its last byte, is told so and its connection closed', async () => {
    const body = '{"email":"a@exemple.test","password":"x"';
    const sent = { head: [...head, `Content-Length: ${body.length + 1}`], body, untilClosed: true };
    const answer = await rawCall(port, sent);
    expect(answer).toMatchObject({ status: 408, closed: true });
    expect(answer.text).toContain('content-type: application/problem+json');
    expect(answer.text).toContain('"code":"http.408"');
    expect(answer.text).toContain('x-content-type-options: nosniff');
  });

  it('nor even its headers, neither', async () => {
    const answer = await rawCall(port, {
      head: ['GET /api/v1/learners HTTP/1.1\r\nHost: a\r\nX-Slow: '],
      untilClosed: true,
      unended: true,
    });
    expect(answer).toMatchObject({ status: 408, closed: true });
  });
});

describe('what no HTTP client would send', () => {
  let api: TestApi;
  let port: number;
  beforeAll(async () => {
    api = await startTestApi();
    port = await listenLocally(api.app);
  });
  afterAll(() => api.close());

  it.each([
    ['headers without end', ['GET / HTTP/1.1', 'Host: a', `X-Long: ${'x'.repeat(40_000)}`], 431],
    ['what is not HTTP', ['HELO mail.exemple.test'], 400],
    ['an address that names no host', ['GET http:///%zz HTTP/1.1', 'Host: a'], 400],
    ['an address that is none', ['GET http://[ HTTP/1.1', 'Host: a'], 400],
    ['half an address', ['GET learners HTTP/1.1', 'Host: a'], 400],
  ])('%s is told what is wrong as any other request', async (_, head, status) => {
    const answer = await rawCall(port, { head });
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('content-type: application/problem+json');
    expect(answer.text).toContain(`"code":"http.${status}"`);
    expect(answer.text).toContain('permissions-policy: ');
    expect(answer.text).toContain('x-request-id: ');
  });

  it('a whole address, as to a proxy, is its path', async () => {
    const head = ['GET http://certitude.test/api/v1/auth/me HTTP/1.1', 'Host: certitude.test'];
    expect(await rawCall(port, { head })).toMatchObject({ status: 401 });
  });
});
