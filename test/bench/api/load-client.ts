/**
 * As many requests as a few connections can have answered in some seconds, in a process of its own: what the client
 * costs must not be billed to who measures, and be as little as can be, since it shares the cores of what it measures.
 */
import { connect, type Socket } from 'node:net';
import type { Load, LoadSeen } from './load';

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** Bytes of the first answer in `received`, or `undefined` while it is not whole. */
function answerLength(received: Buffer): number | undefined {
  const head = received.indexOf(END_OF_HEAD);
  if (head === -1) return undefined;
  const text = received.toString('latin1', 0, head);
  if (!text.startsWith('HTTP/1.1 200')) throw new Error(`refused: ${received.toString('utf8')}`);
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(text) ?? [];
  if (length === undefined) throw new Error('an answer without its length');
  const whole = head + END_OF_HEAD.length + Number(length);
  return received.length < whole ? undefined : whole;
}

/** One connection that asks again as soon as it is answered, until `isOver`. @returns how many answers it had. */
function ask({ hostname, port }: URL, request: Buffer, isOver: () => boolean): Promise<number> {
  return new Promise((done, failed) => {
    let answers = 0;
    let received: Buffer = Buffer.alloc(0);
    const socket: Socket = connect({ host: hostname, port: Number(port), noDelay: true });
    socket.once('error', failed);
    socket.once('close', () => done(answers));
    socket.once('connect', () => socket.write(request));
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      try {
        const length = answerLength(received);
        if (length === undefined) return;
        received = received.subarray(length);
      } catch (error) {
        failed(error instanceof Error ? error : new Error(String(error)));
        socket.destroy();
        return;
      }
      answers += 1;
      if (isOver()) socket.destroy();
      else socket.write(request);
    });
  });
}

async function run({ url, path, headers, connections, seconds }: Load): Promise<LoadSeen> {
  const target = new URL(url);
  const lines = Object.entries({ host: target.host, ...headers }).map(([name, value]) => `${name}: ${value}`);
  const request = Buffer.from([`GET ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
  const start = performance.now();
  const isOver = () => performance.now() - start > seconds * 1_000;
  const answers = await Promise.all(Array.from({ length: connections }, () => ask(target, request, isOver)));
  return { perSecond: (answers.reduce((sum, count) => sum + count, 0) * 1_000) / (performance.now() - start) };
}

process.on('message', (load: Load) => {
  run(load).then(
    (seen) => process.send?.(seen),
    (error: unknown) => process.send?.({ perSecond: Number.NaN, refusal: String(error) } satisfies LoadSeen),
  );
});
