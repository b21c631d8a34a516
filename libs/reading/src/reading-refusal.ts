import type { RefusalParams } from '#kernel/domain-error.js';

/** Why a document cannot be read at all. */
export const REFUSAL_CODES = [
  'empty',
  'too-large',
  'too-many-lines',
  'binary',
  'undecodable',
  'not-a-referentiel',
  'no-table',
] as const;
export type ReadingRefusalCode = (typeof REFUSAL_CODES)[number];

/** What a file that is no text was recognised as. */
export const BINARY_FORMATS = [
  'pdf',
  'office-document',
  'old-office-document',
  'image',
  'archive',
  'unmarked-utf-16',
  'unknown-binary',
] as const;
export type BinaryFormat = (typeof BINARY_FORMATS)[number];

/** Nothing was read: never half a tree. `line` (1-based) is given when one line is at fault. */
export class ReadingRefusal extends Error {
  constructor(
    readonly code: ReadingRefusalCode,
    readonly params: RefusalParams = {},
    readonly line?: number,
  ) {
    super(code);
    this.name = 'ReadingRefusal';
  }
}

export const refuse = {
  empty: () => new ReadingRefusal('empty'),
  tooLarge: (bytes: number, maximum: number) => new ReadingRefusal('too-large', { bytes, maximum }),
  tooManyLines: (lines: number, maximum: number) => new ReadingRefusal('too-many-lines', { lines, maximum }),
  binary: (format: BinaryFormat, line?: number) => new ReadingRefusal('binary', { format }, line),
  /** @param guess name of the encoding the bytes look like, when they look like one */
  undecodable: (guess: string | undefined, line: number) =>
    new ReadingRefusal('undecodable', guess === undefined ? { about: 'unlike-any' } : { guess }, line),
  notAReferentiel: (lines: number) => new ReadingRefusal('not-a-referentiel', { lines }),
  /** @param lines read before the text stops */
  noTable: (lines: number) => new ReadingRefusal('no-table', { lines }, lines),
};
