import { z } from 'zod';
import { requireIdsOnly } from './ids-only';

export interface JobOptions {
  /** How many times a failing handler is started before the job is given up for good. 5 unless told. */
  attempts?: number;
  /** Wait before the second attempt, in milliseconds; it doubles each time. 1,000 unless told. */
  retryDelay?: number;
  /**
   * `bulk` work (a batch of thousands) lets everything else pass before it, so that a person who waits for one job
   * never stands behind ten thousand others. `prompt` unless told.
   */
  pace?: 'prompt' | 'bulk';
}

/** One kind of background work: its name, what it is told, how it is retried. Made by {@link defineJob} only. */
export interface JobDefinition<P extends object = object> {
  readonly name: string;
  readonly payload: z.ZodType<P>;
  readonly options: Readonly<Required<JobOptions>>;
}

const DEFAULTS: Required<JobOptions> = { attempts: 5, retryDelay: 1_000, pace: 'prompt' };
const NAME = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/;

const catalogue = new Map<string, JobDefinition>();

/**
 * Declares a job of the context, in its `*.jobs.ts` or, for news meant for contexts up the line, in its `public.ts`.
 * The payload tells *which* object, never its content: identifiers, enumerations, numbers, booleans and days only.
 * Exactly one method of the running modules bears `@HandlesJob(definition)`, or the worker refuses to start.
 *
 * @param name `context.verb-object`, such as `credential.issue-certificate`.
 * @throws Error on a malformed or already taken name, or a payload that could hold personal data.
 */
export function defineJob<P extends object>(
  name: string,
  payload: z.ZodType<P>,
  options: JobOptions = {},
): JobDefinition<P> {
  if (!NAME.test(name)) throw new Error(`job name "${name}" is not of the form context.verb-object`);
  if (catalogue.has(name)) throw new Error(`job "${name}" is defined twice`);
  requireIdsOnly(name, payload);
  const definition: JobDefinition<P> = Object.freeze({
    name,
    payload,
    options: Object.freeze({ ...DEFAULTS, ...options }),
  });
  catalogue.set(name, definition);
  return definition;
}

/** Every job the loaded modules define, by name. */
export const definedJobs = (): readonly JobDefinition[] =>
  [...catalogue.values()].sort((a, b) => (a.name < b.name ? -1 : 1));

export const jobNamed = (name: string): JobDefinition | undefined => catalogue.get(name);
