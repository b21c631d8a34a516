import type { TableLine } from '../table-lines';
import { begin, extend, openSection } from './cell';
import type { Cell, Tail } from './cell';
import { ACTIVITY, COMPETENCY, METHOD } from './column';
import type { Column } from './column';
import {
  joinCost,
  laterPageCost,
  leaveCost,
  nextBulletCost,
  otherCellBulletCost,
  pageBreakCost,
  pageEndCost,
  paragraphCost,
  resumeCost,
  skipCost,
  toneCost,
  wrapCost,
} from './evidence';
import type { PageBreak } from './evidence';
import { widthOf } from './layout';
import type { Layout } from './layout';
import { withCell } from './reading';
import type { Placement, Reading } from './reading';

/** One way to continue a reading with one more line; nothing is built until it is chosen. */
export interface Move {
  readonly from: Reading;
  readonly line: TableLine;
  readonly column: Column;
  readonly action: Placement['action'];
  readonly bulleted: boolean;
  readonly page: number;
  /** Of the whole reading, this line included. */
  readonly cost: number;
}

/** Every way one more line may continue a reading. Never none: a line always has a place, if a surprising one. */
export function movesOf(reading: Reading, line: TableLine, layout: Layout): Move[] {
  if (line.mark?.kind === 'heading') {
    return [headingMove(reading, line, layout)];
  }
  if (isWrap(reading, line)) {
    const cost = wrapCost(reading.column, reading.cells[reading.column].tail as Tail, line, layout);
    return [move(reading, line, reading.column, 'extend', false, reading.page, cost)];
  }
  const moves: Move[] = [];
  for (const { bullet, pageBreak } of interpretationsOf(line)) {
    for (const column of reading.open) {
      if (isReachable(reading, column, line, pageBreak)) {
        if (bullet === null) {
          moves.push(...plainMoves(reading, line, column, pageBreak, layout));
        } else {
          moves.push(bulletMove(reading, line, column, bullet, pageBreak, layout));
        }
      }
    }
  }
  return moves;
}

/** Plain text right under a line, with nothing between: the rest of that line. */
function isWrap(reading: Reading, line: TableLine): boolean {
  return (
    !line.gap &&
    line.page === 'same' &&
    line.bullet === null &&
    line.mark?.kind !== 'label' &&
    reading.cells[reading.column].tail !== null
  );
}

interface Interpretation {
  readonly bullet: string | null;
  readonly pageBreak: PageBreak;
}

function interpretationsOf(line: TableLine): Interpretation[] {
  switch (line.page) {
    case 'new':
      return [{ bullet: line.bullet, pageBreak: 'new' }];
    case 'possible':
      return [
        { bullet: line.bullet, pageBreak: 'same' },
        { bullet: null, pageBreak: 'possible' },
      ];
    case 'same':
      return line.gap
        ? [
            { bullet: line.bullet, pageBreak: 'same' },
            { bullet: line.bullet, pageBreak: 'unmarked' },
          ]
        : [{ bullet: line.bullet, pageBreak: 'same' }];
  }
}

/** On one page, columns are read to the right only; labels of methods stand in the methods column only. */
function isReachable(reading: Reading, column: Column, line: TableLine, pageBreak: PageBreak): boolean {
  if (line.mark?.kind === 'label' && column !== METHOD && reading.open.includes(METHOD)) {
    return false;
  }
  if (pageBreak === 'same') {
    // A label printed left of the column under way, with no sign of a page break: nowhere else to go.
    return column >= reading.column || (line.mark?.kind === 'label' && !line.gap);
  }
  return pageBreak !== 'unmarked' || column < reading.column;
}

function bulletMove(
  reading: Reading,
  line: TableLine,
  column: Column,
  bullet: string,
  pageBreak: PageBreak,
  layout: Layout,
): Move {
  const cell = reading.cells[column];
  const page = pageBreak === 'same' ? reading.page : reading.page + 1;
  const way = wayCost(reading, line, column, pageBreak, layout);
  const stays = column === reading.column && pageBreak === 'same';
  if (stays && isSubBullet(cell, bullet)) {
    return move(reading, line, column, 'nest', true, page, way);
  }
  const form = stays ? nextBulletCost(cell, column, line, bullet, layout) : otherCellBulletCost(cell, column, bullet);
  const tone = line.mark?.kind === 'label' ? 0 : toneCost(line, column);
  return move(reading, line, column, 'begin', true, page, way + form + tone);
}

