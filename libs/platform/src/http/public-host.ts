import type { FastifyInstance } from 'fastify';

/**
 * A browser that opened this machine by its number is sent to its name: passkeys belong to a name, and cookies to one host.
 * Only where the public address is that very name and port; other addresses are left to whoever put a proxy there.
 */
export function sendToPublicHost(server: FastifyInstance, publicUrl: string): void {
  const { hostname, port, origin } = new URL(publicUrl);
  if (hostname !== 'localhost') return;
  const numbers = new Set([`127.0.0.1${port === '' ? '' : `:${port}`}`, `[::1]${port === '' ? '' : `:${port}`}`]);
  // Where it was going, not the page that every screen's address is served from.
  server.addHook('onRequest', async ({ method, originalUrl: url, headers }, reply) => {
    if (method !== 'GET' || !url.startsWith('/') || url.startsWith('/api/') || !numbers.has(headers.host ?? '')) return;
    if (!(headers.accept ?? '').includes('text/html')) return;
    await reply.redirect(`${origin}${url}`, 302);
  });
}
