import { Injectable, ServiceUnavailableException, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';
import type { RecognisedCaller, RecognisedRequest } from './recognised-caller';
import { refuseHttp } from './refusals';

export interface ServerSentEvent {
  type: string;
  data: unknown;
}

export interface StreamLimits {
  /** Streams one credential may hold: a few screens of one person. */
  readonly perCaller: number;
  /** Each stream asks something of the database as long as it is open. */
  readonly perProcess: number;
  /** How often a stream shows it lives (proxies close what says nothing) and its caller is recognised again. */
  readonly checkEveryMs: number;
  /** What may wait for a reader who does not read. */
  readonly unreadBytes: number;
}

const LIMITS: StreamLimits = { perCaller: 8, perProcess: 400, checkEveryMs: 5_000, unreadBytes: 1024 * 1024 };

/** Server-sent events: so many at a time, and none that outlives the right to follow it. */
@Injectable()
export class EventStreams implements OnModuleDestroy {
  private readonly open = new Map<() => void, RecognisedCaller>();

  constructor(private readonly limits: StreamLimits = LIMITS) {}

  /**
   * Sends what `follow` gives until it ends, the reader leaves, or the caller is no longer allowed. Nest's own `@Sse`
   * answers 200 before the handler has said whether there is anything to follow; here what is refused was refused
   * before the first byte.
   * @throws `http.too-many-streams` (429), or 503 when this process holds as many as it may
   */
  async send(reply: FastifyReply, follow: () => Promise<Observable<ServerSentEvent>>): Promise<void> {
    const { caller } = reply.request as RecognisedRequest;
    if (!caller) throw new Error('this route has no caller: it must declare a permission');
    this.requireRoom(caller);
    const { raw } = reply;
    const end = () => raw.end();
    this.open.set(end, caller);
    raw.on('close', () => this.open.delete(end));
    const events = await follow().catch((error: unknown) => {
      this.open.delete(end);
      throw error;
    });
    this.write(reply, events, caller);
  }

  get size(): number {
    return this.open.size;
  }

  /** A server waits for the answers under way before it stops, and these may last. */
  onModuleDestroy(): void {
    for (const end of this.open.keys()) end();
  }

  private requireRoom({ key }: RecognisedCaller): void {
    if (this.open.size >= this.limits.perProcess) throw new ServiceUnavailableException();
    const own = [...this.open.values()].filter((caller) => caller.key === key).length;
    if (own >= this.limits.perCaller) throw refuseHttp.tooManyStreams({ most: this.limits.perCaller });
  }

  private write(reply: FastifyReply, events: Observable<ServerSentEvent>, caller: RecognisedCaller): void {
    const { raw } = reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    // What would be followed, and nothing of it.
    if (reply.request.method === 'HEAD') {
      raw.end();
      return;
    }
    const write = (text: string) => {
      if (raw.writableLength > this.limits.unreadBytes) raw.destroy();
      else raw.write(text);
    };
    const subscription = events.subscribe({
      next: ({ type, data }) => write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`),
      // The headers are gone: the browser reconnects, and is then told what is wrong.
      error: () => raw.destroy(),
      complete: () => raw.end(),
    });
    const check = setInterval(() => {
      write(': .\n\n');
      void caller.isStillAllowed().then((allowed) => {
        if (!allowed) raw.end();
      });
    }, this.limits.checkEveryMs);
    const stop = () => {
      clearInterval(check);
      subscription.unsubscribe();
    };
    raw.on('close', stop).on('finish', stop);
    if (raw.destroyed || raw.writableEnded) stop();
  }
}