/** A list of another bullet, under an item that announces it with a colon. */
function isSubBullet(cell: Cell, bullet: string): boolean {
  const { tail, list } = cell;
  return (
    tail !== null &&
    list !== null &&
    bullet !== list &&
    tail.label === null &&
    (tail.nested === bullet || tail.text.endsWith(':'))
  );
}

function plainMoves(reading: Reading, line: TableLine, column: Column, pageBreak: PageBreak, layout: Layout): Move[] {
  const cell = reading.cells[column];
  const page = pageBreak === 'same' ? reading.page : reading.page + 1;
  const way = wayCost(reading, line, column, pageBreak, layout);
  const stays = column === reading.column && pageBreak === 'same';
  const width = widthOf(layout.widths, column, cell.tail?.bullet != null);
  const isLabel = line.mark?.kind === 'label';

  const moves = [
    move(
      reading,
      line,
      column,
      'begin',
      false,
      page,
      way + (isLabel ? 0 : paragraphCost(column, cell.tail, line, width)),
    ),
  ];
  if (cell.tail && !isLabel && (stays || cell.page < page)) {
    const cost = stays ? joinCost(cell.tail, line, width) : resumeCost(cell.tail, line, width);
    moves.push(move(reading, line, column, 'extend', false, page, way + cost));
  }
  return moves;
}

/** What it costs to be in that column at all, whatever is then done with the line. */
function wayCost(reading: Reading, line: TableLine, column: Column, pageBreak: PageBreak, layout: Layout): number {
  const cell = reading.cells[column];
  if (pageBreak === 'same') {
    if (column <= reading.column) {
      return 0;
    }
    const late = reading.page > 0 ? Math.max(0, laterPageCost(cell, column)) : 0;
    const noSkill =
      reading.column === COMPETENCY && reading.cells[COMPETENCY].items <= 1 && reading.page === 0 ? 1.5 : 0;
    return (
      leaveCost(reading.cells[reading.column], line, layout) +
      skipCost(reading, reading.column, column) +
      late +
      noSkill
    );
  }
  const turned = { ...reading, page: reading.page + 1 };
  return (
    pageBreakCost(pageBreak, line, reading, layout) +
    pageEndCost(reading) +
    skipCost(turned, -1, column) +
    laterPageCost(cell, column)
  );
}

/** A heading of the activity column; coming after another column, it is the top of a page. */
function headingMove(reading: Reading, line: TableLine, layout: Layout): Move {
  const page = reading.column === ACTIVITY && line.page === 'same' ? reading.page : reading.page + 1;
  const turn = page > reading.page && line.page === 'same' ? pageBreakCost('unmarked', line, reading, layout) : 0;
  return move(reading, line, ACTIVITY, 'heading', false, page, turn);
}

function move(
  from: Reading,
  line: TableLine,
  column: Column,
  action: Move['action'],
  bulleted: boolean,
  page: number,
  surprise: number,
): Move {
  return { from, line, column, action, bulleted, page, cost: from.cost + surprise };
}

/** The reading a move leads to. */
export function play({ from, line, column, action, bulleted, page, cost }: Move): Reading {
  const cell = from.cells[column];
  const next = nextCell(cell, line, action, bulleted, page);
  const continues = action === 'extend' || action === 'nest' ? (cell.tail?.line ?? null) : null;
  return {
    open: from.open,
    column,
    cells: withCell(from.cells, column, next),
    page,
    cost,
    trail: { line, column, action, bulleted: next.tail?.bullet != null, page, continues, previous: from.trail },
    rival: from.rival,
  };
}

function nextCell(cell: Cell, line: TableLine, action: Move['action'], bulleted: boolean, page: number): Cell {
  switch (action) {
    case 'begin':
      return begin(cell, line, bulleted ? line.bullet : null, page);
    case 'extend':
      return extend(cell, line, page);
    case 'nest':
      return extend(cell, line, page, line.bullet);
    case 'heading':
      return openSection(cell, line.mark?.kind === 'heading' ? line.mark.section : 'context', page);
  }
}

/** The statement of a competency, first item of its cell. */
export function openStatement(reading: Reading, line: TableLine): Reading {
  return play(move(reading, line, COMPETENCY, 'begin', false, reading.page, 0));
}
