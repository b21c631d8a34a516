export { MAX_SOURCE_BYTES, decodeText } from './decode-text';
export { importRncpBytes, importRncpText } from './import-rncp-text';
export { RncpTextRefusal } from './refusal';
export type { RncpTextBlock, RncpTextCompetency, RncpTextMethods, RncpTextResult, SourcedText } from './result';
export { toJson } from './to-json';
