import type { ActivitySection, MethodLabel } from '../vocabulary/line-marks';
import type { Ending } from '../prose';
import type { TableLine } from '../table-lines';

/** How the last item of a cell ends, so far. */
export interface Tail {
  readonly line: number;
  readonly text: string;
  readonly ending: Ending;
  readonly bullet: string | null;
  /** Lines of this item since the last blank line. One alone, then a gap, then a bullet: the cell has ended. */
  readonly run: number;
  readonly label: MethodLabel | null;
  /** Bullet of the list this item introduces ("languages: - C - Java"), once it has begun. */
  readonly nested: string | null;
}

/** A cell of the row being read: what is known of it, never the items themselves (the trail keeps those). */
export interface Cell {
  readonly items: number;
  readonly section: ActivitySection | null;
  /** A heading or a label is printed and nothing is under it yet. */
  readonly awaiting: boolean;
  /** Bullet of the list under way. */
  readonly list: string | null;
  readonly tail: Tail | null;
  /** Page of the row (0 for the first) on which the last item stands. */
  readonly page: number;
}

export const EMPTY_CELL: Cell = { items: 0, section: null, awaiting: false, list: null, tail: null, page: 0 };

/** The cell after `line` has begun a new item in it. */
export function begin(cell: Cell, line: TableLine, bullet: string | null, page: number): Cell {
  const label = line.mark?.kind === 'label' ? line.mark.label : null;
  const opensList = label === 'methods' || label === 'examples';
  return {
    ...cell,
    items: cell.items + 1,
    awaiting: opensList && /:\s*$/.test(line.text),
    list: opensList ? null : bullet,
    tail: { line: line.number, text: line.text, ending: line.ending, bullet, run: 1, label, nested: null },
    page,
  };
}

/** The cell after `line` has gone on with its last item. */
export function extend(cell: Cell, line: TableLine, page: number, nested: string | null = null): Cell {
  const tail = cell.tail as Tail;
  return {
    ...cell,
    awaiting: false,
    tail: {
      line: line.number,
      text: line.text,
      ending: line.ending,
      bullet: tail.bullet,
      run: line.gap || line.page !== 'same' ? 1 : tail.run + 1,
      label: tail.label,
      nested: nested ?? tail.nested,
    },
    page,
  };
}

/** The activity cell after "Contexte" or "Description" has been printed in it. */
export function openSection(cell: Cell, section: ActivitySection, page: number): Cell {
  return { ...cell, section, awaiting: true, list: null, tail: null, page };
}
