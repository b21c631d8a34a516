import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { tokenDigest } from '../account/secrets';
import { refuse } from '../identity.errors';
import type { SessionView } from './session.contract';

/** Where somebody is signed in, and how they end it from elsewhere. An API key has no session. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly tx: Transaction,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The last seen first. `token` is that of the session that asks. */
  async list(actor: Actor, token: string): Promise<{ items: SessionView[] }> {
    const ask = () =>
      this.tx.query<SessionView>(
        `SELECT session.id, device, network, created_at AS "createdAt", last_seen_at AS "lastSeenAt", token_hash = $2 AS current,
         provider.label AS provider
       FROM identity.user_session session LEFT JOIN identity.sign_in_provider provider ON provider.id = session.provider_id
       WHERE user_id = $1 AND expires_at > $3 AND ($4::uuid IS NULL OR session.organisation_id = $4)
       ORDER BY last_seen_at DESC, session.id`,
        [actor.userId, tokenDigest(token), this.clock.now(), reachOf(actor)],
      );
    // Each is named by the provider that opened it, of whichever of their organisations.
    return { items: await this.tx.acrossOrganisations('sign-in', ask) };
  }

  /** @throws `identity.session-unknown` (404) for anybody else's, or one that ended. */
  end(actor: Actor, id: string): Promise<void> {
    return this.tx.run(async () => {
      const ended = await this.tx.query(
        'WITH ended AS (DELETE FROM identity.user_session WHERE user_id = $1 AND id = $2 AND ($3::uuid IS NULL OR organisation_id = $3) RETURNING id) SELECT id FROM ended',
        [actor.userId, id, reachOf(actor)],
      );
      if (ended.length === 0) throw refuse.sessionUnknown();
      await this.record(actor);
    });
  }

  /** Every session of theirs but the one that asks. */
  endOthers(actor: Actor, token: string): Promise<void> {
    return this.tx.run(async () => {
      await this.tx.query(
        `DELETE FROM identity.user_session WHERE user_id = $1 AND token_hash <> $2
           AND ($3::uuid IS NULL OR organisation_id = $3)`,
        [actor.userId, tokenDigest(token), reachOf(actor)],
      );
      await this.record(actor);
    });
  }

  private record(actor: Actor): Promise<void> {
    return this.audit.record(actor, { verb: 'end-session', objectType: 'user-account', objectId: actor.userId });
  }
}

/** Whoever came by an organisation's provider sees and ends what is open there, and learns of nothing else. */
const reachOf = ({ onlyHere, organisationId }: Actor): string | null => (onlyHere === true ? organisationId : null);
