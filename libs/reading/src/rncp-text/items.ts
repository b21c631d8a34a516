import type { Placement } from './columns/reading';
import type { Column } from './columns/column';
import type { ActivitySection } from './vocabulary/line-marks';
import { joinWraps } from './prose';
import type { SourcedText } from './result';

/** The lines of one item of a cell, put together again. */
export interface Item extends SourcedText {
  readonly bulleted: boolean;
  /** Part of the activity cell it was printed in; null before any heading, and in other columns. */
  readonly section: ActivitySection | null;
  /** Lines that go on from a line that is not the one above them in the source. */
  readonly rejoined: readonly { readonly line: number; readonly after: number }[];
  /** First line of each sub-list folded into the item. */
  readonly sublists: readonly number[];
  /** Text of the item's last line, as printed. */
  readonly lastLineText: string;
}

/** Puts the items of one column together, in reading order. */
export function itemsOf(placements: readonly Placement[], column: Column): Item[] {
  const items: Placement[][] = [];
  const sections: (ActivitySection | null)[] = [];
  let section: ActivitySection | null = null;
  for (const placement of placements) {
    if (placement.column !== column) {
      continue;
    }
    if (placement.action === 'heading') {
      section = placement.line.mark?.kind === 'heading' ? placement.line.mark.section : section;
    } else if (placement.action === 'begin' || items.length === 0) {
      items.push([placement]);
      sections.push(section);
    } else {
      items.at(-1)?.push(placement);
    }
  }
  return items.map((parts, index) => toItem(parts, sections[index] ?? null));
}

function toItem(parts: readonly Placement[], section: ActivitySection | null): Item {
  const lines = parts.map((part) => part.line.number);
  return {
    text: textOf(parts),
    firstLine: lines[0] ?? 0,
    lastLine: lines.at(-1) ?? 0,
    lines,
    bulleted: parts[0]?.bulleted ?? false,
    section,
    rejoined: parts.flatMap((part) =>
      part.continues !== null && part.previous?.line.number !== part.continues
        ? [{ line: part.line.number, after: part.continues }]
        : [],
    ),
    sublists: parts.flatMap((part, index) =>
      part.action === 'nest' && parts[index - 1]?.action !== 'nest' ? [part.line.number] : [],
    ),
    lastLineText: parts.at(-1)?.line.text ?? '',
  };
}

/** Words as printed; the items of a sub-list follow one another, with a dash where no punctuation tells them apart. */
function textOf(parts: readonly Placement[]): string {
  return joinWraps(
    parts.map(({ action, line }, index) => {
      const punctuated = /[,;:.]$/.test(parts[index - 1]?.line.text ?? '');
      return action === 'nest' && !punctuated ? `- ${line.text}` : line.text;
    }),
  );
}

/** The parts of an item the user sees. */
export function toSourcedText({ text, firstLine, lastLine, lines }: SourcedText): SourcedText {
  return { text, firstLine, lastLine, lines };
}
