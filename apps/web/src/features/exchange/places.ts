import type { ImportPreview } from '#exchange/framework-import/framework-import.contract.js';

export type ImportPlace = ImportPreview['places'][number];

/** From an item to its lines and back. */
export function placesOf(places: readonly ImportPlace[]) {
  const byPointer = new Map(places.map((place) => [place.pointer, place]));
  return {
    /** Its own lines, or those of the first thing said in it: a block has the lines of its title. */
    of: (pointer: string): ImportPlace | undefined =>
      byPointer.get(pointer) ?? places.find((place) => place.pointer.startsWith(`${pointer}/`)),
    /** The narrowest item that holds a line; the deepest one when several are as narrow. */
    at: (line: number): ImportPlace | undefined => {
      let found: ImportPlace | undefined;
      for (const place of places) {
        if (line < place.firstLine || line > place.lastLine) continue;
        if (!found || compare(place, found) < 0) found = place;
      }
      return found;
    },
  };
}

const span = ({ firstLine, lastLine }: ImportPlace): number => lastLine - firstLine;
const compare = (a: ImportPlace, b: ImportPlace): number => span(a) - span(b) || b.pointer.length - a.pointer.length;
