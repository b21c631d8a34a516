/**
 * What imports may use: bytes to text, text to the tree of a référentiel. Pure and deterministic: no file, no network,
 * no clock, no language. Whatever is refused or to review is a code with its parameters and its line; the words for
 * people stand with those who show them.
 */
export { decodeText, MAX_SOURCE_BYTES } from './decoding/decode-text';
export { BINARY_FORMATS, ReadingRefusal } from './reading-refusal';
export { type ReadingWarning, WARNINGS } from './reading-warning';
export { COLUMN_NAMES } from './rncp-text/columns/column';
export { importRncpBytes, importRncpText } from './rncp-text/import-rncp-text';
export { fold } from './rncp-text/prose';
export type {
  RncpTextBlock,
  RncpTextCompetency,
  RncpTextMethods,
  RncpTextResult,
  SourcedText,
} from './rncp-text/result';
export { toJson } from './rncp-text/to-json';
