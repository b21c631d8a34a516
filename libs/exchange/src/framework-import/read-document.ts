import type { RefusalParams } from '#kernel/domain-error.js';
import { decodeText, importRncpText, MAX_SOURCE_BYTES, RncpTextRefusal } from '../rncp-text';
import { readCanonicalDocument } from './canonical-document';
import { refuseImport } from './framework-import.errors';
import type { ReadDocument } from './imported-document';
import { readRncpDocument } from './rncp-document';

export interface DecodedDocument extends ReadDocument {
  text: string;
  encoding: string;
}

/**
 * Reads a référentiel from the bytes of its document: our canonical JSON when it is a JSON object, the text of an RNCP
 * form otherwise.
 * @throws a refusal `exchange.import-…` that says what is wrong, on which line, and what to do
 */
export function readDocument(bytes: Uint8Array): DecodedDocument {
  const { text, encoding, warnings } = refusing(() => decodeText(bytes));
  const firstNul = text.indexOf('\0');
  if (firstNul !== -1)
    throw refuseImport.importBinary({ format: 'un fichier binaire' }, atLine(lineOf(text, firstNul)));
  const isJson = text
    .replace(/^\ufeff/, '')
    .trimStart()
    .startsWith('{');
  const document = isJson ? readCanonicalDocument(text) : refusing(() => readRncpDocument(importRncpText(text), text));
  const all = [...warnings, ...document.warnings].map(({ line, code, message }) => ({ line, code, message }));
  return { ...document, warnings: all.sort((a, b) => a.line - b.line), text, encoding };
}

function refusing<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof RncpTextRefusal ? asRefusal(error) : error;
  }
}

function asRefusal({ code, params, line }: RncpTextRefusal): Error {
  const refuse = {
    empty: refuseImport.importEmpty,
    'too-large': refuseImport.importTooLarge,
    binary: refuseImport.importBinary,
    undecodable: refuseImport.importUndecodable,
    'not-a-referentiel': refuseImport.importNotAReferentiel,
    'no-table': refuseImport.importNoTable,
  }[code];
  const all: RefusalParams = { ...params, megabytes: MAX_SOURCE_BYTES / 1024 / 1024 };
  return refuse(all, line === undefined ? [] : atLine(line));
}

const atLine = (line: number) => [{ pointer: '/text', code: 'exchange.import-line', params: { line } }];

const lineOf = (text: string, index: number): number => text.slice(0, index).split(/\r\n|\n|\r/).length;
