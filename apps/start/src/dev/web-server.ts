import { join, relative, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { ROOT } from '../local-settings';
import { redoneFor, type Redo, WATCHED } from './changes';

export interface WebServerOptions {
  readonly host: string;
  readonly port: number;
  readonly apiPort: number;
  /** Whether the api answers, once it is not starting any more. */
  readonly apiIsUp: () => Promise<boolean>;
  readonly onChange: (redo: readonly Redo[], path: string) => void;
}

/** What the api answers, named as in `vite.config.mts`; all the rest is the web application. */
const API_PATHS = ['/api', '/health', '/metrics'];
const OF_THE_API = new RegExp(`^(${API_PATHS.join('|')})([/?]|$)`);

/**
 * The web application with hot reload, and the api behind the same address: a request that comes while the api starts
 * again waits for it. The watcher that reloads the pages also tells what changes in the servers' sources.
 */
export async function startWebServer(options: WebServerOptions): Promise<ViteDevServer> {
  const { createServer } = await import('vite');
  const target = `http://127.0.0.1:${String(options.apiPort)}`;
  const giveBack = keepEndings();
  const server = await createServer({
    configFile: join(ROOT, 'apps/web/vite.config.mts'),
    logLevel: 'warn',
    clearScreen: false,
    server: {
      host: options.host,
      port: options.port,
      strictPort: true,
      proxy: Object.fromEntries(API_PATHS.map((path) => [path, { target, changeOrigin: false }])),
    },
    plugins: [{ name: 'wait-for-the-api', configureServer: (vite) => holdRequests(vite, options.apiIsUp) }],
  });
  giveBack();
  server.watcher.add(WATCHED.map((folder) => join(ROOT, folder)));
  server.watcher.on('all', (_event, file) => {
    const path = relative(ROOT, file).split(sep).join('/');
    const redo = redoneFor(path);
    if (redo.length > 0) options.onChange(redo, path);
  });
  await server.listen();
  return server;
}

/** Vite ends the process by itself when it is asked to stop, before the servers and the database have: that is ours to do. */
function keepEndings(): () => void {
  const [onSignal, onEnd] = [process.rawListeners('SIGTERM'), process.stdin.rawListeners('end')];
  return () => {
    for (const listener of process.rawListeners('SIGTERM') as NodeJS.SignalsListener[]) {
      if (!onSignal.includes(listener)) process.off('SIGTERM', listener);
    }
    for (const listener of process.stdin.rawListeners('end') as (() => void)[]) {
      if (!onEnd.includes(listener)) process.stdin.off('end', listener);
    }
  };
}

function holdRequests(server: ViteDevServer, apiIsUp: () => Promise<boolean>): void {
  server.middlewares.use((request, response, next) => {
    if (!OF_THE_API.test(request.url ?? '')) {
      next();
      return;
    }
    apiIsUp().then((isUp) => {
      if (isUp) next();
      else
        response
          .writeHead(503, { 'content-type': 'text/plain; charset=utf-8' })
          .end("L'API est à l'arrêt : voir le terminal.\n");
    }, next);
  });
}
