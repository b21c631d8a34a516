import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileSystemRefusal } from '#platform/database/embedded/embedded-postgres.error.js';
import { isEmbeddedPostgresRunning, stopForsakenPostgres } from '#platform/database/embedded/embedded-postgres.js';
import type { LocalSettings } from './local-settings';
import { StartupError } from './startup.error';

/** Erases the data of this machine's instance, once the user has said yes. */
export async function resetLocalData(settings: LocalSettings, confirmed: boolean): Promise<void> {
  const { directory, databaseUrl } = settings;
  if (databaseUrl !== undefined) {
    throw new StartupError("--reset n'efface que la base locale : avec DATABASE_URL, videz la base vous-même.");
  }
  if (!existsSync(directory)) return;
  const postgres = join(directory, 'postgres');
  // What a start that was killed left running is in nobody's use.
  await stopForsakenPostgres(postgres);
  if (isEmbeddedPostgresRunning(postgres)) {
    throw new StartupError("Certitude tourne encore sur ces données : arrêtez-le avant d'utiliser --reset.");
  }
  if (!confirmed && !(await confirm(directory))) throw new StartupError("Rien n'a été effacé.");
  try {
    rmSync(directory, { recursive: true, force: true });
  } catch (error) {
    throw fileSystemRefusal(directory, error);
  }
}

async function confirm(directory: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new StartupError('--reset demande une confirmation : ajoutez --yes.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // In a prompt, Ctrl-C is a key like any other: it must stop us all the same.
  terminal.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    const answer = await terminal.question(`Effacer toutes les données de ${directory} ? Tapez « oui » : `);
    return answer.trim().toLowerCase() === 'oui';
  } finally {
    terminal.close();
  }
}
