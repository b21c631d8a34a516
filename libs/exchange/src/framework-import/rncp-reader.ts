import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { ReadingRefusal, type RncpTextResult } from '#reading/public.js';
import { refuseImport } from './framework-import.errors';
import type { RncpReading } from './rncp-reading.entry';

const isSource = __filename.endsWith('.ts');
const ENTRY = join(__dirname, `rncp-reading.entry.${isSource ? 'ts' : 'js'}`);
const EXEC_ARGV = isSource ? ['--conditions=source', '-r', '@swc-node/register'] : [];

/** Texts read at the same time; the others wait their turn. */
const THREADS = 2;
const MAX_MEMORY_MB = 512;
const MAX_SECONDS = 60;

/**
 * Reads RNCP texts outside the thread that answers requests: a form of forty pages takes over a second, during which
 * jurors go on saving their grids.
 */
@Injectable()
export class RncpReader {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /**
   * @throws ReadingRefusal, or `exchange.import-too-slow` when the text takes too long or too much memory to be a
   * référentiel
   */
  async read(text: string, maxSeconds = MAX_SECONDS): Promise<RncpTextResult> {
    const reading = await this.inTurn(() => readInThread(text, maxSeconds));
    if ('result' in reading) return reading.result;
    const { code, params, line } = reading.refusal;
    throw new ReadingRefusal(code, params, line);
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= THREADS) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // The place passes to whoever waits, so nobody can slip in between.
      if (next) next();
      else this.running -= 1;
    }
  }
}

function readInThread(text: string, maxSeconds: number): Promise<RncpReading> {
  return new Promise<RncpReading>((resolve, reject) => {
    const thread = new Worker(ENTRY, {
      workerData: { text },
      execArgv: EXEC_ARGV,
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
    });
    const tooSlow = () => reject(refuseImport.importTooSlow({ seconds: maxSeconds }));
    const timer = setTimeout(() => {
      tooSlow();
      void thread.terminate();
    }, maxSeconds * 1_000);
    thread.once('message', resolve);
    thread.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooSlow();
      else reject(error);
    });
    thread.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the reading thread ended with code ${code}, without an answer`));
    });
  });
}
