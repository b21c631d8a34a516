import type { RefusalParams } from '#kernel/domain-error.js';

/** Everything a reader mends, leaves aside or is not sure of, and the cases that `about` tells apart for some. */
export const WARNINGS = {
  'encoding-assumed': ['byte-order-mark', 'western'],
  'garbled-text': [],
  'blank-lines-missing': [],
  'page-footer': [],
  'form-heading': [],
  'unplaced-text': [],
  'code-mended': ['taken', 'taken-as-in-summary', 'other-block', 'other-block-as-in-summary'],
  'block-without-title': ['in-summary', 'nowhere'],
  'statement-missing': [],
  'text-differs-from-summary': ['block', 'competency'],
  'not-in-summary': ['block', 'competency'],
  'missing-from-table': ['block', 'competency'],
  'cell-resumed': [],
  'sentence-rejoined': [],
  'unfinished-sentence': [],
  'sublist-folded': [],
  'column-uncertain': [],
  'item-uncertain': [],
  'label-without-items': [],
  'no-skill': [],
  'no-method': [],
  'no-criterion': [],
  'method-unread': ['team-size', 'duration', 'jury', 'place'],
  'editor-note': [],
} as const satisfies Record<string, readonly string[]>;

export type ReadingWarningCode = keyof typeof WARNINGS;
type Case<C extends ReadingWarningCode> = (typeof WARNINGS)[C][number];
type Params<C extends ReadingWarningCode> = RefusalParams &
  ([Case<C>] extends [never] ? { readonly about?: never } : { readonly about: Case<C> });

/** One thing to review: `line` is 1-based in the source; `params` hold figures, codes and words of the document. */
export interface ReadingWarning {
  readonly line: number;
  readonly code: ReadingWarningCode;
  readonly params: RefusalParams;
}

export function warning<C extends ReadingWarningCode>(line: number, code: C, params: Params<C>): ReadingWarning {
  return { line, code, params };
}

/** Words of the document, shortened so that the sentence they stand in stays readable. */
export function excerpt(text: string, length = 60): string {
  return text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`;
}

/** In reading order, whatever the order they were found in. */
export function inSourceOrder(warnings: readonly ReadingWarning[]): ReadingWarning[] {
  return [...warnings].sort((a, b) => a.line - b.line);
}
