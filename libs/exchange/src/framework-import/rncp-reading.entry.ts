/**
 * Entry of the process that reads RNCP texts (see `RncpReader`, whose import of its types is also what makes the build
 * emit this file).
 */
import { importRncpText, ReadingRefusal, type RncpTextResult } from '#reading/public.js';

export type RncpReading = { result: RncpTextResult } | { refusal: Pick<ReadingRefusal, 'code' | 'params' | 'line'> };

// A terminal's Ctrl-C reaches the whole group: the parent decides when work in hand is over.
process.on('SIGINT', () => undefined);

export default function read(text: string): RncpReading {
  try {
    return { result: importRncpText(text) };
  } catch (error) {
    if (!(error instanceof ReadingRefusal)) throw error;
    const { code, params, line } = error;
    return { refusal: { code, params, line } };
  }
}
