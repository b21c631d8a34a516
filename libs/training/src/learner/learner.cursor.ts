import { lastSeen as lastKeys, refusePage } from '#kernel/page.js';
import type { LearnerQuery } from './learner.contract';

/**
 * Where the previous page ended: `[sort key, id]`.
 * @throws `http.invalid-cursor` for a cursor that is not of a list sorted this way.
 */
export function lastSeen({ cursor, sort }: Pick<LearnerQuery, 'cursor' | 'sort'>): [string, string] | undefined {
  const after = lastKeys(cursor, 'text', sort.endsWith('createdAt') ? 'instant' : 'text', 'id');
  if (!after) return undefined;
  const [sortedBy, key, id] = after;
  if (sortedBy !== sort) throw refusePage.invalidCursor();
  return [key, id];
}
