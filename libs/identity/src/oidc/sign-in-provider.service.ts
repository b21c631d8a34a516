import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { requireRevision } from '#kernel/revision.js';
import { Audit } from '#platform/audit/audit.js';
import { isSameState } from '#platform/audit/same-state.js';
import { Transaction } from '#platform/database/transaction.js';
import { Sealer } from '#platform/encryption/sealer.js';
import type { SetSignInProviderRequest, SignInProviderView } from './oidc.contract';
import { refuseOidc } from './oidc.errors';
import { ProviderClient } from './provider-client';
import { secretContext, SignInProvider } from './sign-in-provider.entity';

/** What an organisation signs in with, beside passwords or in their place. */
@Injectable()
export class SignInProviderService {
  constructor(
    private readonly tx: Transaction,
    private readonly sealer: Sealer,
    private readonly client: ProviderClient,
    private readonly audit: Audit,
  ) {}

  async read({ organisationId }: Actor): Promise<SignInProviderView> {
    return this.view(await this.tx.manager.findOneBy(SignInProvider, { organisationId }));
  }

  /**
   * Sets it, once it is known to answer. Where passwords are not allowed any more, sessions that one opened end with them.
   * @throws `http.stale` (412); `identity.provider-secret-missing`, `identity.nobody-left-with-password` and what
   * {@link ProviderClient.probe} refuses (422)
   */
  async set(actor: Actor, revision: number, request: SetSignInProviderRequest): Promise<SignInProviderView> {
    const { organisationId } = actor;
    const present = await this.tx.manager.findOneBy(SignInProvider, { organisationId });
    requireRevision(present?.revision ?? 0, revision);
    const { clientSecret, ...facts } = request;
    // What one provider was given goes to no other: whoever names another could read it there.
    const kept = present?.issuer === facts.issuer ? this.secretOf(present) : undefined;
    const secret = clientSecret ?? kept;
    if (secret === undefined) {
      const { code } = refuseOidc.providerSecretMissing;
      throw refuseOidc.providerSecretMissing({}, [{ pointer: '/clientSecret', code }]);
    }
    const isElsewhere =
      !present || clientSecret !== undefined || present.issuer !== facts.issuer || present.clientId !== facts.clientId;
    // Nothing slow inside a transaction: asked before, of what was read.
    if (isElsewhere) await this.client.probe({ ...facts, clientSecret: secret });
    return this.tx.run(async () => {
      await this.tx.query('SELECT FROM identity.organisation WHERE id = $1 FOR NO KEY UPDATE', [organisationId]);
      const before = await this.tx.manager.findOneBy(SignInProvider, { organisationId });
      requireRevision(before?.revision ?? 0, revision);
      if (!facts.passwordsAllowed) await this.requireAnotherWayIn(organisationId);
      const id = before?.id ?? newId();
      const isSecretKept = before !== null && (clientSecret === undefined || this.secretOf(before) === clientSecret);
      const after = this.tx.manager.create(SignInProvider, {
        id,
        organisationId,
        ...facts,
        domains: [...new Set(facts.domains)].sort(),
        clientSecret: isSecretKept ? before.clientSecret : this.sealer.seal(secret, secretContext(id)),
        revision: (before?.revision ?? 0) + 1,
      });
      if (before && isSameState({ ...before }, { ...after, revision: before.revision })) return this.view(before);
      await this.tx.manager.save(after);
      await this.audit.record(actor, {
        verb: before ? 'edit' : 'create',
        objectType: 'sign-in-provider',
        objectId: id,
        before: before && factsOf(before),
        after: factsOf(after),
      });
      if (!after.passwordsAllowed) await this.endPasswordSessions(organisationId);
      return this.view(after);
    });
  }

  /**
   * Passwords alone open the organisation again; sessions that the provider opened end.
   * @throws `http.stale` (412); `identity.provider-unknown` (404) when there is none
   */
  remove(actor: Actor, revision: number): Promise<void> {
    const { organisationId } = actor;
    return this.tx.run(async () => {
      await this.tx.query('SELECT FROM identity.organisation WHERE id = $1 FOR NO KEY UPDATE', [organisationId]);
      const present = await this.tx.manager.findOneBy(SignInProvider, { organisationId });
      requireRevision(present?.revision ?? 0, revision);
      if (!present) throw refuseOidc.providerUnknown();
      await this.tx.manager.delete(SignInProvider, { id: present.id });
      await this.audit.record(actor, {
        verb: 'delete',
        objectType: 'sign-in-provider',
        objectId: present.id,
        before: factsOf(present),
      });
    });
  }

  secretOf({ id, clientSecret }: SignInProvider): string {
    return this.sealer.open(clientSecret, secretContext(id));
  }

  /** Administrators keep their password: one of them must have chosen it. */
  private async requireAnotherWayIn(organisationId: string): Promise<void> {
    const holding = await this.tx.query(
      `SELECT FROM identity.membership JOIN identity.user_account account ON account.id = membership.user_id
       WHERE organisation_id = $1 AND role = 'administrator' AND password_hash IS NOT NULL AND disabled_at IS NULL LIMIT 1`,
      [organisationId],
    );
    const { code } = refuseOidc.nobodyLeftWithPassword;
    if (holding.length === 0) throw refuseOidc.nobodyLeftWithPassword({}, [{ pointer: '/passwordsAllowed', code }]);
  }

  private async endPasswordSessions(organisationId: string): Promise<void> {
    await this.tx.query(
      `DELETE FROM identity.user_session WHERE organisation_id = $1 AND provider_id IS NULL
         AND identity.asks_provider(organisation_id, user_id)`,
      [organisationId],
    );
  }

  private view(provider: SignInProvider | null): SignInProviderView {
    return {
      label: provider?.label ?? null,
      issuer: provider?.issuer ?? null,
      clientId: provider?.clientId ?? null,
      domains: provider?.domains ?? [],
      passwordsAllowed: provider?.passwordsAllowed ?? true,
      redirectUri: this.client.redirectUri,
      revision: provider?.revision ?? 0,
    };
  }
}

/** What the trail proves: the secret has no part in it. */
const factsOf = ({ clientSecret: _secret, ...facts }: SignInProvider): object => facts;
