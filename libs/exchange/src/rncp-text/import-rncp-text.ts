import { readBlock } from './block-reader';
import { hasTightBullets } from './columns/layout';
import { decodeText } from './decode-text';
import type { DecodedText } from './decode-text';
import { refusals } from './refusal';
import type { RncpTextBlock, RncpTextCounts, RncpTextResult } from './result';
import { crossCheck, reviewFurniture } from './review';
import { readSourceLines } from './source-lines';
import type { SourceLine } from './source-lines';
import { findTableStart, readSummary } from './summary';
import { readTableLines } from './table-lines';
import type { TableText } from './table-lines';
import { outlineTable } from './table-outline';
import type { Outline } from './table-outline';
import { inSourceOrder, quote, warning } from './warnings';
import type { RncpTextWarning } from './warnings';

/** Twenty times the longest référentiel: beyond, it is another document. Blank lines are not counted. */
const MAX_PRINTED_LINES = 250_000;
/** The form opens with the article that defines the three référentiels of a certification. */
const LEGAL_QUOTE = /\bL\.? ?6113-1\b|répertoire national des certifications/i;

/**
 * Reads a référentiel (activities, competencies, evaluation: Code du travail, L6113-1) from the text of its form, a table
 * flattened cell by cell and page by page. Pure and deterministic; time grows with the length of the text and no faster.
 * @returns the tree, with the source lines of every item, and a warning for all that was mended or left aside
 * @throws RncpTextRefusal `empty`, `binary`, `too-large` (lines), `not-a-referentiel` or `no-table`
 */
export function importRncpText(text: string): RncpTextResult {
  const source = readSourceLines(text);
  refuseNul(source);
  const printed = source.filter((line) => line.text !== '').length;
  if (printed === 0) {
    throw refusals.empty();
  }
  const lineCount = source.at(-1)?.number ?? 0;
  if (printed > MAX_PRINTED_LINES) {
    throw refusals.tooManyLines(printed, MAX_PRINTED_LINES);
  }
  const tableStart = findTableStart(source);
  const summary = readSummary(source.slice(0, tableStart));
  const table = readTableLines(source.slice(tableStart));
  const outline = outlineTable(table.events, summary);
  if (outline.blocks.every((block) => block.rows.length === 0) || !(hasHeader(table) || hasLabelledMethods(outline))) {
    const announced = summary.competencies.size > 0 || outline.blocks.some((block) => block.rows.length > 0);
    throw announced && LEGAL_QUOTE.test(text) ? refusals.noTable(lineCount) : refusals.notAReferentiel(lineCount);
  }

  const lines = table.events.flatMap((event) => (event.kind === 'line' ? [event.line] : []));
  const tightBullets = hasTightBullets(lines);
  const read = outline.blocks.map((block) => readBlock(block, tightBullets, summary));
  const blocks = read.map(({ block }) => block);
  const headings = read.flatMap((one) => one.headings);
  const tableFirstLine = source[tableStart]?.number ?? 1;
  const warnings = inSourceOrder([
    ...(table.squeezed ? [blankLinesMissing(tableFirstLine)] : []),
    ...outline.warnings,
    ...outline.strays.map((line) =>
      warning(line.number, 'unplaced-text', `Texte hors de tout bloc, laissé de côté : ${quote(line.text)}.`),
    ),
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
 * @throws RncpTextRefusal also `too-large` (bytes) or `undecodable`
 */
export function importRncpBytes(bytes: Uint8Array): { readonly decoded: DecodedText; readonly result: RncpTextResult } {
  const decoded = decodeText(bytes);
  const result = importRncpText(decoded.text);
  const warnings = inSourceOrder([...decoded.warnings, ...result.warnings]);
  return { decoded, result: { ...result, warnings, counts: { ...result.counts, warnings: warnings.length } } };
}

function blankLinesMissing(line: number): RncpTextWarning {
  return warning(
    line,
    'blank-lines-missing',
    'Les lignes vides du document ont disparu : les colonnes sont moins sûres, reprenez si possible le texte d’origine.',
  );
}

function refuseNul(source: readonly SourceLine[]): void {
  const line = source.find(({ text }) => text.includes('\0'));
  if (line) {
    throw refusals.binary('un fichier binaire (caractères nuls)', line.number);
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
