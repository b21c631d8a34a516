import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';

export interface ServerSentEvent {
  type: string;
  data: unknown;
}

/** Proxies close a connection that says nothing; a comment is enough. */
const HEARTBEAT_MS = 15_000;

/**
 * Sends events until the source ends or the reader leaves. Nest's own `@Sse` answers 200 before the handler has said
 * whether there is anything to follow; here what is refused was refused before the first byte.
 */
export function sendEvents(reply: FastifyReply, events: Observable<ServerSentEvent>): void {
  const { raw } = reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const heartbeat = setInterval(() => raw.write(': .\n\n'), HEARTBEAT_MS);
  const subscription = events.subscribe({
    next: ({ type, data }) => raw.write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`),
    // The headers are gone: the browser reconnects, and is then told what is wrong.
    error: () => raw.destroy(),
    complete: () => raw.end(),
  });
  raw.on('close', () => {
    clearInterval(heartbeat);
    subscription.unsubscribe();
  });
}
