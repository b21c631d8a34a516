import { migrate } from '#platform/database/migrate.js';

/** `node dist/apps/start/src/migrate.js`: brings the database of DATABASE_URL up to date, then ends. */
migrate(process.env['DATABASE_URL'] ?? '').then(
  (ran) => {
    process.stdout.write(ran.length === 0 ? 'Base à jour.\n' : `Migrations passées : ${ran.join(', ')}.\n`);
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
