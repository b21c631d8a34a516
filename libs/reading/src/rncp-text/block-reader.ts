import { assembleBlock, assembleCompetency } from './assemble';
import { EMPTY_CELL } from './columns/cell';
import { measureWidths } from './columns/layout';
import type { Layout } from './columns/layout';
import type { Placement } from './columns/reading';
import { readActivity, readRow } from './columns/row-reader';
import type { RowReading } from './columns/row-reader';
import type { RncpTextBlock } from './result';
import { reviewDoubt, reviewResumedCells } from './review';
import type { Summary } from './summary';
import type { OutlineBlock } from './table-outline';
import type { ReadingWarning } from '../reading-warning';

export interface ReadBlock {
  readonly block: RncpTextBlock;
  /** Lines of the headings of its activity cell ("Contexte et enjeu", "Description"). */
  readonly headings: readonly number[];
  readonly warnings: readonly ReadingWarning[];
}

/** A block is read twice: once to learn how wide its columns are, once with that. */
export function readBlock(outline: OutlineBlock, tightBullets: boolean, summary: Summary): ReadBlock {
  const draft = readCells(outline, { tightBullets, widths: new Map() });
  const { rows, placements } = readCells(outline, { tightBullets, widths: measureWidths(draft.placements) });
  const competencies = outline.rows.map((row, index) => assembleCompetency(row, rows[index]?.placements ?? []));
  const block = assembleBlock(
    outline,
    placements,
    competencies.map(({ value }) => value),
    summary,
  );
  return {
    block: block.value,
    headings: placements.filter(({ action }) => action === 'heading').map(({ line }) => line.number),
    warnings: [
      ...block.warnings,
      ...competencies.flatMap((competency) => competency.warnings),
      ...outline.rows.flatMap((row, index) => reviewRow(row.code, rows[index])),
    ],
  };
}

function readCells(
  block: OutlineBlock,
  layout: Layout,
): { readonly rows: readonly RowReading[]; readonly placements: readonly Placement[] } {
  const top =
    block.lines.length === 0
      ? { placements: [], activity: EMPTY_CELL, doubt: null }
      : readActivity(block.lines, layout);
  let { activity } = top;
  const rows = block.rows.map((row) => {
    const reading = readRow(activity, row.statement, row.lines, layout);
    activity = reading.activity;
    return reading;
  });
  return { rows, placements: [top, ...rows].flatMap((reading) => reading.placements) };
}

function reviewRow(code: string, reading: RowReading | undefined): ReadingWarning[] {
  return reading ? [...reviewResumedCells(code, reading.placements), ...reviewDoubt(code, reading.doubt)] : [];
}
