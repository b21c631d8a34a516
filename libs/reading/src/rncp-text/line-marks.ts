import { fold, foldLetters } from './prose';
import { BLOCK, COMPETENCY, HEADINGS, LABELS, type ActivitySection, type MethodLabel } from './vocabulary/line-marks';

/** What the first words of a line announce, whatever the column. */
export type LineMark =
  | { readonly kind: 'block'; readonly block: number; readonly rest: string }
  | { readonly kind: 'competency'; readonly block: number; readonly rank: number; readonly rest: string }
  | { readonly kind: 'heading'; readonly section: ActivitySection }
  | { readonly kind: 'label'; readonly label: MethodLabel };

const CAPITAL = /^["«“(]?\s?\p{Lu}/u;

/**
 * Reads what a line announces.
 * @param text the line without its bullet
 * @param next the line after it: "Dans le cadre des missions en / entreprise :" is wrapped in narrow columns
 */
export function readMark(text: string, next = ''): LineMark | null {
  const competency = readCompetencyCode(text);
  if (competency) {
    return competency;
  }
  const block = readBlockNumber(text);
  if (block) {
    return block;
  }
  const start = fold(text.slice(0, 80));
  const heading = HEADINGS.find(([, pattern]) => text.length <= 60 && pattern.test(start));
  if (heading) {
    return { kind: 'heading', section: heading[0] };
  }
  const label = readLabel(`${text} ${next}`);
  return label && { kind: 'label', label };
}

/** The label a text of a methods cell starts with. */
export function readLabel(text: string): MethodLabel | null {
  const start = foldLetters(text.slice(0, 100));
  return LABELS.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
}

function readCompetencyCode(text: string): LineMark | null {
  const match = COMPETENCY.exec(text);
  const rest = match?.[3] ?? '';
  // A word with a small letter may be a title that lost its initial; the table reader accepts it at the expected code only.
  if (!match || (rest !== '' && !CAPITAL.test(rest) && !/^\p{Ll}{3}/u.test(rest))) {
    return null;
  }
  return { kind: 'competency', block: Number(match[1]), rank: Number(match[2]), rest };
}

function readBlockNumber(text: string): LineMark | null {
  const match = BLOCK.exec(text);
  const rest = match?.[3] ?? '';
  return match && CAPITAL.test(rest) ? { kind: 'block', block: Number(match[1] ?? match[2]), rest } : null;
}
