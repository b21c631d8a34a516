import type { RefusalParams } from '#kernel/domain-error.js';
import type { Language } from '#platform/http/problem.js';
import { WARNINGS as READING_WARNINGS } from '#reading/public.js';
import { sentences } from '../i18n/sentences';

/** What imports warn of, with the cases that `about` tells apart for some: what was read, then how it fits the catalogue. */
export const IMPORT_WARNINGS = {
  ...READING_WARNINGS,
  'property-ignored': [],
  'property-repeated': [],
  'marked-transversal': [],
  'bounds-unread': ['team-size', 'duration'],
  'text-to-complete': ['block-title', 'statement'],
} as const satisfies Record<string, readonly string[]>;

/** One thing to review, as an import keeps it: its sentence is made for whoever looks at it. */
export interface ImportWarning {
  readonly line: number;
  readonly code: keyof typeof IMPORT_WARNINGS;
  readonly params: RefusalParams;
}

export const importWarning = (line: number, code: ImportWarning['code'], params: RefusalParams): ImportWarning => ({
  line,
  code,
  params,
});

export function sentenceOf({ code, params }: Pick<ImportWarning, 'code' | 'params'>, language: Language): string {
  return sentences.of(language, `exchange.warning-${code}`, params) ?? code;
}
