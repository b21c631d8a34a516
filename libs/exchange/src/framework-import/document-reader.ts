import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock.js';
import { requireReadable } from '#platform/http/json-body.js';
import { decodeText, ReadingRefusal } from '#reading/public.js';
import { readCanonicalDocument } from './canonical-document';
import { refuseImport } from './framework-import.errors';
import type { ReadDocument } from './imported-document';
import { importRefusal, placeAtLine } from './reading-refusal';
import { RncpReader } from './rncp-reader';
import { readRncpDocument } from './rncp-document';

/** Shown beside the tree, each line costs the screen: no référentiel has a hundredth of it. */
const MAX_LINES = 100_000;

export interface DecodedDocument extends ReadDocument {
  text: string;
  encoding: string;
  readAt: Date;
}

/** Reads a référentiel from the bytes of its document: our canonical JSON when it is a JSON object, an RNCP form otherwise. */
@Injectable()
export class DocumentReader {
  constructor(
    private readonly rncp: RncpReader,
    private readonly clock: Clock,
  ) {}

  /** @throws a refusal `exchange.import-…` that says what is wrong, on which line, and what to do */
  async read(bytes: Uint8Array): Promise<DecodedDocument> {
    try {
      return await this.understand(bytes);
    } catch (error) {
      throw error instanceof ReadingRefusal ? importRefusal(error) : error;
    }
  }

  private async understand(bytes: Uint8Array): Promise<DecodedDocument> {
    const { text, encoding, warnings } = decodeText(bytes);
    const firstNul = text.indexOf('\0');
    // PostgreSQL keeps no such text.
    if (firstNul !== -1) {
      throw refuseImport.importBinary({ format: 'unknown-binary' }, placeAtLine(lineOf(text, firstNul)));
    }
    if (lineOf(text, text.length) > MAX_LINES) throw refuseImport.importTooManyLines({ maximum: MAX_LINES });
    const isJson = text.trimStart().startsWith('{');
    // Read in this process, which others wait for: no référentiel costs what is refused here.
    if (isJson) requireReadable(Buffer.from(text));
    const document = isJson ? readCanonicalDocument(text) : readRncpDocument(await this.rncp.read(text), text);
    const all = [...warnings, ...document.warnings].sort((a, b) => a.line - b.line);
    return { ...document, warnings: all, text, encoding, readAt: this.clock.now() };
  }
}

const lineOf = (text: string, index: number): number => text.slice(0, index).split(/\r\n|\n|\r/).length;
