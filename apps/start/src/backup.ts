import { parseArgs } from 'node:util';
import { fingerprintOf } from '#platform/backup/backup-manifest.js';
import { takeBackup } from '#platform/backup/take-backup.js';
import { FileSystemStorage } from '#platform/storage/file-system-storage.js';
import { withInstallation } from './installation';

const USAGE = 'Usage : npm run backup -- DOSSIER (un dossier à créer)';

/**
 * `npm run backup -- DIR`: everything the installation of this environment holds, but its keys, into a directory to be made.
 * It may run meanwhile.
 */
async function main(args: readonly string[]): Promise<string> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [directory] = positionals;
  if (directory === undefined || positionals.length > 1) throw new Error(USAGE);
  const leave = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => leave.abort(new Error('Sauvegarde interrompue : rien n’a été gardé.')));
  }
  const manifest = await withInstallation(process.env, (config) =>
    takeBackup(
      {
        databaseUrl: config.database.url,
        storage: new FileSystemStorage(config.storageDirectory),
        trailKey: fingerprintOf(config.trailKey),
      },
      directory,
      leave.signal,
    ).catch((error: unknown) => {
      throw leave.signal.aborted ? leave.signal.reason : error;
    }),
  );
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const keys = manifest.encryptionKeys.map(({ id }) => `« ${id} »`).join(', ');
  return `Sauvegarde faite dans ${directory} : ${manifest.tables.length} tables, ${rows} lignes, ${manifest.files.length} fichiers.
Elle ne contient aucune clé. Gardez ailleurs ENCRYPTION_KEYS (${keys || 'aucune n’a encore servi'}) et TRAIL_KEY : sans elles, elle ne peut pas être restaurée.`;
}

main(process.argv.slice(2)).then(
  (line) => {
    process.stdout.write(`${line}\n`);
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
