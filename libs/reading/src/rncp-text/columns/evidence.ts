import type { TableLine } from '../table-lines';
import type { Tone } from '../tone';
import type { Cell, Tail } from './cell';
import { ACTIVITY, COMPETENCY, CRITERION, METHOD } from './column';
import type { Column } from './column';
import { overflows, widthOf, wouldHaveFitted } from './layout';
import type { Layout } from './layout';
import type { Reading } from './reading';

/*
 * Every rule of the layout, as points of surprise: 0 is what the layout does, 1 a thing it rarely does, 5 a thing it
 * hardly ever does. Rules never decide alone: the reading of a whole row that adds up to the least surprise is kept.
 */

export type PageBreak = 'same' | 'new' | 'possible' | 'unmarked';

/**
 * A page starts at this line. Where only a leading space says so: right under an item of several lines, without the blank
 * line a bullet would have there. A row that runs over three pages is rare.
 */
export function pageBreakCost(pageBreak: PageBreak, line: TableLine, reading: Reading, layout: Layout): number {
  if (pageBreak === 'same' || pageBreak === 'new') {
    return 0;
  }
  const again = reading.page > 0 ? 1 : 0;
  if (pageBreak === 'unmarked') {
    return again + 5;
  }
  const likeBullets = endsCellByLayout(reading.cells[reading.column].tail, layout) ? 1 : 0;
  return again + (line.gap ? 2.5 : 0.8 + likeBullets);
}

/** Surprise at finding an item of that tone in that column. */
const TONE_COSTS: Readonly<
  Record<Tone, readonly [activity: number, competency: number, method: number, criterion: number]>
> = {
  skill: [0, -0.5, 1.5, 0.7],
  method: [1.5, 2, -0.5, 1.5],
  criterion: [0.7, 1.5, 1, -0.5],
  nominal: [0, 0.7, 0, 0],
};

/** An item sounds like its column, and begins with a capital (or its bullet was a page break). */
export function toneCost(line: TableLine, column: Column): number {
  return TONE_COSTS[line.tone][column] + (line.low ? 1 : 0);
}

/** A bullet begins a new item in the cell under way. */
export function nextBulletCost(cell: Cell, column: Column, line: TableLine, bullet: string, layout: Layout): number {
  const { tail } = cell;
  let cost = cell.list !== null && cell.list !== bullet ? 2.5 : 0;
  if (column === ACTIVITY && cell.section === 'context') {
    cost += 1.5;
  }
  if (column === METHOD && line.gap && tail?.bullet === null && !cell.awaiting) {
    // After the sentences that close a methods cell (company missions above all) comes the next cell, not a list.
    cost += tail.label === 'mission' ? 3 : 1;
  }
  if (column === ACTIVITY && tail?.bullet === null) {
    cost += 0.7;
  }
  if (tail && tail.ending === 'open') {
    cost += 3;
  }
  if (line.gap && endsCellByLayout(tail, layout)) {
    cost += 2.5;
  }
  if (!line.gap && line.page === 'possible' && layout.tightBullets && tail?.bullet != null && tail.run > 1) {
    // After an item of several lines the layout leaves a blank line before the next bullet: this is a page break.
    cost += 2;
  }
  return cost;
}

/** Plain text goes on with the last item of the cell under way, over a blank line. */
export function joinCost(tail: Tail, line: TableLine, width: number | undefined): number {
  const paragraph = line.emptyParagraph ? 2 : 0;
  if (tail.ending === 'open') {
    return paragraph;
  }
  const fits = wouldHaveFitted(tail.text, line.text, width);
  if (line.low) {
    return paragraph + (tail.ending === 'closed' ? 4 : fits ? 1.5 : 0);
  }
  return paragraph + (tail.ending === 'closed' ? 5 : fits ? 3.5 : 1);
}

/** Plain text goes on with an item cut by the page break, or left open on the page before. The line that was cut is full. */
export function resumeCost(tail: Tail, line: TableLine, width: number | undefined): number {
  const low = line.low;
  if (tail.ending === 'open') {
    return low ? 0 : 1;
  }
  if (tail.ending === 'closed') {
    return low ? 5 : 6;
  }
  return (low ? 0.5 : 3.5) + (wouldHaveFitted(tail.text, line.text, width) ? 1 : 0);
}

