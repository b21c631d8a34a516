import 'reflect-metadata';
import type { INestApplicationContext, InjectionToken } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { SavedSession } from '#exam/testing.js';
import { aClosedSession } from '#credential/certificate-batch/closed-session.builder.js';
import { Members, OrganisationService } from '#identity/public.js';
import type { Actor, Role } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { readConfig } from '#platform/config/config.js';
import { beTheAccountOutside } from '#platform/database/sight/sight.js';
import { FixtureHand } from '#testing/database/fixture-hand.js';
import { Transaction } from '#platform/database/transaction.js';
import { ApiModule } from '../../../apps/api/src/api.module';
import type { ApiCaller } from '../../../apps/demo/src/api-caller';

export const PASSWORD = 'une-phrase-de-passe-2026';

export interface Centre {
  readonly organisationId: string;
  readonly administratorId: string;
  readonly administrator: ApiCaller;
}

/** What is not done over HTTP: an operator founds organisations, and tests need large sessions at once. */
export class BackStage {
  private constructor(private readonly app: INestApplicationContext) {}

  static async enter(databaseUrl: string, storageDirectory: string): Promise<BackStage> {
    beTheAccountOutside();
    const config = readConfig({
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      DATABASE_POOL_SIZE: '4',
      STORAGE_DIR: storageDirectory,
      LOG_LEVEL: 'silent',
    });
    return new BackStage(
      await NestFactory.createApplicationContext(ApiModule.for(config), { logger: false, abortOnError: false }),
    );
  }

  get tx(): Transaction {
    return FixtureHand.of(this.app);
  }

  /** What the product itself uses. */
  get<T>(token: InjectionToken<T>): T {
    return this.app.get(token, { strict: false });
  }

  /** An organisation with its first administrator, who comes in by an activation link like everybody else. */
  async found(newCaller: () => ApiCaller, legalName = 'Institut Boréal'): Promise<Centre> {
    const organisationId = await this.get(OrganisationService).found({
      legalName,
      commercialName: null,
      siret: '12345678900012',
      city: 'Lyon',
      signatoryName: 'Claire Vasseur',
      signatoryTitle: 'Directrice générale',
    });
    const email = `administration-${organisationId.slice(-8)}@boreal.example`;
    const founder = { email, displayName: 'Adèle Administratrice', roles: ['administrator' as const] };
    const { userId, caller: administrator } = await this.admit(organisationId, founder, newCaller);
    return { organisationId, administratorId: userId, administrator };
  }

  /** Somebody of an organisation who has chosen a password, wherever letters would have gone. */
  async admit(
    organisationId: string,
    person: { email: string; displayName: string; roles: Role[] },
    newCaller: () => ApiCaller,
  ): Promise<{ userId: string; email: string; caller: ApiCaller }> {
    const host: Actor = { kind: 'system', userId: newId(), organisationId, roles: ['administrator'] };
    const { userId, activationUrl } = await this.get(Members).invite(host, person);
    const caller = await newCaller().activate(activationUrl ?? '', PASSWORD);
    return { userId, email: person.email, caller };
  }

  /**
   * A closed session that earned `certificates` certificates nobody asked for yet: candidates with both blocks earn
   * three, those refused one block earn one.
   */
  async closedSessionEarning(certificates: number, centre: Centre): Promise<SavedSession> {
    const whole = Math.floor(certificates / 3);
    const partial = certificates % 3;
    return this.tx.run(() =>
      aClosedSession(centre.organisationId, centre.administratorId)
        .withCandidates(whole + partial)
        .refusing(...Array.from({ length: partial }, (_, rank) => [whole + rank, 0] as const))
        .save(this.tx),
    );
  }

  leave(): Promise<void> {
    return this.app.close();
  }
}
