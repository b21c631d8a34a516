import { join } from 'node:path';
import { type Config, readConfig } from '#platform/config/config.js';
import { isEmbeddedPostgresRunning, startEmbeddedPostgres } from '#platform/database/embedded/embedded-postgres.js';
import { readLocalSettings, ROOT, serverEnvironment } from './local-settings';
import { StartupError } from './startup.error';

/** The servers' own settings; those of `npm start` on this machine, as long as it runs. */
export async function operatorConfig(env: NodeJS.ProcessEnv): Promise<Config> {
  const settings = readLocalSettings(env, ROOT);
  if (settings.databaseUrl !== undefined) return readConfig(env);
  const directory = join(settings.directory, 'postgres');
  if (!isEmbeddedPostgresRunning(directory)) {
    throw new StartupError(
      'Certitude ne tourne pas sur cette machine : démarrez-le (npm start), ou définissez DATABASE_URL.',
    );
  }
  const postgres = await startEmbeddedPostgres({ directory });
  return readConfig(serverEnvironment(settings, postgres.connectionString('certitude'), env));
}
