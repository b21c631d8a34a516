import 'reflect-metadata';
import { ConfigError, readConfig } from '#platform/config/config.js';
import { useStructuredLogs } from '#platform/logging/logging.module.js';
import { createApp } from './create-app';

async function main(): Promise<void> {
  const config = readConfig();
  const app = await createApp(config);
  useStructuredLogs(app);
  app.enableShutdownHooks([], { useProcessExit: true });
  await app.listen(config.http.port, config.http.host);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : String(error instanceof Error ? (error.stack ?? error.message) : error)}\n`,
  );
  process.exit(1);
});
