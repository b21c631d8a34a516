import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectionToken } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { Actor, Role } from '#kernel/actor.js';
import { Clock, FixedClock } from '#kernel/clock.js';
import { newId } from '#kernel/id.js';
import { Members } from '#identity/member/members.js';
import { OrganisationService } from '#identity/organisation/organisation.service.js';
import { SessionService } from '#identity/session/session.service.js';
import { beTheAccountOutside } from '#platform/database/sight/sight.js';
import { readConfig } from '#platform/config/config.js';
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
    const person = (roles: readonly Role[], name = `Une personne ${roles.join(' et ')}`) =>
      this.signIn(organisationId, roles, name);
    const [administrator, coordinator, juror, learner] = [
      await person(['administrator'], 'Adèle Administratrice'),
      await person(['coordinator'], 'Corentin Coordinateur'),
      await person(['juror'], 'Judith Jurée'),
      await person(['learner'], 'Lina Apprenante'),
    ];
    return { organisationId, administrator, coordinator, juror, learner, person };
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.drop();
    await rm(this.storage, { recursive: true, force: true });
  }

  private async signIn(organisationId: string, roles: readonly Role[], displayName: string): Promise<TestClient> {
    const founder: Actor = { kind: 'system', userId: newId(), organisationId, roles: ['administrator'] };
    const email = `${newId().slice(0, 8)}@exemple.test`;
    const { userId } = await this.get(Members).invite(founder, { email, displayName, roles });
    // Somebody signed in has chosen a password; which one is of no interest here.
    await this.tx.query(`UPDATE identity.user_account SET password_hash = 'chosen' WHERE id = $1`, [userId]);
    await this.tx.query('DELETE FROM identity.account_link WHERE user_id = $1', [userId]);
    const session = await this.get(SessionService).open(userId);
    const actor: Actor = { kind: 'person', userId, organisationId, roles };
    return new TestClient(this.app, actor, {
      cookie: `certitude=${session.token}`,
      'x-csrf-token': session.me.csrfToken,
    });
  }
}

/** @param environment variables that differ from the usual ones of tests. */
export const startTestApi = (environment?: Record<string, string>): Promise<TestApi> => TestApi.start(environment);
