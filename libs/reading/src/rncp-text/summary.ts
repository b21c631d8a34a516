import { readMark } from './line-marks';
import { joinWraps } from './prose';
import { startsTableHeader } from './furniture';
import type { SourceLine } from './source-lines';

/** One title of the summary that opens the document, as printed there. */
export interface SummaryEntry {
  readonly code: string;
  readonly text: string;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** The summary: activities and competencies announced before the table. Titles there are only used to cross-check. */
export interface Summary {
  readonly blocks: ReadonlyMap<string, SummaryEntry>;
  readonly competencies: ReadonlyMap<string, SummaryEntry>;
}

/**
 * Index of the first line of the table: its first header; failing that, the second time block 1 is announced (the first
 * being the summary); failing that the whole text is taken for the table.
 */
export function findTableStart(lines: readonly SourceLine[]): number {
  const header = lines.findIndex((line) => startsTableHeader(line.text));
  if (header !== -1) {
    return header;
  }
  const openings = lines.flatMap((line, index) => {
    const mark = readMark(line.text);
    return mark?.kind === 'block' && mark.block === 1 ? [index] : [];
  });
  return openings[1] ?? 0;
}

/** Reads the titles above the table. Of a code given twice, the first is kept. */
export function readSummary(lines: readonly SourceLine[]): Summary {
  const blocks = new Map<string, SummaryEntry>();
  const competencies = new Map<string, SummaryEntry>();
  for (let index = 0; index < lines.length; index += 1) {
    const mark = readMark(lines[index]?.text ?? '');
    if (mark?.kind !== 'block' && mark?.kind !== 'competency') {
      continue;
    }
    const wrapped = wrappedLines(lines, index + 1);
    const code = mark.kind === 'block' ? `${mark.block}` : `${mark.block}.${mark.rank}`;
    const entry: SummaryEntry = {
      code,
      text: joinWraps([mark.rest, ...wrapped.map((line) => line.text)]),
      firstLine: lines[index].number,
      lastLine: (wrapped.at(-1) ?? lines[index]).number,
    };
    const entries = mark.kind === 'block' ? blocks : competencies;
    if (!entries.has(code)) {
      entries.set(code, entry);
    }
    index += wrapped.length;
  }
  return { blocks, competencies };
}

/** Here, unlike in the table, a title ends at the first blank line. */
function wrappedLines(lines: readonly SourceLine[], start: number): readonly SourceLine[] {
  let end = start;
  while (end < lines.length && lines[end]?.text !== '' && readMark(lines[end]?.text ?? '') === null) {
    end += 1;
  }
  return lines.slice(start, end);
}
