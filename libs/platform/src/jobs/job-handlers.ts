import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { definedJobs } from './define-job';
import { handledBy, type HandledJob, type JobRun } from './handles-job';
import type { Idle } from './idle';

/** A decorated method, bound to its provider. */
interface Handler {
  /** `Class.method`, for messages. */
  readonly place: string;
  run(payload: object, run: JobRun): Promise<void | Idle>;
}

type Handlers = Readonly<Record<HandledJob['on'], ReadonlyMap<string, readonly Handler[]>>>;
type Method = (this: object, payload: object, run: JobRun) => Promise<void | Idle>;

/** The worker may not start: each line of the message names one job and what is wrong with it. */
export class JobCatalogueError extends Error {
  constructor(faults: readonly string[]) {
    super(`the job catalogue is wrong:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    this.name = 'JobCatalogueError';
  }
}

/** The handlers of the running modules, found by their decorators. */
@Injectable()
export class JobHandlers {
  private found: Handlers | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** The method that does a job; `undefined` when no loaded module handles it. */
  handlerOf(name: string): Handler | undefined {
    return this.all('run').get(name)?.[0];
  }

  /** The method told of a job's final failure, if a feature wants to know. */
  exhaustedHandlerOf(name: string): Handler | undefined {
    return this.all('exhausted').get(name)?.[0];
  }

  /** @throws JobCatalogueError when a defined job has no handler or two, or more than one `@OnJobExhausted`. */
  check(): void {
    const faults = definedJobs().flatMap(({ name }) => {
      const run = this.all('run').get(name) ?? [];
      const exhausted = this.all('exhausted').get(name) ?? [];
      return [
        ...(run.length === 0 ? [`${name} has no handler`] : []),
        ...(run.length > 1 ? [`${name} has ${run.length} handlers: ${places(run)}`] : []),
        ...(exhausted.length > 1 ? [`${name} has ${exhausted.length} @OnJobExhausted: ${places(exhausted)}`] : []),
      ];
    });
    if (faults.length > 0) throw new JobCatalogueError(faults);
  }

  private all(on: HandledJob['on']): ReadonlyMap<string, readonly Handler[]> {
    this.found ??= this.discover();
    return this.found[on];
  }

  private discover(): Handlers {
    const found = { run: new Map<string, Handler[]>(), exhausted: new Map<string, Handler[]>() };
    // A provider exported under several tokens is one instance and counts once.
    for (const instance of new Set(this.discovery.getProviders().map((wrapper): unknown => wrapper.instance))) {
      if (typeof instance !== 'object' || instance === null) continue;
      const prototype: unknown = Object.getPrototypeOf(instance);
      if (typeof prototype !== 'object' || prototype === null || prototype === Object.prototype) continue;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const method: unknown = Reflect.get(prototype, name);
        if (typeof method !== 'function') continue;
        for (const { definition, on } of handledBy(method)) {
          const others = found[on].get(definition.name) ?? [];
          found[on].set(definition.name, [...others, handlerOf(instance, name, method as Method)]);
        }
      }
    }
    return found;
  }
}

const handlerOf = (instance: object, name: string, method: Method): Handler => ({
  place: `${instance.constructor.name}.${name}`,
  run: (payload, run) => method.call(instance, payload, run),
});

const places = (handlers: readonly Handler[]): string => handlers.map(({ place }) => place).join(', ');
