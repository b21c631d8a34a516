/**
 * Entry of the thread that reads one RNCP text (see `RncpReader`, whose import of its types is also what makes the
 * build emit this file).
 */
import { parentPort, workerData } from 'node:worker_threads';
import { importRncpText, ReadingRefusal, type RncpTextResult } from '#reading/public.js';

export type RncpReading = { result: RncpTextResult } | { refusal: Pick<ReadingRefusal, 'code' | 'params' | 'line'> };

function read(text: string): RncpReading {
  try {
    return { result: importRncpText(text) };
  } catch (error) {
    if (!(error instanceof ReadingRefusal)) throw error;
    const { code, params, line } = error;
    return { refusal: { code, params, line } };
  }
}

parentPort?.postMessage(read((workerData as { text: string }).text));
