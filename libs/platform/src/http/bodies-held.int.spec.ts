import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { startTestApi, type TestApi } from '#test/app/test-api.js';
import type { TestClient } from '#test/app/test-client.js';
import { listenLocally, rawCall } from '#test/app/raw-call.js';

const MEGABYTE = 1024 * 1024;

describe('the bodies that one caller has us hold', () => {
  let api: TestApi;
  let port: number;
  beforeAll(async () => {
    api = await startTestApi();
    port = await listenLocally(api.app);
  });
  afterAll(() => api.close());

  it('are bounded, and those of the others untouched; what ends makes room', async () => {
    const centre = await api.organisation();
    const headOf = ({ credentials }: TestClient) => [
      'POST /api/v1/imports HTTP/1.1',
      'Host: 127.0.0.1',
      ...Object.entries(credentials).map(([name, value]) => `${name}: ${value}`),
      'Content-Type: application/json',
      `Content-Length: ${10 * MEGABYTE}`,
    ];
    const own = headOf(centre.coordinator);
    const withheld: Socket[] = [];
    for (let count = 0; count < 3; count += 1) withheld.push(await withhold(port, own));
    expect(await rawCall(port, { head: own })).toMatchObject({
      status: 429,
      text: expect.stringContaining('http.too-many-bodies') as string,
    });
    const small = await centre.coordinator.post('/imports', { text: 'x' });
    expect(small.status).toBe(422);
    const other = await withhold(port, headOf(await centre.person(['coordinator'])));

    for (const socket of [...withheld, other]) socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const again = await withhold(port, own);
    again.destroy();
  });
});

/** Sends the headers and the first byte: comes back once nothing was answered, so the body is waited for. */
async function withhold(port: number, head: readonly string[]): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString('utf8')));
  await once(socket, 'connect');
  socket.write(`${head.join('\r\n')}\r\n\r\n{`);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(answer).toBe('');
  return socket;
}
