import { errorCode, errorMessage } from './error-code';

/**
 * The database cannot be reached, is stopping, lacks connections or memory (SQLSTATE classes 08, 53 and 57, a full disk
 * aside), or did not do what it was asked in the time it had (statement, lock, idle transaction).
 */
const AWAY =
  /^(?:ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|08\w{3}|53(?!100)\w{3}|57\w{3}|55P03|25P03)$/;

/** What the driver says without a code. */
const AWAY_WORDS =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)/;

/** Whether the same request may succeed later, once the database is back. */
export const isDatabaseAway = (error: unknown): boolean =>
  AWAY.test(errorCode(error)) || AWAY_WORDS.test(errorMessage(error));

/** The disk of the database, or of the files, is full: PostgreSQL's SQLSTATE, and the system's codes. */
const FULL = /^(?:53100|ENOSPC|EDQUOT)$/;

/** Whether what was asked needs room on a disk that has none: what only reads goes on. */
export const isDiskFull = (error: unknown): boolean => FULL.test(errorCode(error));

/** For a write that a reading makes on its way (when somebody was last seen): it is done another time. */
export function unlessDiskFull(error: unknown): void {
  if (!isDiskFull(error)) throw error;
}
