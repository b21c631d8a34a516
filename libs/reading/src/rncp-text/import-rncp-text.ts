import { readBlock } from './block-reader';
import { hasTightBullets } from './columns/layout';
import { decodeText } from '../decoding/decode-text';
import type { DecodedText } from '../decoding/decode-text';
import { refuse } from '../reading-refusal';
import type { RncpTextBlock, RncpTextCounts, RncpTextResult } from './result';
import { crossCheck, reviewFurniture } from './review';
import { readSourceLines } from './source-lines';
import type { SourceLine } from './source-lines';
import { findTableStart, readSummary } from './summary';
import { readTableLines } from './table-lines';
import type { TableText } from './table-lines';
import { outlineTable } from './table-outline';
import type { Outline } from './table-outline';
import { LEGAL_QUOTE } from './vocabulary/form';
import { excerpt, inSourceOrder, warning } from '../reading-warning';

/** Twenty times the longest référentiel: beyond, it is another document. Blank lines are not counted. */
const MAX_PRINTED_LINES = 250_000;
/**
 * Reads a référentiel (activities, competencies, evaluation: Code du travail, L6113-1) from the text of its form, a table
 * flattened cell by cell and page by page. Pure and deterministic; time grows with the length of the text and no faster.
 * @returns the tree, with the source lines of every item, and a warning for all that was mended or left aside
 * @throws ReadingRefusal `empty`, `binary`, `too-many-lines`, `not-a-referentiel` or `no-table`
 */
export function importRncpText(text: string): RncpTextResult {
  const source = readSourceLines(text);
  refuseNul(source);
  const printed = source.filter((line) => line.text !== '').length;
  if (printed === 0) {
    throw refuse.empty();
  }
  const lineCount = source.at(-1)?.number ?? 0;
  if (printed > MAX_PRINTED_LINES) {
    throw refuse.tooManyLines(printed, MAX_PRINTED_LINES);
  }
  const tableStart = findTableStart(source);
  const summary = readSummary(source.slice(0, tableStart));
  const table = readTableLines(source.slice(tableStart));
  const outline = outlineTable(table.events, summary);
  if (outline.blocks.every((block) => block.rows.length === 0) || !(hasHeader(table) || hasLabelledMethods(outline))) {
    const announced = summary.competencies.size > 0 || outline.blocks.some((block) => block.rows.length > 0);
    throw announced && LEGAL_QUOTE.test(text) ? refuse.noTable(lineCount) : refuse.notAReferentiel(lineCount);
  }

  const lines = table.events.flatMap((event) => (event.kind === 'line' ? [event.line] : []));
  const tightBullets = hasTightBullets(lines);
  const read = outline.blocks.map((block) => readBlock(block, tightBullets, summary));
  const blocks = read.map(({ block }) => block);
  const headings = read.flatMap((one) => one.headings);
  const tableFirstLine = source[tableStart]?.number ?? 1;
  const warnings = inSourceOrder([
    ...(table.squeezed ? [warning(tableFirstLine, 'blank-lines-missing', {})] : []),
    ...outline.warnings,
    ...outline.strays.map((line) => warning(line.number, 'unplaced-text', { text: excerpt(line.text) })),
    ...read.flatMap((one) => one.warnings),
    ...crossCheck(blocks, summary, lineCount),
    ...reviewFurniture(table.furniture),
  ]);
  return {
    kind: 'rncp',
    blocks,
    counts: countsOf(blocks, warnings.length),
    summary,
    furniture: [
      ...table.furniture.map(({ number, kind }) => ({ line: number, kind })),
      ...headings.map((line) => ({ line, kind: 'cell-heading' as const })),
    ].sort((a, b) => a.line - b.line),
    tableFirstLine,
    lineCount,
    warnings,
  };
}

/**
 * The same from the bytes of a file.
 * @throws ReadingRefusal also `too-large` or `undecodable`
 */
export function importRncpBytes(bytes: Uint8Array): { readonly decoded: DecodedText; readonly result: RncpTextResult } {
  const decoded = decodeText(bytes);
  const result = importRncpText(decoded.text);
  const warnings = inSourceOrder([...decoded.warnings, ...result.warnings]);
  return { decoded, result: { ...result, warnings, counts: { ...result.counts, warnings: warnings.length } } };
}

function refuseNul(source: readonly SourceLine[]): void {
  const line = source.find(({ text }) => text.includes('\0'));
  if (line) {
    throw refuse.binary('unknown-binary', line.number);
  }
}

function hasHeader(table: TableText): boolean {
  return table.furniture.some(({ kind }) => kind === 'table-header');
}

/** Without its header, a table is still one if evaluation methods are announced under numbered competencies. */
function hasLabelledMethods(outline: Outline): boolean {
  return outline.blocks.some((block) =>
    block.rows.some((row) => row.lines.some((line) => line.mark?.kind === 'label')),
  );
}

function countsOf(blocks: readonly RncpTextBlock[], warnings: number): RncpTextCounts {
  const competencies = blocks.flatMap((block) => block.competencies);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    blocks: blocks.length,
    competencies: competencies.length,
    skills: sum(competencies.map(({ skills }) => skills.length)),
    methods: competencies.filter(({ methods }) => methods !== null).length,
    criteria: sum(competencies.map(({ criteria }) => criteria.length)),
    descriptionItems: sum(blocks.map(({ description }) => description.length)),
    warnings,
  };
}
