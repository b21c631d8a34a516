import { readEncryptionKeys } from '#platform/config/config.js';
import { migrate } from '#platform/database/migrate.js';
import { Sealer } from '#platform/encryption/sealer.js';

/** `node dist/apps/start/src/migrate.js`: brings the database of DATABASE_URL up to date, then ends. */
migrate(process.env['DATABASE_URL'] ?? '', { sealer: () => new Sealer(readEncryptionKeys()) }).then(
  (ran) => {
    process.stdout.write(ran.length === 0 ? 'Base à jour.\n' : `Migrations passées : ${ran.join(', ')}.\n`);
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
