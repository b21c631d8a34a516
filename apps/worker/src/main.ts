import 'reflect-metadata';
import { processConfig as config } from '#platform/config/process-config.js';
import type { INestApplicationContext } from '@nestjs/common';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CertificatePress } from '#credential/public.js';
import { ConfigError } from '#platform/config/config.js';
import { JobWorker } from '#platform/jobs/job-worker.js';
import { useStructuredLogs } from '#platform/logging/logging.module.js';
import { openHealthPort } from './health-port';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(WorkerModule.for(config), {
    bufferLogs: true,
    abortOnError: false,
  });
  useStructuredLogs(app);
  await app.get(CertificatePress, { strict: false }).check();
  const port = config.workerHealthPort;
  const server = port === undefined ? undefined : await openHealthPort(app, config, port);
  stopOnSignal(app, () => server?.close());
}

/**
 * First the jobs under way end, then everything they use is closed. Nest's own shutdown hooks would call each module's
 * `onModuleDestroy` while jobs still run.
 */
function stopOnSignal(app: INestApplicationContext, closePort: () => void): void {
  let isStopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (isStopping) return;
    isStopping = true;
    new Logger('worker').log({ signal }, 'stopping');
    await app.get(JobWorker, { strict: false }).stop();
    closePort();
    await app.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stop(signal).catch(giveUp);
    });
  }
}

/** One readable cause, and an exit code that tells the supervisor. */
function giveUp(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${error instanceof ConfigError ? message : `worker: ${message}`}\n`);
  process.exit(1);
}

main().catch(giveUp);
