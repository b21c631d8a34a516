import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { holdRestored, releaseRestored } from '#platform/backup/release.js';
import { refuseMigrations, refuseOtherVersion, restoreBackup } from '#platform/backup/restore-backup.js';
import { openBackup } from '#platform/backup/whole-backup.js';
import { productMigrations } from '#platform/database/migrate.js';
import { FileSystemStorage } from '#platform/storage/file-system-storage.js';
import { refuseMissingKeys } from './backup-keys';
import { checkData } from './checked-data';
import { withInstallation, withStoppedInstallation } from './installation';

const USAGE = `Usage :
  npm run restore -- DOSSIER                   restaure une sauvegarde dans une installation vide
  npm run restore -- DOSSIER --replace --yes   efface d'abord ce qui s'y trouve
  npm run restore -- --release                 laisse repartir courriels et envois
  npm run restore -- --hold                    les suspend, après une restauration faite par d'autres moyens`;

const OPTIONS = {
  replace: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  release: { type: 'boolean', default: false },
  hold: { type: 'boolean', default: false },
} as const;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** See {@link USAGE}. Everything that can refuse does before anything is changed. */
async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [directory] = positionals;
  if (positionals.length + Number(values.release) + Number(values.hold) !== 1) throw new Error(USAGE);
  if (values.release) return release();
  if (values.hold) return hold();
  if (directory === undefined) throw new Error(USAGE);
  if (values.replace && !values.yes) {
    throw new Error(
      "--replace efface toutes les données de l'installation : confirmez par --yes. Rien n'a été changé.",
    );
  }
  await restore(directory, values.replace);
}

async function restore(directory: string, replace: boolean): Promise<void> {
  say('Contrôle de la sauvegarde…');
  const backup = await openBackup(directory);
  const { manifest } = backup;
  refuseMigrations(manifest, productMigrations());
  refuseMissingKeys(manifest, process.env);
  const fit = (url: string) => (replace ? Promise.resolve() : refuseOtherVersion(url, productMigrations()));
  await withStoppedInstallation(process.env, fit, async (config) => {
    say('Restauration…');
    const storage = new FileSystemStorage(config.storageDirectory);
    await restoreBackup(backup, { databaseUrl: config.database.url, storage, replace });
    say(
      `Restauré : données du ${manifest.takenAt}, ${manifest.tables.length} tables, ${manifest.files.length} fichiers.`,
    );
    const { checks, faults } = await checkData(process.env, () => undefined);
    say(
      faults.length === 0
        ? `Données contrôlées (${checks.length} contrôles) : aucun défaut.`
        : `Données contrôlées : ${faults.length} défauts, à lire par npm run check-data une fois Certitude démarré.`,
    );
    if (faults.length > 0) process.exitCode = 1;
  });
  say('Rien ne partira (courriels, envois) avant : npm run restore -- --release');
}

async function release(): Promise<void> {
  const { restorations, jobs } = await withInstallation(process.env, ({ database }) => releaseRestored(database.url));
  if (restorations === 0) return say('Rien n’était suspendu.');
  const told = Object.entries(jobs).map(([job, count]) => `${job} : ${count}`);
  say(`Suspension levée${told.length > 0 ? ` ; repartent ${told.join(', ')}` : ''}.`);
}

async function hold(): Promise<void> {
  await withInstallation(process.env, ({ database }) => holdRestored(database.url));
  say('Rien ne partira (courriels, envois) avant : npm run restore -- --release');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
// The local database is asked to stop as the process ends, which a signal alone would not let it say.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
