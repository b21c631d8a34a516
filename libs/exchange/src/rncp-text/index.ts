export { MAX_SOURCE_BYTES, decodeText } from './decode-text';
export type { DecodedText } from './decode-text';
export { importRncpBytes, importRncpText } from './import-rncp-text';
export { RncpTextRefusal } from './refusal';
export type { RncpTextRefusalCode, RncpTextRefusalParams } from './refusal';
export type {
  RncpTextBlock,
  RncpTextCompetency,
  RncpTextCounts,
  RncpTextFurniture,
  RncpTextMethods,
  RncpTextResult,
  SourcedText,
} from './result';
export type { Summary, SummaryEntry } from './summary';
export { toJson } from './to-json';
export type { RncpJson, RncpJsonBlock, RncpJsonCompetency, RncpJsonMethods } from './to-json';
export type { RncpTextWarning, RncpTextWarningCode } from './warnings';
