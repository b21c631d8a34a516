import { closeSync, openSync, readFileSync, rmdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fileSystemRefusal } from '#platform/database/embedded/embedded-postgres.error.js';
import { errorCode } from '#platform/database/error-code.js';
import { isStill, markOf } from '#platform/database/embedded/process-state.js';
import { StartupError } from './startup.error';

/** Who runs the product on a directory, and where it answers. */
const holder = z.object({ pid: z.int(), birth: z.string().optional(), address: z.string() });

export type Holder = z.infer<typeof holder>;

const fileIn = (directory: string): string => join(directory, 'instance.lock');

/** The living process that runs the product on this directory, if there is one. Reads, and touches nothing. */
export function holderOf(directory: string): Holder | undefined {
  try {
    const found = holder.parse(JSON.parse(readFileSync(fileIn(directory), 'utf8')));
    return isStill(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

export const alreadyRuns = (directory: string, { pid, address }: Holder): StartupError =>
  new StartupError(
    `Certitude tourne déjà sur les données de ${directory} (${address}, processus ${String(pid)}) : arrêtez-le d'abord, ou choisissez un autre dossier (CERTITUDE_DIR) et un autre port (PORT).`,
  );

/**
 * Says that this process runs the product on this directory. What a process that is no more had said is written over.
 * @returns what takes it back.
 * @throws StartupError when another process said so and lives.
 */
export function claimInstance(directory: string, address: string): () => void {
  const file = fileIn(directory);
  for (;;) {
    if (take(file, { ...markOf(process.pid), address })) {
      return () => {
        rmSync(file, { force: true });
      };
    }
    const found = holderOf(directory);
    if (found) throw alreadyRuns(directory, found);
    clear(file);
  }
}

function take(file: string, claim: Holder): boolean {
  try {
    const descriptor = openSync(file, 'wx', 0o600);
    try {
      writeSync(descriptor, JSON.stringify(claim));
    } finally {
      closeSync(descriptor);
    }
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw fileSystemRefusal(file, error);
  }
}

function clear(file: string): void {
  try {
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) rmdirSync(file);
    else rmSync(file, { force: true });
  } catch {
    throw new StartupError(`${file} est un dossier, là où Certitude pose un verrou : déplacez-le ou supprimez-le.`);
  }
}
