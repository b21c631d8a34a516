import { isDatabaseAway, isDiskFull } from '../database/database-trouble';
import { errorCode } from '../database/error-code';
import { RestoredAndHeld } from '../restoration/restored.error';
import type { Trouble } from './trouble.contract';

/** The file system refuses to write, whatever the room: mounted read-only, broken, not ours, out of handles. */
const STORAGE_AWAY = /^(?:EROFS|EIO|ESTALE|EACCES|EMFILE|ENFILE)$/;
/** A statement that takes too long takes too long again: its job is given up in the end. */
const TOO_LONG = '57014';
const DEPTH = 5;

/** The trouble behind an error, if it is one: of the error itself, of what the driver said, of its causes. */
export function troubleOf(error: unknown, depth = DEPTH): Trouble | undefined {
  if (!(error instanceof Error) || depth === 0) return undefined;
  if (error instanceof RestoredAndHeld) return 'restored';
  if (isDiskFull(error)) return 'disk-full';
  if (STORAGE_AWAY.test(errorCode(error))) return 'storage-away';
  if (isDatabaseAway(error) && errorCode(error) !== TOO_LONG) return 'database-away';
  return troubleOf(Reflect.get(error, 'driverError'), depth - 1) ?? troubleOf(error.cause, depth - 1);
}
