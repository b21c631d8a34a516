import fastify from 'fastify';
import { warnOfUndeclaredProxy } from './undeclared-proxy';

describe('a proxy that nobody declared', () => {
  it('is warned of once, at the first request that came through it', async () => {
    const [server, warnings] = [fastify(), [] as string[]];
    warnOfUndeclaredProxy(server, (told) => void warnings.push(told));
    server.get('/', () => 'ok');
    await server.inject({ url: '/' });
    expect(warnings).toEqual([]);
    for (let time = 0; time < 3; time += 1)
      await server.inject({ url: '/', headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(warnings).toEqual([expect.stringContaining('TRUST_PROXY')]);
  });
});
