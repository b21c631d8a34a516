import { Injectable, type INestApplicationContext, Module, type Provider } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { z } from 'zod';
import { defineJob } from './define-job';
import { HandlesJob, OnJobExhausted } from './handles-job';
import { JobHandlers } from './job-handlers';

const first = defineJob('trials.first', z.object({ n: z.int() }));
const second = defineJob('trials.second', z.object({ n: z.int() }));

@Injectable()
class Both {
  readonly seen: string[] = [];

  @HandlesJob(first)
  async doFirst({ n }: { n: number }): Promise<void> {
    this.seen.push(`first ${n}`);
  }

  @HandlesJob(second)
  @OnJobExhausted(first)
  async doSecond({ n }: { n: number }): Promise<void> {
    this.seen.push(`second ${n}`);
  }
}

@Injectable()
class FirstOnly {
  @HandlesJob(first)
  async doFirst(): Promise<void> {}
}

@Injectable()
class AnotherMourner {
  @OnJobExhausted(first)
  async mourn(): Promise<void> {}
}

let app: INestApplicationContext | undefined;

afterEach(async () => {
  await app?.close();
});

async function handlersAmong(...providers: Provider[]): Promise<JobHandlers> {
  class Trials {}
  Module({ imports: [DiscoveryModule], providers: [JobHandlers, ...providers] })(Trials);
  app = await NestFactory.createApplicationContext(Trials, { logger: false });
  return app.get(JobHandlers);
}

describe('the job catalogue', () => {
  it('is right when each job has one handler', async () => {
    const handlers = await handlersAmong(Both);
    expect(() => handlers.check()).not.toThrow();
  });

  it('calls the decorated method on its provider', async () => {
    const handlers = await handlersAmong(Both);
    const run = { id: 'x', name: first.name, attempt: 1, isLastAttempt: false };
    await handlers.handlerOf(first.name)?.run({ n: 1 }, run);
    await handlers.exhaustedHandlerOf(first.name)?.run({ n: 2 }, run);
    expect(app?.get(Both).seen).toEqual(['first 1', 'second 2']);
  });

  it('is wrong when a job has no handler', async () => {
    const handlers = await handlersAmong(FirstOnly);
    expect(() => handlers.check()).toThrow('- trials.second has no handler');
  });

  it('is wrong when a job has two handlers, and says which', async () => {
    const handlers = await handlersAmong(Both, FirstOnly);
    expect(() => handlers.check()).toThrow('trials.first has 2 handlers: Both.doFirst, FirstOnly.doFirst');
  });

  it('is wrong when two methods want to know of a final failure', async () => {
    const handlers = await handlersAmong(Both, AnotherMourner);
    expect(() => handlers.check()).toThrow('trials.first has 2 @OnJobExhausted');
  });

  it('counts a provider known under two tokens once', async () => {
    const handlers = await handlersAmong(Both, { provide: 'alias', useExisting: Both });
    expect(() => handlers.check()).not.toThrow();
  });
});
