import { COLUMN_NAMES } from './columns/column';
import type { Placement } from './columns/reading';
import type { Doubt } from './columns/row-reader';
import type { Item } from './items';
import { endsOpen, fold } from './prose';
import type { FurnitureLine } from './table-lines';
import type { RncpTextBlock, RncpTextCompetency } from './result';
import type { Summary, SummaryEntry } from './summary';
import { excerpt, warning } from '../reading-warning';
import type { ReadingWarning } from '../reading-warning';

/** A bracketed question is somebody's note to themselves: "(…?)". */
const EDITOR_NOTE = /\([^()]{0,300}\?\s?\)/;

/** What was mended in one item, and what looks wrong in it. Its words are kept as printed. */
export function reviewItem(item: Item): ReadingWarning[] {
  const text = excerpt(item.text);
  const warnings = item.rejoined.map(({ line, after }) =>
    warning(line, 'sentence-rejoined', { from: line, after, text }),
  );
  for (const line of item.sublists) {
    warnings.push(warning(line, 'sublist-folded', { text }));
  }
  if (endsOpen(item.lastLineText) || hasOpenBracket(item.text)) {
    warnings.push(warning(item.lastLine, 'unfinished-sentence', { text }));
  }
  if (EDITOR_NOTE.test(item.text)) {
    warnings.push(warning(item.lastLine, 'editor-note', { text }));
  }
  return warnings;
}

/** What a competency lacks. */
export function reviewCompetency(competency: RncpTextCompetency): ReadingWarning[] {
  const { code, statement, skills, methods, criteria } = competency;
  const lacks = (lacking: boolean, what: 'statement-missing' | 'no-skill' | 'no-method' | 'no-criterion') =>
    lacking ? [warning(statement.firstLine, what, { competency: code })] : [];
  return [
    ...lacks(statement.text === '', 'statement-missing'),
    ...lacks(skills.length === 0, 'no-skill'),
    ...lacks(methods === null, 'no-method'),
    ...lacks(criteria.length === 0, 'no-criterion'),
  ];
}

/** Says, once for each run of lines, what was brought back to a cell after a page break. */
export function reviewResumedCells(code: string, placements: readonly Placement[]): ReadingWarning[] {
  const warnings: ReadingWarning[] = [];
  for (let start = 0; start < placements.length;) {
    const first = placements[start];
    let end = start + 1;
    while (
      end < placements.length &&
      placements[end]?.column === first.column &&
      placements[end]?.page === first.page
    ) {
      end += 1;
    }
    const last = placements[end - 1];
    if (first.page > 0) {
      warnings.push(
        warning(first.line.number, 'cell-resumed', {
          competency: code,
          column: COLUMN_NAMES[first.column],
          firstLine: first.line.number,
          lastLine: last.line.number,
          count: 1 + last.line.number - first.line.number,
        }),
      );
    }
    start = end;
  }
  return warnings;
}

/** Two readings of the row were nearly as good: says where they part. */
export function reviewDoubt(code: string, doubt: Doubt | null): ReadingWarning[] {
  if (!doubt) {
    return [];
  }
  const about = doubt.about === 'column' ? 'column-uncertain' : 'item-uncertain';
  return [warning(doubt.line, about, { competency: code, line: doubt.line })];
}

/** Compares the table with what the summary announces, both ways. Accents, case and final stops do not count. */
export function crossCheck(blocks: readonly RncpTextBlock[], summary: Summary, lastLine: number): ReadingWarning[] {
  if (summary.competencies.size === 0) {
    return [];
  }
  const competencies = blocks.flatMap((block) => block.competencies);
  return [
    ...compare(
      'block',
      blocks.map(({ code, title }) => ({ code, text: title.text, line: title.firstLine })),
      summary.blocks,
      lastLine,
    ),
    ...compare(
      'competency',
      competencies.map(({ code, statement }) => ({ code, text: statement.text, line: statement.firstLine })),
      summary.competencies,
      lastLine,
    ),
  ];
}

function compare(
  about: 'block' | 'competency',
  found: readonly { code: string; text: string; line: number }[],
  announced: ReadonlyMap<string, SummaryEntry>,
  lastLine: number,
): ReadingWarning[] {
  const codes = new Set(found.map(({ code }) => code));
  const missing = [...announced.values()].filter(({ code }) => !codes.has(code));
  return [
    ...found.flatMap(({ code, text, line }) => {
      const entry = announced.get(code);
      if (!entry) {
        return [warning(line, 'not-in-summary', { about, code })];
      }
      return fold(entry.text) === fold(text)
        ? []
        : [
            warning(line, 'text-differs-from-summary', {
              about,
              code,
              summaryLine: entry.firstLine,
              text: excerpt(entry.text, 120),
            }),
          ];
    }),
    ...missing.map(({ code, text, firstLine }) =>
      warning(firstLine, 'missing-from-table', { about, code, lastLine, text: excerpt(text) }),
    ),
  ];
}

/** One warning for all page footers, one for each heading of the form; table headers are expected and say nothing. */
export function reviewFurniture(furniture: readonly FurnitureLine[]): ReadingWarning[] {
  const footers = furniture.filter((line) => line.kind === 'page-footer');
  const [first] = footers;
  const others = footers.slice(1).map((line) => line.number);
  return [
    ...(first
      ? [
          warning(first.number, 'page-footer', {
            text: excerpt(first.text),
            count: others.length,
            others: others.slice(0, 20).join(', '),
          }),
        ]
      : []),
    ...furniture
      .filter((line) => line.kind === 'form-heading')
      .map((line) => warning(line.number, 'form-heading', { text: excerpt(line.text) })),
  ];
}

function hasOpenBracket(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
  }
  return depth > 0;
}
