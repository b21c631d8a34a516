import { errorCode, errorMessage } from './error-code';

/**
 * The database cannot be reached, is stopping, has no connection left (SQLSTATE classes 08, 57P, 53300), or did not do
 * what it was asked in the time it had (statement, lock, idle transaction).
 */
const AWAY = /^(?:ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|08\w{3}|57P0\w|53300|57014|55P03|25P03)$/;

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
