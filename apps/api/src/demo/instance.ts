import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { productRoot } from './documents';

export interface Instance {
  url: string;
  /** Whether the demonstration started it, as nothing answered. */
  startedHere: boolean;
  stop(): Promise<void>;
  untilStopped(): Promise<void>;
}

const START_TIMEOUT_MS = 180_000;

/** The instance at `url`, or one started for the occasion with `npm start`'s own launcher. */
export async function reachInstance(url: string): Promise<Instance> {
  if (await isReady(url))
    return { url, startedHere: false, stop: async () => undefined, untilStopped: async () => undefined };
  const { hostname, port } = new URL(url);
  if (!['127.0.0.1', 'localhost'].includes(hostname)) throw new Error(`Aucune instance ne répond à ${url}.`);
  const child = spawn(process.execPath, [join(productRoot(), 'apps/api/launch/start.mjs')], {
    cwd: productRoot(),
    env: { ...process.env, PORT: port || '3000' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await untilReady(url, child);
  return {
    url,
    startedHere: true,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
    untilStopped: () => ended,
  };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error('L’instance n’a pas démarré (voir ci-dessus).');
    if (await isReady(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  child.kill('SIGTERM');
  throw new Error('L’instance n’est pas prête après trois minutes.');
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
