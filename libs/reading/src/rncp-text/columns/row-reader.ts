import type { TableLine } from '../table-lines';
import type { Cell } from './cell';
import { ACTIVITY } from './column';
import { rowEndCost } from './evidence';
import type { Layout } from './layout';
import { movesOf, openStatement, play } from './moves';
import type { Move } from './moves';
import { openActivity, openRow, placementsOf } from './reading';
import type { Placement, Reading, Rival } from './reading';

/** Readings kept open at each line. Constant, so that reading stays linear; rows of real documents need a handful. */
const OPEN_READINGS = 8;
/** A reading this much more surprising than the best one never catches up. */
const HOPELESS = 6;
/** A competency takes a page or two. Past this many lines the text is no such table: one reading is enough, and quick. */
const LONGEST_ROW = 800;
/** Below this difference two readings are as good as each other, and the user is told. */
const DOUBT = 0.75;
/** How far back two readings are compared to find where they part. */
const LONGEST_COMPARISON = 400;

export interface RowReading {
  readonly placements: readonly Placement[];
  /** The activity cell as this row leaves it, still open for the next one. */
  readonly activity: Cell;
  /** The first line another reading, nearly as good, puts elsewhere. */
  readonly doubt: Doubt | null;
}

export interface Doubt {
  readonly line: number;
  readonly about: 'column' | 'cut';
  readonly margin: number;
}

/** Reads what stands between the title of a block and its first competency: the top of the activity cell. */
export function readActivity(lines: readonly TableLine[], layout: Layout): RowReading {
  return settle(readAll(openActivity(), lines, layout));
}

/**
 * Reads one row of the table, from the code of its competency to the next code: the statement first, then every line to the
 * column where the whole row is least surprising.
 * @param activity the activity cell of the block, open beside all its rows
 */
export function readRow(activity: Cell, statement: TableLine, lines: readonly TableLine[], layout: Layout): RowReading {
  const readings = readAll(openStatement(openRow(activity), statement), lines, layout);
  return settle(readings.map((reading) => ({ ...reading, cost: reading.cost + rowEndCost(reading) })));
}

function readAll(start: Reading, lines: readonly TableLine[], layout: Layout): Reading[] {
  let readings: Reading[] = [start];
  for (const [index, line] of lines.entries()) {
    if (index === LONGEST_ROW) {
      readings = [best(readings)];
    }
    const moves: Move[] = [];
    for (const reading of readings) {
      moves.push(...movesOf(reading, line, layout));
    }
    // One move each: the readings stay as different as they were.
    readings =
      moves.length === readings.length ? moves.map(play) : playBest(moves, index < LONGEST_ROW ? OPEN_READINGS : 1);
  }
  return readings;
}

/** Plays the best moves, and keeps one only of the readings that nothing to come can tell apart. */
function playBest(moves: readonly Move[], count: number): Reading[] {
  const limit = moves.reduce((least, { cost }) => Math.min(least, cost), Infinity) + HOPELESS;
  const playable = moves.filter(({ cost }) => cost <= limit).sort((a, b) => a.cost - b.cost);
  const kept = new Map<string, Reading>();
  for (const move of playable) {
    const reading = play(move);
    const situation = situationOf(reading);
    const other = kept.get(situation);
    if (other) {
      kept.set(situation, preferred(other, reading));
    } else if (kept.size < count) {
      kept.set(situation, reading);
    }
  }
  return [...kept.values()];
}

/** All that later lines are judged by. */
function situationOf({ column, page, cells }: Reading): string {
  const parts = cells.map(
    ({ items, awaiting, list, tail, section, page: cellPage }) =>
      `${Math.min(items, 2)}${awaiting ? '…' : ''}${list ?? ''}${tail ? `${tail.line}${tail.bullet ?? ''}${tail.nested ?? ''}` : ''}${section ?? ''}@${page - cellPage}`,
  );
  return `${column}|${Math.min(page, 1)}|${parts.join('|')}`;
}

/** The less surprising of two readings, remembering the other if it was close. At equal cost the first found stays. */
function preferred(a: Reading, b: Reading): Reading {
  const [winner, loser] = b.cost < a.cost ? [b, a] : [a, b];
  const rival: Rival = { margin: loser.cost - winner.cost, trail: loser.trail, preferred: winner.trail };
  const closest = [winner.rival, rival]
    .filter((candidate) => candidate !== null)
    .sort((x, y) => x.margin - y.margin)[0];
  return { ...winner, rival: closest ?? null };
}

function best(readings: readonly Reading[]): Reading {
  return readings.reduce(preferred);
}

function settle(readings: readonly Reading[]): RowReading {
  const winner = best(readings);
  return {
    placements: placementsOf(winner.trail),
    activity: winner.cells[ACTIVITY],
    doubt: winner.rival && winner.rival.margin < DOUBT ? partingOf(winner.rival) : null,
  };
}

/** The first line that the two readings put elsewhere, and whether they differ in its column or in where items are cut. */
function partingOf({ margin, trail, preferred: kept }: Rival): Doubt | null {
  let parting: Doubt | null = null;
  let [a, b]: [Placement | null, Placement | null] = [trail, kept];
  for (let steps = 0; a && b && a !== b && steps < LONGEST_COMPARISON; steps += 1) {
    if (a.column !== b.column) {
      parting = { line: a.line.number, about: 'column', margin };
    } else if (a.action !== b.action && parting?.about !== 'column') {
      parting = { line: a.line.number, about: 'cut', margin };
    }
    a = a.previous;
    b = b.previous;
  }
  return parting;
}
