import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform/database/embedded/embedded-postgres.js';
import { migrate } from '#platform/database/migrate.js';
import type { LocalSettings } from './local-settings';

/**
 * The connection string of a database that is up to date.
 * @param onStarted told of the embedded server as soon as it runs: whatever happens next, it must be stopped.
 */
export async function prepareDatabase(
  settings: LocalSettings,
  onStarted: (postgres: EmbeddedPostgres) => void,
): Promise<string> {
  if (settings.databaseUrl !== undefined) {
    await migrate(settings.databaseUrl);
    return settings.databaseUrl;
  }
  const postgres = await startEmbeddedPostgres({ directory: join(settings.directory, 'postgres') });
  onStarted(postgres);
  const url = postgres.connectionString('certitude');
  await migrate(url, { createDatabase: true });
  return url;
}
