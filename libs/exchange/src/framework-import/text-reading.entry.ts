/**
 * Entry of the process that reads the text of documents (see `TextReader`, whose import of its types is also what makes the
 * build emit this file).
 */
import { DomainError } from '#kernel/domain-error.js';
import { requireReadable } from '#platform/http/json-body.js';
import { importRncpText, ReadingRefusal } from '#reading/public.js';
import { readCanonicalDocument } from './canonical-document';
import type { ReadDocument } from './imported-document';
import { importRefusal } from './reading-refusal';
import { readRncpDocument } from './rncp-document';

/** A refusal crosses as data. */
export type TextReading =
  { document: ReadDocument } | { refusal: Pick<DomainError, 'code' | 'kind' | 'params' | 'issues'> };

// A terminal's Ctrl-C reaches the whole group: the parent decides when work in hand is over.
process.on('SIGINT', () => undefined);

export default function read(text: string): TextReading {
  try {
    return { document: understand(text) };
  } catch (error) {
    const refused = error instanceof ReadingRefusal ? importRefusal(error) : error;
    if (!(refused instanceof DomainError)) throw error;
    const { code, kind, params, issues } = refused;
    return { refusal: { code, kind, params, issues } };
  }
}

function understand(text: string): ReadDocument {
  if (!text.trimStart().startsWith('{')) return readRncpDocument(importRncpText(text), text);
  requireReadable(Buffer.from(text));
  return readCanonicalDocument(text);
}
