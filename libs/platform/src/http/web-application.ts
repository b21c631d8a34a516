import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const SERVER_PATHS = /^\/(?:api|health|metrics|assets)(?:\/|$)/;

/**
 * The address asked of a browser, mapped on the one page of the web application when it is one of its screens:
 * no extension, not a path of the server.
 */
export function screenToPage(method: string, url: string): string {
  const path = url.split('?')[0] ?? '/';
  const isScreen = (method === 'GET' || method === 'HEAD') && !SERVER_PATHS.test(path) && !/\.[a-z0-9]+$/i.test(path);
  return isScreen ? '/index.html' : url;
}

/** Serves the built web application: hashed assets for ever, the page itself checked each time. */
export async function serveWebApplication(app: NestFastifyApplication, directory: string): Promise<void> {
  const root = resolve(directory);
  if (!existsSync(join(root, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    setHeaders(reply, path) {
      const forEver = path.includes(`${root}/assets/`);
      void reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
