import 'reflect-metadata';
import { processConfig as config } from '#platform/config/process-config.js';
import { ConfigError } from '#platform/config/config.js';
import { useStructuredLogs } from '#platform/logging/logging.module.js';
import { TlsError } from '#platform/tls/tls.error.js';
import { createApp } from './create-app';
import { followRenewals } from './tls';

async function main(): Promise<void> {
  const app = await createApp(config);
  useStructuredLogs(app);
  app.enableShutdownHooks([], { useProcessExit: true });
  await app.listen(config.http.port, config.http.host);
  followRenewals(app, config);
}

/** Told in one line, to be mended by whoever set it up. */
const isOfOperator = (error: unknown): error is Error => error instanceof ConfigError || error instanceof TlsError;

main().catch((error: unknown) => {
  process.stderr.write(
    `${isOfOperator(error) ? error.message : String(error instanceof Error ? (error.stack ?? error.message) : error)}\n`,
  );
  process.exit(1);
});
