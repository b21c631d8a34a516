import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What a server sent on one connection until it closed it, or said it had nothing more to read. */
export interface RawAnswer {
  readonly status: number;
  readonly text: string;
  /** Whether the server ended the connection by itself. */
  readonly closed: boolean;
}

/** Where an application of tests listens, on this machine alone; a connection of its own for each call. */
export async function listenLocally(app: NestFastifyApplication): Promise<number> {
  await app.listen(0, '127.0.0.1');
  return (app.getHttpServer().address() as AddressInfo).port;
}

interface Sent {
  /** Request line and headers, a line each. */
  readonly head: readonly string[];
  /** What is sent of the body: less than is announced, when one wants to see what is done without it. */
  readonly body?: string | Buffer;
  /** Waits for the server to close; without it, the first answer is enough. */
  readonly untilClosed?: boolean;
  /** Leaves out the empty line that ends headers. */
  readonly unended?: boolean;
}

/** Bytes as they are written, which no client that keeps to the protocol would send. */
export async function rawCall(
  port: number,
  { head, body = '', untilClosed = false, unended = false }: Sent,
): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  let closed = false;
  const answered = new Promise<void>((resolve) => {
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (!untilClosed && isWhole(text)) resolve();
    });
    socket.on('end', () => {
      closed = true;
    });
    socket.on('error', () => resolve());
    socket.on('close', () => resolve());
  });
  await once(socket, 'connect');
  socket.write(head.join('\r\n') + (unended ? '' : '\r\n\r\n'));
  socket.write(body);
  await answered;
  socket.destroy();
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text, closed };
}

function isWhole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n');
  const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
  return end !== -1 && length !== undefined && Buffer.byteLength(text.slice(end + 4)) >= Number(length);
}
