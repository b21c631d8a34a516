import { decodeCursor, refusePage } from '#kernel/page.js';
import type { LearnerQuery } from './learner.contract';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** PostgreSQL's own text of an instant: microseconds, which a JavaScript Date would lose, kept. */
const INSTANT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;

/**
 * Where the previous page ended: `[sort key, id]`.
 * @throws `http.invalid-cursor` for a cursor that is not of a list sorted this way.
 */
export function lastSeen({ cursor, sort }: Pick<LearnerQuery, 'cursor' | 'sort'>): [string, string] | undefined {
  if (cursor === undefined) return undefined;
  const [sortedBy, key, id, ...rest] = decodeCursor(cursor) ?? [];
  const readable =
    sortedBy === sort &&
    typeof key === 'string' &&
    typeof id === 'string' &&
    UUID.test(id) &&
    rest.length === 0 &&
    (sort.endsWith('createdAt') ? INSTANT.test(key) : !key.includes('\0'));
  if (!readable) throw refusePage.invalidCursor();
  return [key, id];
}
