/**
 * Entry of the process that reads RNCP texts (see `RncpReader`, whose import of its types is also what makes the build
 * emit this file).
 */
import { importRncpText, RncpTextRefusal, type RncpTextResult } from '../rncp-text';

export type RncpReading =
  { result: RncpTextResult } | { refusal: Pick<RncpTextRefusal, 'code' | 'message' | 'params' | 'line'> };

// A terminal's Ctrl-C reaches the whole group: the parent decides when work in hand is over.
process.on('SIGINT', () => undefined);

export default function read(text: string): RncpReading {
  try {
    return { result: importRncpText(text) };
  } catch (error) {
    if (!(error instanceof RncpTextRefusal)) throw error;
    const { code, message, params, line } = error;
    return { refusal: { code, message, params, line } };
  }
}
