import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** The addresses of the web application's screens, as its router writes them: `$name` stands for one part. */
export const SCREENS = [
  '/',
  '/activation/$token',
  '/apprenants',
  '/apprenants/$learnerId',
  '/apprenants/$learnerId/modifier',
  '/apprenants/nouveau',
  '/certifications',
  '/certifications/$certificationId',
  '/certifications/$certificationId/modifier',
  '/certifications/nouvelle',
  '/connexion',
  '/import',
  '/import/$importId',
  '/jury',
  '/jury/grilles/$gridId',
  '/jury/sessions/$sessionId',
  '/mon-compte',
  '/mon-passeport',
  '/mot-de-passe-oublie',
  '/nouveau-mot-de-passe/$token',
  '/parametres',
  '/parametres/cles-api',
  '/parametres/membres',
  '/parametres/organisme',
  '/referentiels/$versionId',
  '/referentiels/$versionId/edition',
  '/sessions',
  '/sessions/$sessionId',
  '/sessions/$sessionId/certificats',
  '/sessions/$sessionId/deliberation',
  '/sessions/$sessionId/equipes',
  '/sessions/$sessionId/evaluations',
  '/sessions/$sessionId/jury',
  '/sessions/nouvelle',
  '/verifier',
  '/verifier/$code',
] as const;

const READS = new Set(['GET', 'HEAD']);
const SCREEN = SCREENS.map((screen) => (screen === '/' ? screen : `${screen.replaceAll(/\$\w+/g, '[^/]+')}/?`));
const IS_SCREEN = new RegExp(`^(?:${SCREEN.join('|')})$`);

/** The address asked of a browser, mapped on the one page of the web application when it is one of its screens. */
export function screenToPage(method: string, url: string): string {
  const [path = '/'] = url.split('?');
  return READS.has(method) && IS_SCREEN.test(path) ? '/index.html' : url;
}

/**
 * Serves the built web application: hashed assets for ever, the page itself checked each time. To be asked before anything
 * else answers for addresses that are nobody's: a browser is shown the page, which says so, with the status that says so.
 */
export async function serveWebApplication(app: NestFastifyApplication, directory: string): Promise<void> {
  const root = resolve(directory);
  const file = join(root, 'index.html');
  if (!existsSync(file)) return;
  const page = readFileSync(file);
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    setHeaders(reply, path) {
      const forEver = path.includes(`${root}/assets/`);
      void reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      if (!request.is404 || !isOfBrowser(request)) return;
      const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };
      await reply.status(404).headers(headers).send(page);
    });
}

/** Somebody reads an address; what scripts ask, of the API above all, is told by a problem. */
const isOfBrowser = ({ method, url, headers }: FastifyRequest): boolean =>
  READS.has(method) && !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html');
