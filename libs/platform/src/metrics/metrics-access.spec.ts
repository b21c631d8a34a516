import { createServer, type IncomingMessage, request } from 'node:http';
import { once } from 'node:events';
import { mayReadMetrics } from './metrics-access';

const TOKEN = 'a-token-of-enough-length';

/** A request as a server on this machine really gets it. */
async function received(headers: Record<string, string>, use: (request: IncomingMessage) => void): Promise<void> {
  const server = createServer((incoming, response) => {
    use(incoming);
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const outgoing = request({ port, host: '127.0.0.1', headers }).end();
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  answer.resume();
  await once(answer, 'end');
  server.close();
}

it.each<[string, Record<string, string>, string | undefined, boolean]>([
  ['this machine, when no token is set', {}, undefined, true],
  ['nobody behind a proxy, when no token is set', { 'x-forwarded-for': '203.0.113.7' }, undefined, false],
  ['nobody behind a standard proxy either', { forwarded: 'for=203.0.113.7' }, undefined, false],
  ['whoever presents the token', { authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '203.0.113.7' }, TOKEN, true],
  ['nobody with another token', { authorization: `Bearer ${TOKEN}x` }, TOKEN, false],
  ['nobody without the token, be it this machine', {}, TOKEN, false],
])('metrics are read by %s', async (_, headers, token, allowed) => {
  expect.assertions(1);
  await received(headers, (incoming) => {
    expect(mayReadMetrics(incoming, token)).toBe(allowed);
  });
});
