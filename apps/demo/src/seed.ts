import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Members, OperatorLinks, OrganisationService } from '#identity/public.js';
import type { Actor, Role } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { ConfigError, readConfig, type Config } from '#platform/config/config.js';
import { askOnce } from '#platform/database/ask.js';
import { inOneCommit } from '#platform/database/one-commit.js';
import { Transaction } from '#platform/database/transaction.js';
import { doWaitingJobs } from '#platform/jobs/waiting-jobs.js';
import { useStructuredLogs } from '#platform/logging/logging.module.js';
import { createApp } from '../../api/src/create-app';
import { WorkerModule } from '../../worker/src/worker.module';
import { accepted, ApiCaller } from './api-caller';
import * as horizon from './horizon';
import { injectFetch } from './inject-fetch';
import { DEMO_PASSWORD, JURORS } from './people';
import { furnishRivage } from './rivage';

/**
 * Fills an empty database with the demonstration: two organisations, sessions in every state. Nothing but what an operator
 * does (founding organisations, proving an address) is done behind the API's back. The last line of the standard output is
 * a JSON report.
 */
const ACCOUNTS = [
  { email: 'admin@horizon.example', role: 'administratrice, Institut Horizon' },
  { email: 'coordination@horizon.example', role: 'coordinateur, Institut Horizon' },
  { email: 'jury@horizon.example', role: 'jurée, Institut Horizon et Campus Rivage' },
  { email: 'apprenant@horizon.example', role: 'apprenante, Institut Horizon' },
  { email: 'admin@rivage.example', role: 'administrateur, Campus Rivage' },
].map((account) => ({ ...account, password: DEMO_PASSWORD }));

/** In one commit: killed at any instant, it leaves an empty database, which the next start fills. */
async function seed(environment: Config): Promise<boolean> {
  if (!(await asked(environment, IS_EMPTY))) return false;
  const http = { ...environment.http, requestsPerMinute: 1_000_000 };
  // Its people are invented: their links are followed here, and nothing is written to their addresses.
  const config: Config = { ...environment, http, logLevel: 'error', mail: undefined };
  const app = await createApp(config);
  useStructuredLogs(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const worker = await NestFactory.createApplicationContext(WorkerModule.for(config, { works: false }), {
    bufferLogs: true,
  });
  useStructuredLogs(worker);
  const isEmpty = async () => {
    const [row] = await app.get(Transaction, { strict: false }).query<Record<string, unknown>>(IS_EMPTY);
    return row?.['answer'] === true;
  };
  try {
    return await inOneCommit([app, worker], isEmpty, () => furnish(app, worker));
  } finally {
    await worker.close();
    await app.close();
  }
}

async function furnish(app: NestFastifyApplication, worker: INestApplicationContext): Promise<void> {
  const newCaller = () => new ApiCaller('http://in.process', injectFetch(app));
  const administrator = await found(app, newCaller, 'Institut Horizon', 'Lyon', [
    'admin@horizon.example',
    'Claire Vasseur',
  ]);
  const centre = await horizon.furnishHorizon(administrator, newCaller);
  await invite(administrator, newCaller, 'coordination@horizon.example', 'Julien Arnaud', ['coordinator']);
  await horizon.prepareSpringSession(centre);
  await horizon.markAutumnSession(centre);
  await horizon.deliberateSummerSession(centre);
  await horizon.closeSpringSession(centre, () => doWaitingJobs(worker));
  const rivage = await found(app, newCaller, 'Campus Rivage', 'Annecy', ['admin@rivage.example', 'Antoine Mercier']);
  await proveAddress(app, newCaller, JURORS[0]?.email ?? '');
  await furnishRivage(rivage, newCaller);
  await giveShownLearnerAnAccount(centre.administrator, centre.learnerIds, newCaller);
  await doWaitingJobs(worker);
}

const IS_EMPTY = 'SELECT NOT EXISTS (SELECT FROM identity.organisation) AS answer';

/** A database of somebody's own has none of the demonstration's accounts to tell. */
const isDemo = (config: Config): Promise<boolean> =>
  asked(
    config,
    'SELECT count(*) = cardinality($1::text[]) AS answer FROM identity.user_account WHERE email = ANY($1) AND password_hash IS NOT NULL',
    [ACCOUNTS.map(({ email }) => email)],
  );

/** Before anything is started: seconds saved on every later start. */
async function asked(config: Config, sql: string, parameters: unknown[] = []): Promise<boolean> {
  const [row] = await askOnce(config.database.url, sql, parameters);
  return row?.['answer'] === true;
}

/** An organisation with its first administrator, who comes in by an activation link like everybody else. */
async function found(
  app: NestFastifyApplication,
  newCaller: () => ApiCaller,
  legalName: string,
  city: string,
  [email, displayName]: [string, string],
): Promise<ApiCaller> {
  const organisationId = await app.get(OrganisationService, { strict: false }).found({
    legalName,
    commercialName: null,
    siret: legalName === 'Institut Horizon' ? '90210045600017' : '90310088900025',
    city,
    signatoryName: displayName,
    signatoryTitle: 'Direction générale',
  });
  const founder: Actor = { kind: 'system', userId: newId(), organisationId, roles: ['administrator'] };
  const { activationUrl } = await app
    .get(Members, { strict: false })
    .invite(founder, { email, displayName, roles: ['administrator'] });
  return newCaller().activate(activationUrl ?? '', DEMO_PASSWORD);
}

/** Whoever is to sit in both organisations chooses their password by a link from the operator, which proves the address. */
async function proveAddress(app: NestFastifyApplication, newCaller: () => ApiCaller, email: string): Promise<void> {
  const { url } = await app.get(OperatorLinks, { strict: false }).give(email);
  const body = { token: url.split('/').at(-1) ?? '', password: DEMO_PASSWORD };
  await accepted(newCaller().api.POST('/api/v1/auth/password', { body }));
}

async function invite(
  administrator: ApiCaller,
  newCaller: () => ApiCaller,
  email: string,
  displayName: string,
  roles: Role[],
): Promise<void> {
  const invited = await accepted(administrator.api.POST('/api/v1/members', { body: { email, displayName, roles } }));
  await newCaller().activate(invited.activationUrl ?? '', DEMO_PASSWORD);
}

async function giveShownLearnerAnAccount(
  administrator: ApiCaller,
  learnerIds: readonly string[],
  newCaller: () => ApiCaller,
): Promise<void> {
  const id = learnerIds[horizon.SHOWN_LEARNER] ?? '';
  const params = { path: { id } };
  const { revision } = await accepted(administrator.api.GET('/api/v1/learners/{id}', { params }));
  await accepted(
    administrator.api.PATCH('/api/v1/learners/{id}', {
      params: { ...params, header: { 'If-Match': `"${revision}"` } },
      body: { email: 'apprenant@horizon.example' },
    }),
  );
  const account = await accepted(administrator.api.POST('/api/v1/learners/{id}/account', { params }));
  await newCaller().activate(account.activationUrl ?? '', DEMO_PASSWORD);
}

async function main(): Promise<void> {
  const config = readConfig();
  if (config.environment === 'production' && !config.demo) {
    throw new ConfigError('CERTITUDE_DEMO=1 : à définir pour créer la démonstration en production');
  }
  const created = await seed(config);
  const accounts = (await isDemo(config)) ? ACCOUNTS : [];
  process.stdout.write(`${JSON.stringify({ created, accounts })}\n`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
