import type { TestApi, TestOrganisation } from '../app/test-api';
import type { TestResponse } from '../app/test-client';

/** One valid call of a route: what an honest member of the organisation would send. */
export interface Sample {
  /** Values of the path's parameters. */
  readonly ids: Readonly<Record<string, string>>;
  /** Ids that a list is filtered by. */
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly ifMatch?: number;
  /** A step that what is named is not ready for: refused once found, hence its owner's own affair. */
  readonly notYet?: `422 ${string}`;
}

/**
 * What the file `<feature>.samples.ts` beside a controller exports as `samples`: makes what the feature's calls need in an
 * organisation, and gives one call for each of its routes that names something by its id, in the path, the query or the
 * body. In the order in which the organisation could really make them all: each is seen to be accepted at home.
 */
export type FeatureSamples = (api: TestApi, centre: TestOrganisation) => Promise<Readonly<Record<string, Sample>>>;

/** The call of a route that bears one `:id`. */
export const on = (id: string, body?: object, ifMatch?: number): Sample => ({
  ids: { id },
  ...(body && { body }),
  ...(ifMatch !== undefined && { ifMatch }),
});

/**
 * What a call answered.
 * @throws Error when it is not the success that samples are made from
 */
export function made<Body>({ status, body }: TestResponse<Body>): Body {
  if (status < 200 || status > 299) throw new Error(`samples could not be made: ${status} ${JSON.stringify(body)}`);
  return body;
}

export interface Identified {
  id: string;
}
