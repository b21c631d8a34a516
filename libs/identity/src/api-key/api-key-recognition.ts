import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { unlessDiskFull } from '#platform/database/database-trouble.js';
import { Transaction } from '#platform/database/transaction.js';
import { refuse } from '../identity.errors';
import type { Permission } from '../permission/permission.contract';
import { sameSecret, tokenDigest } from '../account/secrets';
import { isWithin } from './networks';

const SECRET = /^ctk_([A-Za-z0-9]{12})_([A-Za-z0-9_-]{43})$/;

interface KeyRow {
  id: string;
  secret_hash: string;
  organisation_id: string;
  created_by: string;
  scopes: Permission[];
  networks: string[];
  roles: Role[];
  may_decide: boolean;
  expired: boolean;
  stale: boolean;
}

/** Who acts when a key is shown. */
@Injectable()
export class ApiKeyRecognition {
  constructor(
    private readonly tx: Transaction,
    private readonly clock: Clock,
  ) {}

  /**
   * The key itself, within its scopes and the roles that its creator holds now; undefined when it is unknown or revoked.
   * Whoever shows a wrong secret learns nothing of the key.
   * @throws `identity.api-key-expired` (401); `identity.api-key-elsewhere` (403)
   */
  async actorOf(secret: string, address: string): Promise<Actor | undefined> {
    const [, prefix, secretPart] = SECRET.exec(secret) ?? [];
    if (prefix === undefined || secretPart === undefined) return undefined;
    const [key] = await this.known(prefix);
    if (!key || !sameSecret(key.secret_hash, tokenDigest(secretPart))) return undefined;
    if (key.expired) throw refuse.apiKeyExpired();
    if (!isWithin(key.networks, address)) throw refuse.apiKeyElsewhere();
    if (key.stale)
      await this.tx
        .acrossOrganisations('api-key', () =>
          this.tx.query('UPDATE identity.api_key SET last_used_at = $2 WHERE id = $1', [key.id, this.clock.now()]),
        )
        .catch(unlessDiskFull);
    return {
      kind: 'api-key',
      userId: key.id,
      organisationId: key.organisation_id,
      roles: key.roles,
      scopes: key.scopes,
      createdBy: key.created_by,
      mayDecide: key.may_decide,
    };
  }

  /** Asked of a function that sees for itself: which organisation asks is what it finds out. */
  private known(prefix: string): Promise<KeyRow[]> {
    return this.tx.regardless(() =>
      this.tx.query<KeyRow>(
        `SELECT id, secret_hash, organisation_id, created_by, scopes, networks, roles, may_decide,
           expires_on < $3::date AS expired,
           coalesce(last_used_at < $2::timestamptz - interval '5 minutes', true) AS stale
         FROM identity.shown_key($1)`,
        [prefix, this.clock.now(), this.clock.today()],
      ),
    );
  }
}
