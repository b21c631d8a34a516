/** Everything the importer mends, leaves aside or is not sure of. */
export type RncpTextWarningCode =
  | 'encoding-assumed'
  | 'garbled-text'
  | 'blank-lines-missing'
  | 'page-footer'
  | 'form-heading'
  | 'unplaced-text'
  | 'code-mended'
  | 'block-without-title'
  | 'statement-missing'
  | 'text-differs-from-summary'
  | 'not-in-summary'
  | 'missing-from-table'
  | 'cell-resumed'
  | 'sentence-rejoined'
  | 'unfinished-sentence'
  | 'sublist-folded'
  | 'column-uncertain'
  | 'item-uncertain'
  | 'label-without-items'
  | 'no-skill'
  | 'no-method'
  | 'no-criterion'
  | 'method-unread'
  | 'editor-note';

/** One thing to review: `line` is 1-based in the source, `message` is French, for whoever checks the import. */
export interface RncpTextWarning {
  readonly line: number;
  readonly code: RncpTextWarningCode;
  readonly message: string;
}

export function warning(line: number, code: RncpTextWarningCode, message: string): RncpTextWarning {
  return { line, code, message };
}

/** « words of the text », shortened so that a warning stays one readable sentence. */
export function quote(text: string, length = 60): string {
  return text.length <= length ? `« ${text} »` : `« ${text.slice(0, length).trimEnd()}… »`;
}

/** "ligne 12" or "lignes 12 à 15". */
export function linesLabel(firstLine: number, lastLine: number): string {
  return firstLine === lastLine ? `ligne ${firstLine}` : `lignes ${firstLine} à ${lastLine}`;
}

/** In reading order, whatever the order they were found in. */
export function inSourceOrder(warnings: readonly RncpTextWarning[]): RncpTextWarning[] {
  return [...warnings].sort((a, b) => a.line - b.line);
}
