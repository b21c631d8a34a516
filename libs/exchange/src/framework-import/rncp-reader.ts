import { join } from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ChildPool } from '#platform/child-pool/child-pool.js';
import { ChildPoolError } from '#platform/child-pool/child-pool.error.js';
import { ReadingRefusal, type RncpTextResult } from '#reading/public.js';
import { refuseImport } from './framework-import.errors';
import type { RncpReading } from './rncp-reading.entry';

/** Texts read at the same time; the others wait their turn. */
const PROCESSES = 2;
const MAX_MEGABYTES = 640;
const MAX_SECONDS = 60;

/**
 * Reads RNCP texts outside the process that answers requests: a form of forty pages takes over a second, during which
 * jurors go on saving their grids.
 */
@Injectable()
export class RncpReader implements OnModuleDestroy {
  private readonly pool = new ChildPool<string, RncpReading>(PROCESSES, {
    entry: join(__dirname, 'rncp-reading.entry'),
    timeoutMs: MAX_SECONDS * 1_000,
    maxMegabytes: MAX_MEGABYTES,
  });

  /**
   * @throws ReadingRefusal, or `exchange.import-too-slow` when the text takes too long or too much memory to be a
   * référentiel
   */
  async read(text: string): Promise<RncpTextResult> {
    const reading = await this.pool.run(text).catch((error: unknown) => {
      const isTooMuch = error instanceof ChildPoolError && error.reason !== 'stopped';
      throw isTooMuch ? refuseImport.importTooSlow({ seconds: MAX_SECONDS }) : error;
    });
    if ('result' in reading) return reading.result;
    const { code, params, line } = reading.refusal;
    throw new ReadingRefusal(code, params, line);
  }

  onModuleDestroy(): Promise<void> {
    return this.pool.close();
  }
}
