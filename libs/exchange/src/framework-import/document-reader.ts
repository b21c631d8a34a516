import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock.js';
import { decodeText, ReadingRefusal } from '#reading/public.js';
import { refuseImport } from './framework-import.errors';
import type { ReadDocument } from './imported-document';
import { importRefusal, placeAtLine } from './reading-refusal';
import { TextReader } from './text-reader';

/** Shown beside the tree, each line costs the screen: no référentiel has a hundredth of it. */
const MAX_LINES = 100_000;

export interface DecodedDocument extends ReadDocument {
  text: string;
  encoding: string;
  readAt: Date;
}

/** Reads a référentiel from the bytes of its document. */
@Injectable()
export class DocumentReader {
  constructor(
    private readonly texts: TextReader,
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
    const document = await this.texts.read(text);
    const all = [...warnings, ...document.warnings].sort((a, b) => a.line - b.line);
    return { ...document, warnings: all, text, encoding, readAt: this.clock.now() };
  }
}

const lineOf = (text: string, index: number): number => text.slice(0, index).split(/\r\n|\n|\r/).length;
