import { randomUUID } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';
import type { Problem } from './common.contract';

/** Told by Node: the request never came whole, its headers are too long, or it is no HTTP. */
const STATUSES: Readonly<Record<string, { status: number; reason: string }>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, reason: 'Request Timeout' },
  HPE_HEADER_OVERFLOW: { status: 431, reason: 'Request Header Fields Too Large' },
};
const MALFORMED = { status: 400, reason: 'Bad Request' };

interface AnsweringSocket extends Socket {
  /** Node's own: the answer under way on this connection. */
  _httpMessage?: { headersSent: boolean } | null;
}

interface ConnectionOptions {
  /** The problem of a status. */
  readonly problemOf: (status: number, requestId: string) => Problem;
  /** On each of these answers, as on any other. */
  readonly headers: OutgoingHttpHeaders;
}

/** What a request is told that never reached the application, before its connection is closed. */
export const answerBrokenConnection =
  ({ problemOf, headers }: ConnectionOptions) =>
  (error: Error & { code?: string }, socket: AnsweringSocket): void => {
    const isAnswering = socket._httpMessage?.headersSent ?? false;
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswering) {
      socket.destroy();
      return;
    }
    const { status, reason } = STATUSES[error.code ?? ''] ?? MALFORMED;
    const requestId = randomUUID();
    const body = JSON.stringify(problemOf(status, requestId));
    const told: OutgoingHttpHeaders = {
      ...headers,
      'content-type': 'application/problem+json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      'content-language': 'fr',
      'x-request-id': requestId,
      connection: 'close',
    };
    const lines = Object.entries(told).map(([name, value]) => `${name}: ${String(value)}`);
    socket.end([`HTTP/1.1 ${status} ${reason}`, ...lines, '', body].join('\r\n'));
    // Whoever goes on sending is not listened to.
    socket.destroySoon();
  };
