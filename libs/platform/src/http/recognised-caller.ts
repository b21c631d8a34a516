import type { FastifyRequest } from 'fastify';

/** The credential a guard recognised, as what lasts longer than one answer needs to know it. */
export interface RecognisedCaller {
  /** The same for every request of one credential; opens nothing. */
  readonly key: string;
  /** Whether the same request would be let through now: signed in still, in the same organisation, with the same right. */
  isStillAllowed(): Promise<boolean>;
}

export interface RecognisedRequest extends FastifyRequest {
  caller?: RecognisedCaller;
}
