import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectionToken } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { Actor, Role } from '#kernel/actor.js';
import { Clock, FixedClock } from '#kernel/clock.js';
import { newId } from '#kernel/id.js';
import { csrfTokenOf, newToken, tokenDigest } from '#identity/account/secrets.js';
import { OrganisationService } from '#identity/organisation/organisation.service.js';
import { SESSION_HOURS } from '#identity/session/session.service.js';
import { beTheAccountOutside } from '#platform/database/sight/sight.js';
import { CONFIG, type Config, readConfig } from '#platform/config/config.js';
import { FixtureHand } from '#testing/database/fixture-hand.js';
import { cloneDatabase, type TestDatabase } from '#testing/database/test-database.js';
import { drainJobs, type DrainedJobs, type DrainOptions } from '#testing/jobs/drain-jobs.js';
import { ApiModule } from '../../../apps/api/src/api.module';
import { newAdapter } from '../../../apps/api/src/adapter';
import { prepareApp } from '../../../apps/api/src/create-app';
import { harvestRefusals } from '../refusals/harvest';
import { TestClient } from './test-client';

export const SOME_INSTANT = new Date('2026-11-20T09:00:00Z');

/** An organisation with one signed-in caller per role. */
export interface TestOrganisation {
  organisationId: string;
  administrator: TestClient;
  coordinator: TestClient;
  juror: TestClient;
  learner: TestClient;
  /** One more person of this organisation, signed in. */
  person(roles: readonly Role[], name?: string): Promise<TestClient>;
}

/** The whole API in process, on a clone of the migrated database. */
export class TestApi {
  private constructor(
    readonly app: NestFastifyApplication,
    private readonly database: TestDatabase,
    private readonly storage: string,
    readonly clock: FixedClock,
  ) {}

  static async start(environment: Record<string, string> = {}): Promise<TestApi> {
    beTheAccountOutside();
    const database = await cloneDatabase();
    const storage = await mkdtemp(join(tmpdir(), 'certitude-storage-'));
    const config = readConfig({
      NODE_ENV: 'test',
      DATABASE_URL: database.connectionString,
      DATABASE_POOL_SIZE: '10',
      STORAGE_DIR: storage,
      LOG_LEVEL: 'silent',
      REQUESTS_PER_MINUTE: '1000000',
      PUBLIC_URL: 'http://certitude.test',
      ...environment,
    });
    const clock = new FixedClock(SOME_INSTANT);
    const module = await Test.createTestingModule({ imports: [ApiModule.for(config)] })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    const app = module.createNestApplication<NestFastifyApplication>(newAdapter(config), {
      logger: process.env.TEST_LOG === '1' ? ['error', 'warn'] : false,
    });
    await prepareApp(app, config);
    harvestRefusals(app.getHttpAdapter().getInstance());
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new TestApi(app, database, storage, clock);
  }

  get connectionString(): string {
    return this.database.connectionString;
  }

  /** What tests put in place themselves; nothing of it is asked to be in the trail. */
  get tx(): FixtureHand {
    return FixtureHand.of(this.app);
  }

  get<T>(token: InjectionToken<T>): T {
    return this.app.get<T>(token, { strict: false });
  }

  /** Relays and runs every waiting job, until none is left. */
  drainJobs(options?: DrainOptions): Promise<DrainedJobs> {
    return drainJobs(this.app, options);
  }

  /** Somebody who is not signed in. */
  get stranger(): TestClient {
    return new TestClient(this.app, { kind: 'system', userId: newId(), organisationId: newId(), roles: [] }, {});
  }

  async organisation(legalName = 'Institut des métiers du numérique'): Promise<TestOrganisation> {
    const organisationId = await this.get(OrganisationService).found({
      legalName,
      commercialName: null,
      siret: '12345678900012',
      city: 'Lyon',
      signatoryName: 'Claire Vasseur',
      signatoryTitle: 'Directrice générale',
    });
    const person = async (roles: readonly Role[], name = `Une personne ${roles.join(' et ')}`) => {
      const [client] = await this.admit(organisationId, [{ roles, name }]);
      if (!client) throw new Error('nobody was let in');
      return client;
    };
    const [administrator, coordinator, juror, learner] = (await this.admit(organisationId, [
      { roles: ['administrator'], name: 'Adèle Administratrice' },
      { roles: ['coordinator'], name: 'Corentin Coordinateur' },
      { roles: ['juror'], name: 'Judith Jurée' },
      { roles: ['learner'], name: 'Lina Apprenante' },
    ])) as [TestClient, TestClient, TestClient, TestClient];
    return { organisationId, administrator, coordinator, juror, learner, person };
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.drop();
    await rm(this.storage, { recursive: true, force: true });
  }

  /**
   * People who have an account and a session, in one statement: many tests begin with four, and how one is invited, chooses a
   * password and comes in has tests of its own.
   */
  private async admit(
    organisationId: string,
    people: readonly { roles: readonly Role[]; name: string }[],
  ): Promise<TestClient[]> {
    const { sessionSecret } = this.get<Config>(CONFIG);
    const admitted = people.map(({ roles, name }) => {
      const [userId, token] = [newId(), newToken()];
      return { userId, name, email: `${newId().slice(0, 8)}@exemple.test`, roles, token, digest: tokenDigest(token) };
    });
    const expiresAt = new Date(this.clock.now().getTime() + SESSION_HOURS * 3_600_000);
    await this.tx.query(
      `WITH person AS (
         SELECT * FROM jsonb_to_recordset($2) AS _ ("userId" uuid, name text, email text, roles jsonb, digest text)
       ), account AS (
         INSERT INTO identity.user_account (id, email, display_name, password_hash)
         SELECT "userId", email, name, 'chosen' FROM person
       ), member AS (
         INSERT INTO identity.membership (id, organisation_id, user_id, display_name, email, role)
         SELECT gen_random_uuid(), $1, "userId", name, email, role FROM person, jsonb_array_elements_text(roles) AS role
       )
       INSERT INTO identity.user_session (token_hash, user_id, organisation_id, expires_at)
       SELECT digest, "userId", $1, $3 FROM person`,
      [organisationId, JSON.stringify(admitted), expiresAt],
    );
    return admitted.map(({ userId, roles, token, digest }) => {
      const cookie = `certitude=${token}`;
      const actor: Actor = { kind: 'person', userId, organisationId, roles };
      return new TestClient(this.app, actor, {
        cookie,
        'x-csrf-token': csrfTokenOf(sessionSecret, digest, organisationId),
      });
    });
  }
}

/** @param environment variables that differ from the usual ones of tests. */
export const startTestApi = (environment?: Record<string, string>): Promise<TestApi> => TestApi.start(environment);
