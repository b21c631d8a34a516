import { refusals } from './domain-error';

/** For a cursor that is not of the list it is given to. The prefix is the one clients have always branched on. */
export const refusePage = refusals('http', { invalidCursor: { kind: 'invalid' } });

/** One page of a list. `nextCursor` is opaque to clients; absent on the last page. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  /** How many items the filter matches in all, when counting is cheap enough to be told. */
  total: number | null;
}

/** Sort keys of the last row seen, made opaque. */
export const encodeCursor = (keys: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

/** The keys of a cursor, or `undefined` when it is not one of ours. */
export function decodeCursor(cursor: string): (string | number | null)[] | undefined {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isKey = (key: unknown) => key === null || typeof key === 'string' || typeof key === 'number';
    return Array.isArray(keys) && keys.every(isKey) ? keys : undefined;
  } catch {
    return undefined;
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** PostgreSQL's own text of an instant: microseconds, which a JavaScript Date would lose, kept. */
const INSTANT = /^(.{10}) ([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/;

/** A day that was or will be: PostgreSQL refuses to compare with another, such as 30 February. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text.startsWith('0000')) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** What a key of a cursor may be, with its type. */
interface Keys {
  text: string;
  day: string;
  instant: string;
  id: string;
  rank: number;
}

type Key = string | number | null | undefined;

const isReadable: Readonly<Record<keyof Keys, (key: Key) => boolean>> = {
  // PostgreSQL refuses a text with a NUL, were it only to compare it.
  text: (key) => typeof key === 'string' && !key.includes('\0'),
  day: (key) => typeof key === 'string' && isDay(key),
  instant: (key) => typeof key === 'string' && isDay(INSTANT.exec(key)?.[1] ?? ''),
  id: (key) => typeof key === 'string' && UUID.test(key),
  rank: (key) => typeof key === 'number' && Number.isInteger(key) && Math.abs(key) < 2 ** 31,
};

/**
 * The keys of the last row seen, of the kinds the list is sorted by; `undefined` on its first page.
 * @throws `http.invalid-cursor` (422)
 */
export function lastSeen<const K extends readonly (keyof Keys)[]>(
  cursor: string | undefined,
  ...kinds: K
): { [P in keyof K]: Keys[K[P]] } | undefined {
  if (cursor === undefined) return undefined;
  const keys = decodeCursor(cursor) ?? [];
  if (keys.length !== kinds.length || !kinds.every((kind, place) => isReadable[kind](keys[place]))) {
    throw refusePage.invalidCursor();
  }
  return keys as unknown as { [P in keyof K]: Keys[K[P]] };
}

/** {@link lastSeen} of a list sorted by name, then by id. */
export const lastNamed = (cursor: string | undefined): readonly [name: string, id: string] | undefined =>
  lastSeen(cursor, 'text', 'id');

/** Cuts `rows` (fetched with `limit + 1`) into a page. */
export function toPage<T>(
  rows: readonly T[],
  limit: number,
  keysOf: (row: T) => (string | number | null)[],
  total: number | null = null,
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keysOf(last)) : null, total };
}
