import { join } from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DomainError } from '#kernel/domain-error.js';
import { ChildPool } from '#platform/child-pool/child-pool.js';
import { ChildPoolError } from '#platform/child-pool/child-pool.error.js';
import { refuseImport } from './framework-import.errors';
import type { ReadDocument } from './imported-document';
import type { TextReading } from './text-reading.entry';

/** Texts read at the same time; the others wait their turn. */
const PROCESSES = 2;
const MAX_MEGABYTES = 640;
const MAX_SECONDS = 60;

/**
 * Reads the text of documents outside the process that answers requests: a form of forty pages takes over a second, five
 * megabytes of JSON about as much, during which jurors go on saving their grids.
 */
@Injectable()
export class TextReader implements OnModuleDestroy {
  private readonly pool = new ChildPool<string, TextReading>(PROCESSES, {
    entry: join(__dirname, 'text-reading.entry'),
    timeoutMs: MAX_SECONDS * 1_000,
    maxMegabytes: MAX_MEGABYTES,
  });

  /**
   * Our canonical JSON when it is a JSON object, an RNCP form otherwise.
   * @throws a refusal `exchange.import-…`; `exchange.import-too-slow` when the text takes too long or too much memory to be a
   * référentiel
   */
  async read(text: string): Promise<ReadDocument> {
    const reading = await this.pool.run(text).catch((error: unknown) => {
      const isTooMuch = error instanceof ChildPoolError && error.reason !== 'stopped';
      throw isTooMuch ? refuseImport.importTooSlow({ seconds: MAX_SECONDS }) : error;
    });
    if ('document' in reading) return reading.document;
    const { code, kind, params, issues } = reading.refusal;
    throw new DomainError(code, kind, params, issues);
  }

  onModuleDestroy(): Promise<void> {
    return this.pool.close();
  }
}
