/**
 * Strangers who have no business here, in a process of their own: each sends a large, deep body to a route of staff,
 * again as soon as it is turned away, and holds beside it an upload whose last byte never comes.
 */
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Attack, Attacked } from './strangers';

const MEGABYTES = 11.7;
const BODY = Buffer.from(`[${'[],'.repeat(Math.floor((MEGABYTES * 1_000_000) / 3))}[]]`);
/** What a network between them and us would at least ask for. */
const PAUSE_MS = 5;

const headOf = ({ host }: URL, length: number): string =>
  [
    'POST /api/v1/imports HTTP/1.1',
    `host: ${host}`,
    'content-type: application/json',
    `content-length: ${length}`,
    '',
    '',
  ].join('\r\n');

/** Sends a body, less its last byte if it is withheld, until the server closes or `isOver`. @returns bytes that left. */
function send(target: URL, isWithheld: boolean, isOver: () => boolean): Promise<number> {
  return new Promise((done) => {
    const socket = connect({ host: target.hostname, port: Number(target.port) });
    const ticking = setInterval(() => isOver() && socket.destroy(), 50);
    socket.once('connect', () => {
      socket.write(headOf(target, BODY.length));
      socket.write(isWithheld ? BODY.subarray(0, -1) : BODY);
    });
    socket.on('data', () => undefined);
    // Turned away in the middle of a body: the kernel says so by a reset.
    socket.on('error', () => undefined);
    socket.once('close', () => {
      clearInterval(ticking);
      done(socket.bytesWritten);
    });
  });
}

async function stranger(target: URL, isWithheld: boolean, isOver: () => boolean): Promise<number> {
  let tries = 0;
  while (!isOver()) {
    await send(target, isWithheld, isOver);
    tries += 1;
    await sleep(PAUSE_MS);
  }
  return tries;
}

process.on('message', ({ url, strangers, seconds }: Attack) => {
  const end = performance.now() + seconds * 1_000;
  const isOver = () => performance.now() > end;
  const all = Array.from({ length: strangers }, () =>
    [false, true].map((isWithheld) => stranger(new URL(url), isWithheld, isOver)),
  );
  void Promise.all(all.flat()).then((tries) => {
    process.send?.({ tries: tries.reduce((sum, count) => sum + count, 0) } satisfies Attacked);
  });
});
