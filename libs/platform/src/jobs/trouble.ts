import { errorCode } from '../database/error-code';
import type { Trouble } from './trouble.contract';

const CODES: readonly (readonly [Trouble, RegExp])[] = [
  ['disk-full', /^(ENOSPC|EDQUOT|53100)$/],
  ['storage-away', /^(EROFS|EIO|ESTALE|EACCES|EMFILE|ENFILE)$/],
  // Classes 08 (connection) and 57 (operator), out of connections or memory; and what the socket says.
  ['database-away', /^(08\w{3}|57P\w{2}|53[23]00|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/],
];
/** What the pool of connections says without a code. */
const WORDS = /connection terminated|timeout exceeded when trying to connect|connection error and is not queryable/i;
const DEPTH = 5;

/** The trouble behind an error, if it is one: of the error itself, of what the driver said, of its causes. */
export function troubleOf(error: unknown, depth = DEPTH): Trouble | undefined {
  if (!(error instanceof Error) || depth === 0) return undefined;
  const code = errorCode(error);
  const known = CODES.find(([, codes]) => codes.test(code))?.[0];
  if (known) return known;
  if (WORDS.test(error.message)) return 'database-away';
  return troubleOf(Reflect.get(error, 'driverError'), depth - 1) ?? troubleOf(error.cause, depth - 1);
}