/** Plain text begins a paragraph; skills and criteria are bulleted, so that one is a surprise there. */
export function paragraphCost(column: Column, tail: Tail | null, line: TableLine, width: number | undefined): number {
  const place = column === COMPETENCY ? 4 : column === CRITERION ? 3 : 0;
  const small = line.low ? 4 : 0;
  if (!tail) {
    return place + small;
  }
  const left =
    tail.ending === 'open'
      ? 3
      : tail.ending === 'closed'
        ? 0.3
        : wouldHaveFitted(tail.text, line.text, width)
          ? 0.5
          : 1.5;
  return place + small + (line.emptyParagraph ? left / 2 : left);
}

/** A bullet begins a new item in a cell other than the one under way. */
export function otherCellBulletCost(cell: Cell, column: Column, bullet: string): number {
  let cost = cell.list !== null && cell.list !== bullet ? 2 : 0;
  if (column === ACTIVITY && cell.section === 'context') {
    cost += 1.5;
  }
  if (column === METHOD && cell.items === 0) {
    // Lists of methods stand under a label; without one the cell is written as sentences.
    cost += 0.7;
  }
  return cost;
}

/** The cell under way is left for one on its right, on the same page. */
export function leaveCost(cell: Cell, line: TableLine, layout: Layout): number {
  const { tail } = cell;
  if (!line.gap) {
    return 6;
  }
  let cost = cell.awaiting ? 1 : 0;
  if (tail) {
    const expected = tail.bullet === null || line.bullet === null || line.mark?.kind === 'label' || line.emptyParagraph;
    cost += tail.ending === 'open' ? 0.8 : 0;
    cost += endsCellByLayout(tail, layout) ? 0 : expected ? 0.3 : 1.2;
  }
  return cost;
}

/** Cells passed over on the way from one column (excluded) to another (excluded). */
export function skipCost(reading: Reading, from: number, to: number): number {
  let cost = 0;
  for (let column = from + 1; column < to; column += 1) {
    const cell = reading.cells[column as Column];
    if (cell.page < reading.page && cell.tail && cell.tail.ending === 'open') {
      cost += 2;
    } else if (cell.awaiting) {
      cost += 1;
    } else if (column !== ACTIVITY) {
      cost += cell.items === 0 && reading.page === 0 ? 1.5 : 0.2;
    }
  }
  return cost;
}

/** Text of a column stands on a page of the row that is not its first. */
export function laterPageCost(cell: Cell, column: Column): number {
  if (column === ACTIVITY) {
    const unfinished = cell.tail !== null && cell.tail.ending !== 'closed';
    return cell.awaiting ? -1 : unfinished ? 1 : 2;
  }
  // Cells are printed from the top of their row: one that is empty on the first page stays empty.
  return cell.items === 0 ? 2 : 0;
}

/** A wrapped line, within its item: too short or too long for the column it is read in? */
export function wrapCost(column: Column, tail: Tail, line: TableLine, layout: Layout): number {
  const width = widthOf(layout.widths, column, tail.bullet !== null);
  return (wouldHaveFitted(tail.text, line.text, width) ? 0.9 : 0) + (overflows(line.text, width) ? 0.9 : 0);
}

/** At the page break that cuts a row, what its cells have not shown yet they will not show. */
export function pageEndCost(reading: Reading): number {
  return reading.page > 0
    ? 0
    : [METHOD, CRITERION].filter((column) => reading.cells[column as Column].items === 0).length;
}

/** What a row that is over lacks: skills (its first item is the statement), methods, criteria, the end of a sentence. */
export function rowEndCost({ cells }: Reading): number {
  const [, competency, method, criterion] = cells;
  const unfinished = [competency, method, criterion].filter((cell) => cell.tail && cell.tail.ending === 'open').length;
  return (
    (competency.items > 1 ? 0 : 1.5) +
    (method.items > 0 ? 0 : 0.5) +
    (criterion.items > 0 ? 0 : 3) +
    (method.awaiting ? 3 : 0) +
    unfinished * 1.5
  );
}

/**
 * The extractor groups lines of equal pitch and leaves a blank line where the pitch changes; the last line of a cell has no
 * next. So a group of one line, then a blank line, ends its cell, where bullets are printed tight.
 */
function endsCellByLayout(tail: Tail | null, layout: Layout): boolean {
  return layout.tightBullets && tail?.bullet != null && tail.run === 1;
}
