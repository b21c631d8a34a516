import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Under the ports that systems lend to whoever calls out (from 32768 on Linux, from 49152 elsewhere): one of those, free now,
 * may be lent before it is listened on.
 */
const FIRST = 20_000;
const LAST = 32_000;
const TRIES = 20;

/** The wanted port when nothing listens on it, otherwise a free one. */
export async function freePort(wanted?: number): Promise<number> {
  const known = wanted === undefined ? undefined : await tryPort(wanted);
  if (known !== undefined) return known;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const port = await tryPort(randomInt(FIRST, LAST));
    if (port !== undefined) return port;
  }
  return (await tryPort(0)) ?? 0;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(undefined);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : undefined);
      });
    });
  });
}
