import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, readConfig } from '#platform/config/config.js';
import { isEmbeddedPostgresRunning, startEmbeddedPostgres } from '#platform/database/embedded/embedded-postgres.js';
import { writableDirectory } from '#platform/database/embedded/writable-directory.js';
import { migrate } from '#platform/database/migrate.js';
import { alreadyRuns, claimInstance, holderOf } from './instance-claim';
import { type LocalSettings, readLocalSettings, ROOT, serverEnvironment } from './local-settings';
import { StartupError } from './startup.error';

type Work<T> = (config: Config) => Promise<T>;

/** The servers' own installation, or the one of this machine, whether it runs or not: nothing starts it meanwhile. */
export function withInstallation<T>(env: NodeJS.ProcessEnv, work: Work<T>): Promise<T> {
  const settings = readLocalSettings(env, ROOT);
  if (settings.databaseUrl !== undefined) return work(readConfig(env));
  const postgres = join(settings.directory, 'postgres');
  if (!existsSync(join(postgres, 'data'))) {
    throw new StartupError(`Aucune donnée de Certitude dans ${settings.directory} (CERTITUDE_DIR).`);
  }
  const runs = holderOf(settings.directory) !== undefined && isEmbeddedPostgresRunning(postgres);
  return runs ? onLocalDatabase(settings, env, work) : claimed(settings, () => onLocalDatabase(settings, env, work));
}

/** The same, stopped, its database made if there is none and up to date. @throws StartupError when it runs. */
export async function withStoppedInstallation<T>(
  env: NodeJS.ProcessEnv,
  beforeMigrating: (databaseUrl: string) => Promise<void>,
  work: Work<T>,
): Promise<T> {
  const settings = readLocalSettings(env, ROOT);
  if (settings.databaseUrl !== undefined) {
    await beforeMigrating(settings.databaseUrl);
    await migrate(settings.databaseUrl);
    return work(readConfig(env));
  }
  const holder = holderOf(settings.directory);
  if (holder) throw alreadyRuns(settings.directory, holder);
  writableDirectory(settings.directory);
  return claimed(settings, () =>
    onLocalDatabase(settings, env, async (config) => {
      await beforeMigrating(config.database.url);
      await migrate(config.database.url, { createDatabase: true });
      return work(config);
    }),
  );
}

async function claimed<T>({ directory, address }: LocalSettings, work: () => Promise<T>): Promise<T> {
  const giveBack = claimInstance(directory, address);
  try {
    return await work();
  } finally {
    giveBack();
  }
}

async function onLocalDatabase<T>(settings: LocalSettings, env: NodeJS.ProcessEnv, work: Work<T>): Promise<T> {
  const postgres = await startEmbeddedPostgres({ directory: join(settings.directory, 'postgres') });
  try {
    return await work(readConfig(serverEnvironment(settings, postgres.connectionString('certitude'), env)));
  } finally {
    // One that the product started goes on.
    await postgres.stop();
  }
}
