/** A page of a list, as every list of the API answers. */
export interface PageOf<T> {
  items: T[];
  nextCursor: string | null;
  total: number | null;
}

/** The largest page the API gives, for pickers that filter on the spot. */
export const LARGEST_PAGE = 200;
/** Rows of a page of a table. */
export const TABLE_PAGE = 50;

/** Every page of a list, one after the other; for lists whose size the domain bounds (a session's candidates). */
export async function allPages<T>(fetchPage: (cursor: string | undefined) => Promise<PageOf<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await fetchPage(cursor);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}
