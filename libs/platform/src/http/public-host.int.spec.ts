import fastify from 'fastify';
import { sendToPublicHost } from './public-host';

const PAGE = { accept: 'text/html,*/*' };

async function ask(publicUrl: string, url: string, headers: Record<string, string>) {
  const server = fastify({ rewriteUrl: ({ url = '/' }) => (url.startsWith('/api/') ? url : '/index.html') });
  sendToPublicHost(server, publicUrl);
  server.get('/*', () => 'here');
  const { statusCode, headers: answered } = await server.inject({ method: 'GET', url, headers });
  await server.close();
  return statusCode === 302 ? answered.location : statusCode;
}

describe('a browser that opened this machine by its number', () => {
  it('is sent to its name, where it was going', async () => {
    const asked = { ...PAGE, host: '127.0.0.1:3000' };
    expect(await ask('http://localhost:3000', '/sessions?page=2', asked)).toBe('http://localhost:3000/sessions?page=2');
    expect(await ask('http://localhost:3000', '//mal.test/', asked)).toBe('http://localhost:3000//mal.test/');
  });

  it.each([
    ['what programs ask', 'http://localhost:3000', '/sessions', { accept: '*/*', host: '127.0.0.1:3000' }],
    ['the API', 'http://localhost:3000', '/api/v1/auth/me', { ...PAGE, host: '127.0.0.1:3000' }],
    ['the name itself', 'http://localhost:3000', '/', { ...PAGE, host: 'localhost:3000' }],
    ['another port, a proxy’s', 'http://localhost:3000', '/', { ...PAGE, host: '127.0.0.1:8080' }],
    ['another public address', 'https://certitude.example.fr', '/', { ...PAGE, host: '127.0.0.1:3000' }],
  ])('is left alone for %s', async (_, publicUrl, url, headers) => {
    expect(await ask(publicUrl, url, headers)).toBe(200);
  });
});
