import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from '../error-code';
import { fileSystemRefusal } from './embedded-postgres.error';

/**
 * Makes sure that a directory exists, closed to other accounts, and that we can write in it.
 * @throws EmbeddedPostgresError `not_writable` with one line that names the path.
 */
export function writableDirectory(path: string): void {
  try {
    makeDirectory(path);
    const probe = join(path, `.writable-${String(process.pid)}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw fileSystemRefusal(path, error);
  }
}

/** Not the recursive option of `mkdir`, which never ends where nothing can be created (`/proc`). */
function makeDirectory(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  if (dirname(path) !== path) makeDirectory(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another process made it meanwhile.
    if (errorCode(error) !== 'EEXIST' || !statSync(path).isDirectory()) throw error;
  }
}
