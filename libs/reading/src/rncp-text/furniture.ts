import { fold } from './prose';
import { FOOTERS, HEADER_END, HEADER_START } from './vocabulary/form';

/** A line that says nothing of its own: of the form, of the page, a heading of the activity cell, a bullet alone on its line. */
export type Furniture = 'table-header' | 'page-footer' | 'form-heading' | 'cell-heading' | 'lone-bullet';

/** Longest table header seen, lines wrapped included; beyond it a header that never ends is not one. */
const LONGEST_HEADER = 30;

export function startsTableHeader(text: string): boolean {
  return text.length < 80 && isCapitals(text) && HEADER_START.test(fold(text));
}

/** Where the table header that starts at `start` ends (index after its last line), given the lines that follow. */
export function tableHeaderEnd(texts: readonly string[], start: number, isContent: (text: string) => boolean): number {
  const limit = Math.min(texts.length, start + LONGEST_HEADER);
  let end = start + 1;
  for (let index = start; index < limit; index += 1) {
    const text = texts[index] ?? '';
    if (isContent(text)) {
      break;
    }
    if (text !== '' && isCapitals(text)) {
      end = index + 1;
      if (HEADER_END.test(fold(text))) {
        return end;
      }
    }
  }
  return end;
}

export function isPageFooter(text: string): boolean {
  if (text.length > 300) {
    return false;
  }
  const folded = fold(text);
  return FOOTERS.some((pattern) => pattern.test(folded));
}

/** A heading of the form that stands between two tables: several words, all in capitals. */
export function isFormHeading(text: string): boolean {
  return (
    text.length >= 20 && text.length < 200 && isCapitals(text) && text.split(' ').length >= 3 && !/[.;,:]$/.test(text)
  );
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text.replace(/[’']\s?[dl]\s/g, ''));
}
