import { closeSync, openSync, readFileSync, rmdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '../error-code';
import { EmbeddedPostgresError, fileSystemRefusal } from './embedded-postgres.error';
import { isStill, markOf, type ProcessMark } from './process-state';

const WAIT_MS = 60_000;
const FORGOTTEN_AFTER_MS = 180_000;
/** Between the moment a lock is made and the moment its holder has written in it. */
const NAMELESS_FOR_MS = 2_000;

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
  while (!take(file)) {
    const holder = readHolder(file);
    // Two starts of the same process also wait for each other, hence no exception for our own number.
    if (holder === undefined ? isOlderThan(file, NAMELESS_FOR_MS) : !isStill(holder)) {
      remove(file);
      continue;
    }
    // No start or stop lasts that long, and some systems do not tell a process from a later one of the same number.
    if (isOlderThan(file, FORGOTTEN_AFTER_MS)) {
      remove(file);
      continue;
    }
    if (Date.now() > deadline) {
      throw new EmbeddedPostgresError(
        'already_starting',
        `La base locale est déjà en cours de démarrage ou d'arrêt (processus ${String(holder?.pid ?? 'inconnu')}) ; sinon, supprimez ${file}.`,
      );
    }
    await sleep(25);
  }
}

/** @returns false when somebody holds it. */
function take(file: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'wx', 0o600);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw fileSystemRefusal(file, error);
  }
  try {
    writeSync(descriptor, JSON.stringify(markOf(process.pid)));
    return true;
  } catch (error) {
    rmSync(file, { force: true });
    throw fileSystemRefusal(file, error);
  } finally {
    closeSync(descriptor);
  }
}

/** A directory of that name was made by no lock: an empty one is in nobody's way. */
function remove(file: string): void {
  try {
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) rmdirSync(file);
    else rmSync(file, { force: true });
  } catch {
    throw new EmbeddedPostgresError(
      'not_writable',
      `${file} est un dossier, là où Certitude pose un verrou : déplacez-le ou supprimez-le.`,
    );
  }
}

function isOlderThan(file: string, ms: number): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && (stat.isDirectory() || Date.now() - stat.mtimeMs > ms);
}

/** `undefined` while the holder has created the file and not written its mark yet. */
function readHolder(file: string): ProcessMark | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isMark(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isMark = (value: unknown): value is ProcessMark =>
  typeof value === 'object' && value !== null && 'pid' in value && Number.isInteger(value.pid);
