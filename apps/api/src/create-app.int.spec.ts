import { readConfig } from '#platform/config/config.js';
import { DESCRIPTION_ONLY } from '#platform/database/database.module.js';
import { createApp } from './create-app';

/** What the process warns of once its logger is in place. */
async function warningsAt(publicUrl: string, environment: string): Promise<string[]> {
  const config = readConfig({
    NODE_ENV: environment,
    DATABASE_URL: DESCRIPTION_ONLY,
    SESSION_SECRET: 's'.repeat(40),
    ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
    TRAIL_KEY: 't'.repeat(40),
    PUBLIC_URL: publicUrl,
  });
  const app = await createApp(config);
  const warnings: string[] = [];
  const nothing = () => undefined;
  app.useLogger({ log: nothing, error: nothing, warn: (message: string) => warnings.push(message) });
  app.flushLogs();
  await app.close();
  return warnings;
}

it.each([
  ['http://certificats.exemple.fr', 'production', true],
  ['https://certificats.exemple.fr', 'production', false],
  ['http://localhost:3000', 'development', false],
])('says at boot that %s in %s lets the session cookie be read: %s', async (publicUrl, environment, isTold) => {
  const warnings = await warningsAt(publicUrl, environment);
  expect(warnings.filter((warning) => warning.includes('PUBLIC_URL'))).toHaveLength(isTold ? 1 : 0);
});
