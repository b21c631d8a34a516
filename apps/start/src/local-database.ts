import type { EmbeddedPostgres } from '#platform/database/embedded/embedded-postgres.js';
import { migrate } from '#platform/database/migrate.js';
import type { LocalSettings } from './local-settings';

/**
 * The connection string of a database that is up to date.
 * @param start starts the embedded server, where no other is given.
 */
export async function prepareDatabase(
  settings: LocalSettings,
  start: () => Promise<EmbeddedPostgres>,
): Promise<string> {
  if (settings.databaseUrl !== undefined) {
    await migrate(settings.databaseUrl);
    return settings.databaseUrl;
  }
  const url = (await start()).connectionString('certitude');
  await migrate(url, { createDatabase: true });
  return url;
}
