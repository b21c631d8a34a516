import { join } from 'node:path';
import { readEncryptionKeys } from '#platform/config/config.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform/database/embedded/embedded-postgres.js';
import { migrate } from '#platform/database/migrate.js';
import { Sealer } from '#platform/encryption/sealer.js';
import { encryptionKeysOf, type LocalSettings } from './local-settings';

/**
 * The connection string of a database that is up to date.
 * @param onStarted told of the embedded server as soon as it runs: whatever happens next, it must be stopped.
 */
export async function prepareDatabase(
  settings: LocalSettings,
  onStarted: (postgres: EmbeddedPostgres) => void,
): Promise<string> {
  const sealer = () =>
    new Sealer(readEncryptionKeys({ ...process.env, ENCRYPTION_KEYS: encryptionKeysOf(settings, process.env) }));
  if (settings.databaseUrl !== undefined) {
    await migrate(settings.databaseUrl, { sealer });
    return settings.databaseUrl;
  }
  const postgres = await startEmbeddedPostgres({ directory: join(settings.directory, 'postgres') });
  onStarted(postgres);
  const url = postgres.connectionString('certitude');
  await migrate(url, { createDatabase: true, sealer });
  return url;
}
