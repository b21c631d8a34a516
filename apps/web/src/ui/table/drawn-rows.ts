import type { VirtualItem } from '@tanstack/react-virtual';

/** A row to draw, or the room of rows that are not. */
export type Drawn = { readonly index: number } | { readonly room: number; readonly before: number };

/** Rows to draw in a long list: those in sight, and those beside the focus, so that Tab finds its way from where it is. */
export function indexesOf(inSight: readonly number[], focused: number | null, count: number): number[] {
  if (focused === null) return [...inSight];
  const beside = [focused - 1, focused, focused + 1].filter((index) => index >= 0 && index < count);
  return [...new Set([...inSight, ...beside])].sort((a, b) => a - b);
}

/** The rows drawn, with the room of those left out before, between and after them. */
export function withRoom(items: readonly Pick<VirtualItem, 'index' | 'start' | 'end'>[], height: number): Drawn[] {
  const drawn: Drawn[] = [];
  let reached = 0;
  for (const { index, start, end } of items) {
    if (start > reached) drawn.push({ room: start - reached, before: index });
    drawn.push({ index });
    reached = end;
  }
  if (height > reached) drawn.push({ room: height - reached, before: Infinity });
  return drawn;
}
