import { Agent, request } from 'node:http';

/** What goes over the wire: nothing here corrects it, as a client library would. */
export interface RawRequest {
  readonly method: string;
  /** With its query, already escaped or deliberately not. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

export interface RawAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly retryAfter: string | undefined;
  readonly body: Buffer;
}

const ANSWERED_MS = 20_000;
const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Whoever has answered a request may end its connection, just as the next one is written to it. */
class ConnectionOfBefore extends Error {}

/** The api hung up while it was being written to. */
const HUNG_UP = new Set(['EPIPE', 'ECONNRESET']);
const LARGE = 64 * 1024;

/**
 * An answer given before a large body is read may be lost with the connection that carries both: the same is then asked
 * again, announced and held back, as clients do that wait for a word (`Expect`).
 * @throws Error when the connection ends without an answer: an api that hangs or dies is a finding too.
 */
export async function send(baseUrl: string, asked: RawRequest): Promise<RawAnswer> {
  try {
    return await askAnew(baseUrl, asked);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!HUNG_UP.has(code ?? '') || (asked.body?.length ?? 0) < LARGE) throw error;
    return ask(baseUrl, asked, { isHeldBack: true, onItsOwn: true });
  }
}

/** What meets a connection that was being ended is asked again, on one of its own. */
async function askAnew(baseUrl: string, asked: RawRequest): Promise<RawAnswer> {
  try {
    return await ask(baseUrl, asked);
  } catch (error) {
    if (error instanceof ConnectionOfBefore) return ask(baseUrl, asked, { onItsOwn: true });
    throw error;
  }
}

function ask(
  baseUrl: string,
  { method, target, headers, body }: RawRequest,
  { isHeldBack = false, onItsOwn = false } = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(baseUrl);
  return new Promise((answered, failed) => {
    const outgoing = request(
      {
        agent: onItsOwn ? false : agent,
        hostname,
        port,
        method,
        path: target,
        headers: { ...headers, ...(body && { 'content-length': String(body.length) }) },
        timeout: ANSWERED_MS,
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        const answer = () => ({
          status: incoming.statusCode ?? 0,
          contentType: incoming.headers['content-type'] ?? '',
          retryAfter: incoming.headers['retry-after'],
          body: Buffer.concat(chunks),
        });
        // A stream of events may go on for as long as its batch does: that it began is what is looked at.
        if (incoming.headers['content-type']?.startsWith('text/event-stream')) {
          answered(answer());
          incoming.destroy();
          return;
        }
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.once('end', () => {
          answered(answer());
          if (isHeldBack) outgoing.destroy();
        });
        incoming.once('error', failed);
      },
    );
    outgoing.once('timeout', () => outgoing.destroy(new Error(`no answer within ${ANSWERED_MS} ms`)));
    outgoing.once('error', (error: NodeJS.ErrnoException) => {
      failed(outgoing.reusedSocket && HUNG_UP.has(error.code ?? '') ? new ConnectionOfBefore(error.message) : error);
    });
    if (isHeldBack) outgoing.flushHeaders();
    else outgoing.end(body);
  });
}
