import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { Sealer } from '#platform/encryption/sealer.js';
import { newToken, tokenDigest } from '../account/secrets';
import type { Visit } from '../device/visit';
import { type OpenedSession, SessionService } from '../session/session.service';
import { refuseOidc } from './oidc.errors';
import { type Errand, ProviderClient, type ProviderPerson } from './provider-client';
import { SignInProvider } from './sign-in-provider.entity';
import { SignInProviderService } from './sign-in-provider.service';

/** Long enough to type a password and a code there. */
export const ERRAND_MINUTES = 10;

const contextOf = (stateHash: string): string => `provider_errand:${stateHash}`;

interface Held {
  provider_id: string;
  errand: string;
}

/** Signing in by an organisation's provider: a browser is sent there, and what it brings back is proved. */
@Injectable()
export class ProviderSignInService {
  constructor(
    private readonly tx: Transaction,
    private readonly sealer: Sealer,
    private readonly client: ProviderClient,
    private readonly providers: SignInProviderService,
    private readonly sessions: SessionService,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * @param browser what the browser already holds of an errand begun beside this one
   * @returns where to send it, and what it must hold when it comes back
   * @throws `identity.provider-unknown` (404), `identity.provider-away` (409)
   */
  begin(
    providerId: string,
    returnTo: string | null,
    browser: string | undefined,
  ): Promise<{ url: string; browser: string }> {
    return this.tx.acrossOrganisations('sign-in', () => this.beginAt(providerId, returnTo, browser));
  }

  private async beginAt(
    providerId: string,
    returnTo: string | null,
    browser: string | undefined,
  ): Promise<{ url: string; browser: string }> {
    const provider = await this.byId(providerId);
    const access = { ...provider, clientSecret: this.providers.secretOf(provider) };
    const { url, ...errand } = await this.client.begin(access, returnTo);
    const [holder, stateHash] = [browser ?? newToken(), tokenDigest(errand.state)];
    const now = this.clock.now();
    await this.tx.run(async () => {
      await this.tx.query('DELETE FROM identity.provider_errand WHERE expires_at < $1', [now]);
      await this.tx.query(
        `INSERT INTO identity.provider_errand (state_hash, browser_hash, provider_id, errand, expires_at)
         VALUES ($1, $2, $3, $4, $5)`,
        [
          stateHash,
          tokenDigest(holder),
          provider.id,
          this.sealer.sealJson(errand, contextOf(stateHash)),
          new Date(now.getTime() + ERRAND_MINUTES * 60_000),
        ],
      );
    });
    return { url, browser: holder };
  }

  /**
   * What the provider sent back, in the query of our page: once, by the browser that was sent.
   * @throws `identity.errand-unknown` (401), `identity.provider-address-unverified` and `identity.provider-person-unknown` (403),
   * and what {@link ProviderClient.person} refuses
   */
  end(
    answer: string,
    browser: string | undefined,
    visit: Visit,
    replaced: string | undefined,
  ): Promise<{ opened: OpenedSession; returnTo: string | null }> {
    return this.tx.acrossOrganisations('sign-in', () => this.endOf(answer, browser, visit, replaced));
  }

  private async endOf(
    answer: string,
    browser: string | undefined,
    visit: Visit,
    replaced: string | undefined,
  ): Promise<{ opened: OpenedSession; returnTo: string | null }> {
    const { provider, errand } = await this.take(new URLSearchParams(answer).get('state') ?? '', browser ?? '');
    const access = { ...provider, clientSecret: this.providers.secretOf(provider) };
    const person = await this.client.person(access, answer, errand);
    return this.tx.acrossOrganisations('sign-in', () =>
      this.tx.run(async () => {
        // Withdrawn while the provider answered, it opens nothing any more.
        const there = 'SELECT FROM identity.sign_in_provider WHERE id = $1 FOR KEY SHARE';
        if ((await this.tx.query(there, [provider.id])).length === 0) throw refuseOidc.errandUnknown();
        const userId = await this.memberNamed(provider, person);
        const door = { providerId: provider.id, organisationId: provider.organisationId };
        return { opened: await this.sessions.open(userId, visit, replaced, door), returnTo: errand.returnTo };
      }),
    );
  }

  /** Gone once it is taken, whatever comes of it; left alone when somebody else's browser brings it. */
  private async take(state: string, browser: string): Promise<{ provider: SignInProvider; errand: Errand }> {
    const stateHash = tokenDigest(state);
    const [held] = await this.tx.query<Held>(
      `WITH taken AS (
         DELETE FROM identity.provider_errand WHERE state_hash = $1 AND browser_hash = $2 AND expires_at > $3
         RETURNING provider_id, errand)
       SELECT provider_id, errand FROM taken`,
      [stateHash, tokenDigest(browser), this.clock.now()],
    );
    if (!held) throw refuseOidc.errandUnknown();
    const errand = this.sealer.openJson(held.errand, contextOf(stateHash)) as Errand;
    // Errands end with their provider.
    return { provider: await this.byId(held.provider_id), errand };
  }

  /**
   * A member of the provider's own organisation: whom it named so before, else whom its verified address names. It makes nobody
   * a member, and says nothing of whom other organisations know.
   */
  private async memberNamed(provider: SignInProvider, person: ProviderPerson): Promise<string> {
    const { id: providerId, organisationId, issuer } = provider;
    const [known] = await this.tx.query<{ user_id: string; is_member: boolean }>(
      `SELECT known.user_id, EXISTS (
         SELECT FROM identity.membership JOIN identity.user_account account ON account.id = membership.user_id
         WHERE membership.organisation_id = $4 AND membership.user_id = known.user_id AND account.disabled_at IS NULL) AS is_member
       FROM identity.provider_identity known WHERE provider_id = $1 AND issuer = $2 AND subject = $3`,
      [providerId, issuer, person.subject, organisationId],
    );
    if (known) {
      if (!known.is_member) throw refuseOidc.providerPersonUnknown();
      return known.user_id;
    }
    if (person.email === undefined || !person.emailVerified) throw refuseOidc.providerAddressUnverified();
    const [member] = await this.tx.query<{ user_id: string; roles: Role[] }>(
      `SELECT membership.user_id, array_agg(membership.role) AS roles
       FROM identity.membership JOIN identity.user_account account ON account.id = membership.user_id
       WHERE membership.organisation_id = $1 AND account.email = $2 AND account.disabled_at IS NULL
       GROUP BY membership.user_id`,
      [organisationId, person.email],
    );
    if (!member) throw refuseOidc.providerPersonUnknown();
    await this.tx.query(
      `INSERT INTO identity.provider_identity (provider_id, user_id, issuer, subject, linked_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT one_identity_per_person
       DO UPDATE SET issuer = excluded.issuer, subject = excluded.subject, linked_at = excluded.linked_at`,
      [providerId, member.user_id, issuer, person.subject, this.clock.now()],
    );
    const actor: Actor = {
      kind: 'person',
      userId: member.user_id,
      organisationId,
      roles: member.roles,
      onlyHere: true,
    };
    await this.audit.record(actor, { verb: 'link-provider', objectType: 'user-account', objectId: member.user_id });
    return member.user_id;
  }

  private async byId(id: string): Promise<SignInProvider> {
    // A stranger names it: which organisation asks is what it says.
    const provider = await this.tx.acrossOrganisations('sign-in', () =>
      this.tx.manager.findOneBy(SignInProvider, { id }),
    );
    if (!provider) throw refuseOidc.providerUnknown();
    return provider;
  }
}
