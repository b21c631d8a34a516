import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readConfig } from '#platform/config/config.js';
import { DESCRIPTION_ONLY } from '#platform/database/database.module.js';
import { createApp } from '../create-app';
import { describeApi } from '../openapi';
import { refusingOperations, type RefusingOperation } from './route-refusals';

/** The application as it can be described: it reaches no database, and is not to be started. */
export const appToDescribe = (): Promise<NestFastifyApplication> =>
  createApp(readConfig({ NODE_ENV: 'test', DATABASE_URL: DESCRIPTION_ONLY, LOG_LEVEL: 'silent' }));

/** What each operation of the API declares that it refuses. */
export async function describedOperations(): Promise<RefusingOperation[]> {
  const app = await appToDescribe();
  return refusingOperations(app, describeApi(app).paths);
}
