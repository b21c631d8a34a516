import { startTestApi, type TestApi } from '#test/app/test-api.js';
import { listenLocally, rawCall } from '#test/app/raw-call.js';
import { describeApi } from '../../../../apps/api/src/openapi';

const MEGABYTE = 1024 * 1024;

/** Of a request that announces a body. */
const head = (route: string, length: number) => [
  `${route} HTTP/1.1`,
  'Host: 127.0.0.1',
  'Content-Type: application/json',
  `Content-Length: ${length}`,
];

describe('who calls is known before a body is read', () => {
  let api: TestApi;
  let port: number;
  /** What had come in of each request when its answer left, by the bytes its connection had received. */
  const received: number[] = [];
  beforeAll(async () => {
    api = await startTestApi({ REQUESTS_PER_MINUTE: '1000' });
    port = await listenLocally(api.app);
    api.app.getHttpServer().on('request', (request, response) => {
      response.on('finish', () => received.push(request.socket.bytesRead));
    });
  });
  afterAll(() => api.close());

  it('strangers who send eleven megabytes of nested lists are answered 401 with next to nothing received', async () => {
    const nested = Buffer.from(`[${'[],'.repeat((11 * MEGABYTE) / 3)}[]]`);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        rawCall(port, { head: head('POST /api/v1/imports', nested.length), body: nested }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(401));
    expect(received).toHaveLength(10);
    for (const bytes of received) expect(bytes).toBeLessThan(MEGABYTE);
  });

  it('a stranger with a long body waits for the answer, and nobody waits behind them', async () => {
    const order: string[] = [];
    const long = rawCall(port, { head: head('POST /api/v1/imports', 11 * MEGABYTE), body: '[' });
    const told = long.then(({ status }) => order.push(`long ${status}`));
    const { status } = await rawCall(port, { head: head('POST /api/v1/imports', 900_000), body: '[' });
    order.push(`short ${status}`);
    await told;
    expect(order).toEqual(['short 401', 'long 401']);
  });

  it('every write that asks who calls answers 401 to a stranger whose body never comes', async () => {
    const asking = Object.entries(describeApi(api.app).paths).flatMap(([path, item]) =>
      (['post', 'put', 'patch', 'delete'] as const)
        // Signing in answers 401 too, once it has read what it is given.
        .filter((method) => JSON.stringify(item[method]?.responses?.['401'] ?? '').includes('NotSignedIn'))
        .map((method) => `${method.toUpperCase()} ${path.replace(/\{\w+\}/g, '0199aaaa-0000-7000-8000-000000000000')}`),
    );
    expect(asking.length).toBeGreaterThan(30);
    const wrong: string[] = [];
    for (const route of asking) {
      const { status } = await rawCall(port, { head: head(route, 900_000), body: '[' });
      if (status !== 401) wrong.push(`${route}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('an address that is none of ours is answered without its body', async () => {
    expect(await rawCall(port, { head: head('POST /api/v1/nothing', 900_000), body: '[' })).toMatchObject({
      status: 404,
    });
  });
});

describe('the rate is counted before a body is read', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ REQUESTS_PER_MINUTE: '10' });
  });
  afterAll(() => api.close());

  it('so that bodies that never come are counted too', async () => {
    const port = await listenLocally(api.app);
    const body = '{"email":"a@exemple.test"}';
    const asking = (length: number) => rawCall(port, { head: head('POST /api/v1/auth/password-reset', length), body });
    expect(await asking(body.length)).toMatchObject({ status: 202 });
    expect(await asking(900)).toMatchObject({ status: 429 });
  });
});
