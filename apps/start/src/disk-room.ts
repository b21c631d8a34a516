import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartupError } from './startup.error';

const MB = 1_000_000;
/** An empty database weighs 50 MB, its journal as much again, the demonstration 20. */
const ROOM_FOR_A_DATABASE = 250 * MB;
/** PostgreSQL's journal grows by files of 16 MB. */
const ROOM_TO_RUN = 60 * MB;

/**
 * Known before anything is written: a database whose disk is full does not start, and says so in words of its own.
 * @throws StartupError in French, with what is left and what is needed.
 */
export function assertDiskRoom(directory: string, hasDatabase: boolean): void {
  const free = freeBytes(directory);
  const needed = hasDatabase ? ROOM_TO_RUN : ROOM_FOR_A_DATABASE;
  if (free === undefined || free >= needed) return;
  throw new StartupError(
    `Il reste ${megabytes(free)} Mo sur le disque de ${directory}, il en faut ${megabytes(needed)} pour démarrer : libérez de la place, ou choisissez un autre dossier (CERTITUDE_DIR).`,
  );
}

const megabytes = (bytes: number): string => String(Math.floor(bytes / MB));

/** `undefined` where the system does not tell. */
function freeBytes(path: string): number | undefined {
  if (!existsSync(path)) return dirname(path) === path ? undefined : freeBytes(dirname(path));
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}
