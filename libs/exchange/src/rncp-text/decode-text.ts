import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { decode } from 'iconv-lite';
import { refusals } from './refusal';
import { warning } from './warnings';
import type { RncpTextWarning } from './warnings';

/** The largest source accepted, in bytes. */
export const MAX_SOURCE_BYTES = 5 * 1024 * 1024;

export interface DecodedText {
  readonly text: string;
  /** IANA name of the encoding the bytes were read with. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly warnings: readonly RncpTextWarning[];
}

const KNOWN_FORMATS: readonly (readonly [signature: readonly number[], name: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'un document PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'un document Word, LibreOffice ou une archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'un ancien document Word ou Excel'],
  [[0x89, 0x50, 0x4e, 0x47], 'une image'],
  [[0xff, 0xd8, 0xff], 'une image'],
  [[0x1f, 0x8b], 'une archive compressée'],
];

/** What a detector calls the Latin alphabet of western Europe. */
const WESTERN = new Set(['windows-1252', 'ISO-8859-1', 'ISO-8859-15']);
const FRENCH_LETTERS = /[àâäæçèéêëîïôœùûüÿÀÂÄÆÇÈÉÊËÎÏÔŒÙÛÜŸ«»’‘“”°–—…•€²³·§\u00a0]/;
/** UTF-8 once read as Windows-1252 and saved again: "Ã©" for "é". */
const GARBLED = /Ã[\u0080-\u00bf©¨ª«´»¢§®¯]|â€[™œ“”¢¦]/;

/**
 * Bytes of a file to text. UTF-8 (with or without BOM) and UTF-16 with a BOM are certain; Windows-1252 and ISO-8859-1 are
 * assumed with a warning, when what they give is French.
 * @throws RncpTextRefusal `empty`, `too-large`, `binary` or `undecodable`
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) {
    throw refusals.empty();
  }
  if (bytes.length > MAX_SOURCE_BYTES) {
    throw refusals.tooLarge(bytes.length, MAX_SOURCE_BYTES);
  }
  const format = KNOWN_FORMATS.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (format) {
    throw refusals.binary(format[1]);
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
    warnings: [
      warning(1, 'encoding-assumed', `Texte lu en ${encoding.toUpperCase()} d’après sa marque d’ordre des octets.`),
    ],
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
    throw refusals.undecodable(guesses.find((name) => !WESTERN.has(name)) ?? 'un encodage inconnu', foreign.line);
  }
  const assumed =
    guesses.find((name) => WESTERN.has(name)) === 'ISO-8859-1' ? 'Windows-1252 / ISO-8859-1' : 'Windows-1252';
  return {
    text,
    encoding: 'windows-1252',
    warnings: [
      warning(
        lineOf(text, text.search(FRENCH_LETTERS)),
        'encoding-assumed',
        `Le texte n’est pas en UTF-8 : il a été lu en ${assumed}. Vérifiez les accents.`,
      ),
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
    throw refusals.binary(
      'un fichier binaire (octets nuls), ou du texte UTF-16 sans marque d’ordre',
      1 + countNewlines(bytes, nul),
    );
  }
}

/** Text has tabs, line ends and form feeds; more than a trace of other control characters is no text. */
function refuseBinary(text: string): void {
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0;
  if (controls > 8 && controls > text.length / 500) {
    throw refusals.binary('un fichier binaire', lineOf(text, text.search(/[\u0000-\u0008\u000e-\u001f\u007f]/)));
  }
}

function garbledWarnings(text: string): RncpTextWarning[] {
  const at = text.search(GARBLED);
  return at === -1
    ? []
    : [
        warning(
          lineOf(text, at),
          'garbled-text',
          'Des accents sont abîmés (« Ã© » pour « é ») : le texte a été mal converti avant l’import, reprenez-le depuis le document.',
        ),
      ];
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
