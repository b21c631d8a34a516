import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { isReadyLine } from '../../start/src/ready-line';
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
  const child = spawn(process.execPath, [join(productRoot(), 'apps/start/src/start.mjs')], {
    cwd: productRoot(),
    env: { ...process.env, PORT: port || '3000' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await untilReady(child);
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

/**
 * Until the launcher says so: the API answers before the demonstration's people exist. What the launcher says is passed
 * on.
 */
async function untilReady(child: ChildProcessByStdio<null, Readable, null>): Promise<void> {
  const lines = createInterface({ input: child.stdout });
  const said = new Promise<void>((ready) => {
    lines.on('line', (line) => {
      process.stdout.write(`${line}\n`);
      if (isReadyLine(line)) ready();
    });
  });
  const ended = new Promise<never>((_, failed) => {
    child.once('exit', () => failed(new Error('L’instance n’a pas démarré (voir ci-dessus).')));
  });
  const waiting = new AbortController();
  const tooLong = sleep(START_TIMEOUT_MS, undefined, { ref: false, signal: waiting.signal }).then(() => {
    child.kill('SIGTERM');
    throw new Error('L’instance n’est pas prête après trois minutes.');
  });
  await Promise.race([said, ended, tooLong]).finally(() => waiting.abort());
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
