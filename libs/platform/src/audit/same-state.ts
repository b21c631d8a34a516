import { isDeepStrictEqual } from 'node:util';

/**
 * Whether a change changed nothing, the revision it took aside. It is then not saved: what was read of the thing still
 * holds, so it keeps its revision, and the trail has nothing to tell.
 */
export const isSameState = (before: object, after: object): boolean =>
  isDeepStrictEqual({ ...before, revision: 0 }, { ...after, revision: 0 });

/** The same things, whatever their order and however often each is named. */
export const areSameSets = (some: readonly string[], others: readonly string[]): boolean =>
  isDeepStrictEqual([...new Set(some)].sort(), [...new Set(others)].sort());
