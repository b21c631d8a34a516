import type { JobDefinition } from './define-job';
import type { Idle } from './idle';

/** What a handler may know of the run it is in. */
export interface JobRun {
  readonly id: string;
  readonly name: string;
  /** 1 on the first try. */
  readonly attempt: number;
  /** Whether a failure of this try is final. */
  readonly isLastAttempt: boolean;
}

type HandlerDecorator<P> = <M extends (payload: P, run: JobRun) => Promise<void | Idle>>(
  target: object,
  method: string,
  descriptor: TypedPropertyDescriptor<M>,
) => void;

/** What a decorated method answers for. */
export interface HandledJob {
  readonly definition: JobDefinition;
  readonly on: 'run' | 'exhausted';
}

const handled = new WeakMap<object, HandledJob[]>();

const answersFor =
  <P extends object>(definition: JobDefinition<P>, on: HandledJob['on']): HandlerDecorator<P> =>
  (_target, _method, { value }) => {
    if (value) handled.set(value, [...(handled.get(value) ?? []), { definition: erased(definition), on }]);
  };

/** The registry holds every kind of job; each payload is parsed by its own schema before its handler sees it. */
const erased = <P extends object>(definition: JobDefinition<P>): JobDefinition => definition;

/**
 * The method does this job. It gets the parsed payload, re-reads the state and may be called twice for the same job:
 * what was done already is left alone, and the method answers `idle('why')`.
 */
export const HandlesJob = <P extends object>(definition: JobDefinition<P>): HandlerDecorator<P> =>
  answersFor(definition, 'run');

/**
 * The method is told once the job has failed for good (its attempts are used up; an unreadable payload is not told, there
 * being nothing to tell), so that the feature can show it: mark the certificate as failed, say why.
 */
export const OnJobExhausted = <P extends object>(definition: JobDefinition<P>): HandlerDecorator<P> =>
  answersFor(definition, 'exhausted');

/** What the decorators said of a method. */
export const handledBy = (method: object): readonly HandledJob[] => handled.get(method) ?? [];
