import type { FastifyInstance } from 'fastify';

/**
 * Warns once when a request says it came through a proxy that nobody declared: every caller then has the address of that
 * proxy, and their failures are counted together.
 */
export function warnOfUndeclaredProxy(server: FastifyInstance, warn: (told: string) => void): void {
  let told = false;
  server.addHook('onRequest', (request, _reply, next) => {
    if (!told && request.headers['x-forwarded-for'] !== undefined) {
      told = true;
      warn(
        'X-Forwarded-For arrives while TRUST_PROXY is 0: behind a proxy, every caller has its address, and rates and wrong ' +
          'passwords are counted for all of them together. Set TRUST_PROXY to the number of proxies in front.',
      );
    }
    next();
  });
}
