import { firstWord } from '../prose';
import type { TableLine } from '../table-lines';
import { COLUMNS } from './column';
import type { Column } from './column';
import type { Placement } from './reading';

/** What the document teaches about its own layout, and every reading of it is judged by. */
export interface Layout {
  /** One-line bullets are printed without a blank line after them, so that a blank line there ends the cell. */
  readonly tightBullets: boolean;
  readonly widths: ColumnWidths;
}

/** How many characters a full line holds, for plain text and for bulleted text of each column; unknown when too few were seen. */
export type ColumnWidths = ReadonlyMap<string, number>;

/** Fewer full lines than this in a column teach nothing of its width. */
const ENOUGH_LINES = 4;
/** A few lines stick out (narrow letters, or an item of another column read here): the width is what most lines reach. */
const TYPICAL_SHARE = 0.8;
/** Letters are not all as wide: a line this much shorter or longer than the column is no proof. */
const SLACK = 2;
const OVERFLOW = 6;

export function widthOf(widths: ColumnWidths, column: Column, bulleted: boolean): number | undefined {
  return widths.get(widthKey(column, bulleted));
}

/**
 * A first reading of the block, made without widths, gives them for the second: a line followed at once by its rest was
 * full.
 */
export function measureWidths(placements: readonly Placement[]): ColumnWidths {
  const full = new Map<string, number[]>();
  placements.forEach((placement, index) => {
    const next = placements[index + 1];
    if (next?.action === 'extend' && !next.line.gap && next.continues === placement.line.number) {
      const key = widthKey(placement.column, placement.bulleted);
      full.set(key, full.get(key) ?? []);
      full.get(key)?.push(placement.line.text.length);
    }
  });
  const widths = new Map<string, number>();
  for (const column of COLUMNS) {
    for (const bulleted of [true, false]) {
      const lengths = (full.get(widthKey(column, bulleted)) ?? []).sort((a, b) => a - b);
      const typical = lengths[Math.floor((lengths.length - 1) * TYPICAL_SHARE)];
      if (lengths.length >= ENOUGH_LINES && typical !== undefined) {
        widths.set(widthKey(column, bulleted), typical);
      }
    }
  }
  return widths;
}

/** In a column this wide, the next word would have stood on the line: the line was not wrapped here. */
export function wouldHaveFitted(text: string, next: string, width: number | undefined): boolean {
  return width !== undefined && text.length + 1 + firstWord(next).length <= width - SLACK;
}

export function overflows(text: string, width: number | undefined): boolean {
  return width !== undefined && text.length > width + OVERFLOW;
}

/** Looks at how one-line bullets are followed in the document. */
export function hasTightBullets(lines: readonly TableLine[]): boolean {
  let tight = 0;
  let loose = 0;
  for (let index = 1; index < lines.length; index += 1) {
    const [previous, line] = [lines[index - 1], lines[index]];
    if (previous && line && previous.bullet !== null && line.bullet !== null && previous.bullet === line.bullet) {
      if (line.gap) {
        loose += 1;
      } else {
        tight += 1;
      }
    }
  }
  return tight > loose;
}

function widthKey(column: Column, bulleted: boolean): string {
  return `${column}${bulleted ? '•' : ''}`;
}
