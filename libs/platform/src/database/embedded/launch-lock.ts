import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '../error-code';
import { EmbeddedPostgresError, fileSystemRefusal } from './embedded-postgres.error';
import { isAlive } from './process-state';

const WAIT_MS = 60_000;
const FORGOTTEN_AFTER_MS = 180_000;

/** Only one process at a time creates, starts or stops a given cluster; the others wait for it. */
export async function withLaunchLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await acquire(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

async function acquire(file: string): Promise<void> {
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    try {
      const descriptor = openSync(file, 'wx', 0o600);
      writeSync(descriptor, String(process.pid));
      closeSync(descriptor);
      return;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw fileSystemRefusal(file, error);
    }
    const holder = readHolder(file);
    // Two starts of the same process also wait for each other, hence no exception for our own number.
    if ((holder !== undefined && !isAlive(holder)) || isForgotten(file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (Date.now() > deadline) {
      throw new EmbeddedPostgresError(
        'already_starting',
        `La base locale est déjà en cours de démarrage ou d'arrêt (processus ${String(holder ?? 'inconnu')}) ; sinon, supprimez ${file}.`,
      );
    }
    await sleep(25);
  }
}

/** No start or stop lasts that long: after a restart of the machine, the number may be some other program's. */
function isForgotten(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > FORGOTTEN_AFTER_MS;
}

/** `undefined` while the holder has created the file and not written its number yet. */
function readHolder(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}
