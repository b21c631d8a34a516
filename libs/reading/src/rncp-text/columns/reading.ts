import type { TableLine } from '../table-lines';
import { EMPTY_CELL } from './cell';
import type { Cell } from './cell';
import { ACTIVITY, COLUMNS, COMPETENCY } from './column';
import type { Column } from './column';

/** Where one line was put. The placements of a reading are chained backwards, so that readings share their past. */
export interface Placement {
  readonly line: TableLine;
  readonly column: Column;
  /** `begin` a new item, `extend` the last one of the cell, `nest` a sub-bullet in it, or open an activity section. */
  readonly action: 'begin' | 'extend' | 'nest' | 'heading';
  /** The item this line belongs to started with a bullet: its lines are shorter than those of plain text. */
  readonly bulleted: boolean;
  readonly page: number;
  /** Number of the line this one goes on from, when it extends an item. */
  readonly continues: number | null;
  readonly previous: Placement | null;
}

export type Cells = readonly [activity: Cell, competency: Cell, method: Cell, criterion: Cell];

/** One way to read a row so far: which column is being read, what each open cell looks like, how surprising it all was. */
export interface Reading {
  /** Columns text may go to: the activity alone until the first competency of a block. */
  readonly open: readonly Column[];
  readonly column: Column;
  readonly cells: Cells;
  /** Page of the row, 0 for the first. */
  readonly page: number;
  /** The sum of the surprises; the least surprising reading is kept. */
  readonly cost: number;
  readonly trail: Placement | null;
  /** The best reading this one has been preferred to, and by how much. */
  readonly rival: Rival | null;
}

export interface Rival {
  readonly margin: number;
  readonly trail: Placement | null;
  readonly preferred: Placement | null;
}

/** At the code of a competency, its row opens: the activity cell stays open beside it, the three others are new. */
export function openRow(activity: Cell): Reading {
  return {
    ...openActivity(),
    open: COLUMNS,
    column: COMPETENCY,
    cells: [{ ...activity, page: 0 }, EMPTY_CELL, EMPTY_CELL, EMPTY_CELL],
  };
}

/** Between the title of a block and its first competency. */
export function openActivity(): Reading {
  return {
    open: [ACTIVITY],
    column: ACTIVITY,
    cells: [EMPTY_CELL, EMPTY_CELL, EMPTY_CELL, EMPTY_CELL],
    page: 0,
    cost: 0,
    trail: null,
    rival: null,
  };
}

/** The placements of a reading, first line first. */
export function placementsOf(trail: Placement | null): Placement[] {
  const placements: Placement[] = [];
  for (let placement = trail; placement; placement = placement.previous) {
    placements.push(placement);
  }
  return placements.reverse();
}

export function withCell(cells: Cells, column: Column, cell: Cell): Cells {
  const [activity, competency, method, criterion] = cells;
  switch (column) {
    case 0:
      return [cell, competency, method, criterion];
    case 1:
      return [activity, cell, method, criterion];
    case 2:
      return [activity, competency, cell, criterion];
    default:
      return [activity, competency, method, cell];
  }
}
