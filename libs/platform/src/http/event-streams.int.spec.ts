import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { concat, NEVER, of, Subject, switchMap, throwError, timer, type Observable } from 'rxjs';
import { eventually } from '#testing/jobs/eventually.js';
import { EventStreams, type ServerSentEvent, type StreamLimits } from './event-streams';
import type { RecognisedRequest } from './recognised-caller';

const LIMITS: StreamLimits = { perCaller: 2, perProcess: 3, checkEveryMs: 20, unreadBytes: 1_000 };

describe('streams of events', () => {
  let server: FastifyInstance;
  let streams: EventStreams;
  let source: () => Observable<ServerSentEvent>;
  let allowed: boolean;

  beforeEach(async () => {
    allowed = true;
    source = () => NEVER;
    streams = new EventStreams(LIMITS);
    server = fastify();
    server.get('/events', async (asked: RecognisedRequest, reply) => {
      const key = String(asked.headers['x-key']);
      asked.caller = { key, isStillAllowed: () => Promise.resolve(allowed) };
      await streams.send(reply, () => Promise.resolve(source()));
    });
    await server.listen({ port: 0, host: '127.0.0.1' });
  });
  afterEach(async () => {
    streams.onModuleDestroy();
    await server.close();
  });

  async function follow(key: string, method = 'GET'): Promise<IncomingMessage> {
    const { port } = server.server.address() as AddressInfo;
    const headers = { 'x-key': key };
    const asked = request({ method, port, host: '127.0.0.1', path: '/events', headers, agent: false }).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    return answer;
  }
  const textOf = async (answer: IncomingMessage) => {
    let text = '';
    for await (const piece of answer.setEncoding('utf8')) text += String(piece);
    return text;
  };

  const noneIsLeft = () => eventually('every stream has ended', () => Promise.resolve(streams.size === 0), 5_000);

  it('are so many per caller, and so many for everybody', async () => {
    const held = [await follow('a'), await follow('a')];
    expect(held.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect((await follow('a')).statusCode).not.toBe(200);
    expect((await follow('b')).statusCode).toBe(200);
    expect((await follow('c')).statusCode).toBe(503);
  });

  it('give their place back when their reader leaves, when they end and when they were refused', async () => {
    (await follow('a')).destroy();
    await noneIsLeft();
    source = () => of({ type: 'done', data: 1 });
    expect(await textOf(await follow('a'))).toContain('event: done\ndata: 1\n\n');
    source = () =>
      concat(of({ type: 'progress', data: 1 }), timer(20).pipe(switchMap(() => throwError(() => new Error('gone')))));
    await textOf(await follow('a')).catch(() => '');
    source = () => {
      throw new Error('nothing to follow');
    };
    expect((await follow('a')).statusCode).toBe(500);
    await noneIsLeft();
  });

  it('tell their headers to who asks for nothing else (HEAD), and end there', async () => {
    const answer = await follow('a', 'HEAD');
    expect(answer).toMatchObject({ statusCode: 200, headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
    expect(await textOf(answer)).toBe('');
    await noneIsLeft();
  });

  it('show that they live, and end once their caller may no longer follow', async () => {
    const answer = await follow('a');
    const [first] = (await once(answer.setEncoding('utf8'), 'data')) as [string];
    expect(first).toContain(': .');
    allowed = false;
    await once(answer.resume(), 'end');
    await noneIsLeft();
  });

  it('end when the process stops', async () => {
    const answer = await follow('a');
    const ended = once(answer.resume(), 'end');
    streams.onModuleDestroy();
    await ended;
  });

  it('are cut when their reader does not read', async () => {
    const events = new Subject<ServerSentEvent>();
    source = () => events;
    await follow('a');
    const flood = setInterval(() => events.next({ type: 'progress', data: 'x'.repeat(1_000_000) }), 1);
    await noneIsLeft().finally(() => clearInterval(flood));
  });
});
