import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { decode } from 'iconv-lite';
import { refuse, type BinaryFormat } from '../reading-refusal';
import { warning } from '../reading-warning';
import type { ReadingWarning } from '../reading-warning';
import { FRENCH_LETTERS, GARBLED } from './vocabulary/french-letters';

/** The largest source accepted, in bytes. */
export const MAX_SOURCE_BYTES = 5 * 1024 * 1024;

export interface DecodedText {
  readonly text: string;
  /** IANA name of the encoding the bytes were read with. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly warnings: readonly ReadingWarning[];
}

/** First bytes of the files most often sent in the place of a text. */
const KNOWN_FORMATS: readonly (readonly [signature: readonly number[], format: BinaryFormat])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x50, 0x4b, 0x03, 0x04], 'office-document'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'old-office-document'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x1f, 0x8b], 'archive'],
];

/** What a detector calls the Latin alphabet of western Europe. */
const WESTERN = new Set(['windows-1252', 'ISO-8859-1', 'ISO-8859-15']);
/**
 * Bytes of a file to text. UTF-8 (with or without BOM) and UTF-16 with a BOM are certain; Windows-1252 and ISO-8859-1 are
 * assumed with a warning, when what they give is French.
 * @throws ReadingRefusal `empty`, `too-large`, `binary` or `undecodable`
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) {
    throw refuse.empty();
  }
  if (bytes.length > MAX_SOURCE_BYTES) {
    throw refuse.tooLarge(bytes.length, MAX_SOURCE_BYTES);
  }
  const format = KNOWN_FORMATS.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (format) {
    throw refuse.binary(format[1]);
  }
  const decoded = decodeUtf16(bytes) ?? decodeUtf8(bytes) ?? decodeWestern(bytes);
  return { ...decoded, warnings: [...decoded.warnings, ...garbledWarnings(decoded.text)] };
}

function decodeUtf16(bytes: Uint8Array): DecodedText | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (!encoding) {
    return null;
  }
  const text = decode(Buffer.from(bytes), encoding);
  refuseBinary(text);
  return {
    text,
    encoding,
    warnings: [warning(1, 'encoding-assumed', { about: 'byte-order-mark', encoding: encoding.toUpperCase() })],
  };
}

function decodeUtf8(bytes: Uint8Array): DecodedText | null {
  refuseNulBytes(bytes);
  if (!isUtf8(bytes)) {
    return null;
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  refuseBinary(text);
  return { text, encoding: 'utf-8', warnings: [] };
}

function decodeWestern(bytes: Uint8Array): DecodedText {
  const text = decode(Buffer.from(bytes), 'windows-1252');
  refuseBinary(text);
  const foreign = firstForeignLetter(text);
  const guesses = analyse(bytes.subarray(0, 64 * 1024)).map((match) => match.name);
  if (foreign.share > 0.1) {
    throw refuse.undecodable(
      guesses.find((name) => !WESTERN.has(name)),
      foreign.line,
    );
  }
  const assumed =
    guesses.find((name) => WESTERN.has(name)) === 'ISO-8859-1' ? 'Windows-1252 / ISO-8859-1' : 'Windows-1252';
  return {
    text,
    encoding: 'windows-1252',
    warnings: [
      warning(lineOf(text, text.search(FRENCH_LETTERS)), 'encoding-assumed', { about: 'western', encoding: assumed }),
    ],
  };
}

/** Share of the non-ASCII characters that French does not use, and the line of the first. */
function firstForeignLetter(text: string): { share: number; line: number } {
  let accented = 0;
  let foreign = 0;
  let first = -1;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index);
    if (letter > '\u007f') {
      accented += 1;
      if (!FRENCH_LETTERS.test(letter)) {
        foreign += 1;
        first = first === -1 ? index : first;
      }
    }
  }
  return { share: accented === 0 ? 0 : foreign / accented, line: lineOf(text, first) };
}

function refuseNulBytes(bytes: Uint8Array): void {
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    throw refuse.binary('unmarked-utf-16', 1 + countNewlines(bytes, nul));
  }
}

/** Text has tabs, line ends and form feeds; more than a trace of other control characters is no text. */
function refuseBinary(text: string): void {
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0;
  if (controls > 8 && controls > text.length / 500) {
    throw refuse.binary('unknown-binary', lineOf(text, text.search(/[\u0000-\u0008\u000e-\u001f\u007f]/)));
  }
}

function garbledWarnings(text: string): ReadingWarning[] {
  const at = text.search(GARBLED);
  return at === -1 ? [] : [warning(lineOf(text, at), 'garbled-text', {})];
}

function countNewlines(bytes: Uint8Array, end: number): number {
  let lines = 0;
  for (let index = 0; index < end; index += 1) {
    lines += bytes[index] === 0x0a ? 1 : 0;
  }
  return lines;
}

function lineOf(text: string, index: number): number {
  return index <= 0 ? 1 : text.slice(0, index).split(/\r\n|\n|\r/).length;
}
