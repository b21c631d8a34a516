/**
 * Entry of the thread that reads one RNCP text (see `RncpReader`, whose import of its types is also what makes the
 * build emit this file).
 */
import { parentPort, workerData } from 'node:worker_threads';
import { importRncpText, RncpTextRefusal, type RncpTextResult } from '../rncp-text';

export type RncpReading =
  { result: RncpTextResult } | { refusal: Pick<RncpTextRefusal, 'code' | 'message' | 'params' | 'line'> };

function read(text: string): RncpReading {
  try {
    return { result: importRncpText(text) };
  } catch (error) {
    if (!(error instanceof RncpTextRefusal)) throw error;
    const { code, message, params, line } = error;
    return { refusal: { code, message, params, line } };
  }
}

parentPort?.postMessage(read((workerData as { text: string }).text));
