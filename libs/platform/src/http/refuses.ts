import { SetMetadata } from '@nestjs/common';
import { knownRefusals, type Refusing } from '#kernel/domain-error.js';

const STATED = 'http:stated-refusals';
const BROUGHT = 'http:brought-refusals';

/** A refusal as routes and documents tell it. */
export type ToldRefusal = Pick<Refusing, 'code' | 'kind'>;

/** Refusals that come with something a route is. */
export interface BroughtRefusals {
  /** Which operations these are, in English, as docs/errors.md says it: `that ask for a permission`. */
  readonly by: string;
  readonly refusals: readonly Refusing[];
  /** Only where the method writes. */
  readonly onWrites?: boolean;
  /** The edge answers them by itself, the same for all: that one operation was seen to is enough. */
  readonly sampled?: boolean;
}

type StatedRefusal = Refusing | `${string}.${string}`;

/**
 * What a route refuses that nothing else on it tells: rules of its own. What its permission, `If-Match`, idempotency,
 * body, query and the ids of its path bring is known from them. A refusal that a context above makes, whose follower
 * undoes the step, cannot be imported: it is named by its code. `npm run check:refusals` compares with what is answered.
 */
export const Refuses = (...refusals: readonly StatedRefusal[]) => SetMetadata(STATED, refusals);

/** For decorators whose presence on a route, or on its parameter, brings refusals of their own. */
export const BringsRefusals =
  (brought: BroughtRefusals): MethodDecorator & ClassDecorator =>
  (target: object, _method?: unknown, descriptor?: { value?: unknown }) => {
    const bearer = typeof descriptor?.value === 'function' ? descriptor.value : target;
    Reflect.defineMetadata(BROUGHT, [...readBrought(bearer), brought], bearer);
  };

/** @throws when a code is nobody's refusal */
export function statedRefusals(handler: object): readonly ToldRefusal[] {
  const stated = Reflect.getMetadata(STATED, handler) as readonly StatedRefusal[] | undefined;
  return (stated ?? []).map((refusal) => (typeof refusal === 'string' ? known(refusal) : refusal));
}

export const broughtRefusals = (handler: object, controller: object): readonly BroughtRefusals[] => [
  ...readBrought(controller),
  ...readBrought(handler),
];

const readBrought = (bearer: object): readonly BroughtRefusals[] =>
  (Reflect.getOwnMetadata(BROUGHT, bearer) as readonly BroughtRefusals[] | undefined) ?? [];

function known(code: string): ToldRefusal {
  const refusal = knownRefusals().find((each) => each.code === code);
  if (!refusal) throw new Error(`a route says it refuses ${code}, which is nobody's refusal`);
  return refusal;
}
