import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { newId } from '#kernel/id.js';
import { Audit } from '#platform/audit/audit.js';
import { unlessDiskFull } from '#platform/database/database-trouble.js';
import { Transaction } from '#platform/database/transaction.js';
import { refuse } from '../identity.errors';
import { permissionsOf, type Permission } from '../permission/permission.contract';
import { newToken, sameSecret, tokenDigest } from '../session/secrets';
import type { ApiKeyView, CreateApiKeyRequest } from './api-key.contract';
import { ApiKey } from './api-key.entity';

const SECRET = /^ctk_([A-Za-z0-9]{12})_([A-Za-z0-9_-]{43})$/;

interface KeyRow {
  id: string;
  secret_hash: string;
  organisation_id: string;
  created_by: string;
  scopes: Permission[];
  roles: Role[];
  stale: boolean;
}

@Injectable()
export class ApiKeyService {
  constructor(
    private readonly tx: Transaction,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<{ items: ApiKeyView[] }> {
    const keys = await this.tx.manager.find(ApiKey, {
      where: { organisationId: actor.organisationId },
      order: { createdAt: 'DESC', id: 'ASC' },
    });
    return { items: keys.map(viewOf) };
  }

  /**
   * Creates a key; `secret` is told this once.
   * @throws `identity.scope-beyond-own-permissions` (422): nobody hands out more than they hold.
   */
  create(actor: Actor, request: CreateApiKeyRequest): Promise<ApiKeyView & { secret: string }> {
    const held = permissionsOf(actor.roles);
    request.scopes.forEach((scope, index) => {
      if (held.includes(scope) && (actor.scopes?.includes(scope) ?? true)) return;
      const code = 'identity.scope-beyond-own-permissions';
      throw refuse.scopeBeyondOwnPermissions({ scope }, [{ pointer: `/scopes/${index}`, code, params: { scope } }]);
    });
    return this.tx.run(async () => {
      const secretPart = newToken();
      const prefix = newToken()
        .replace(/[^A-Za-z0-9]/g, '')
        .slice(0, 12)
        .padEnd(12, '0');
      const key = this.tx.manager.create(ApiKey, {
        id: newId(),
        organisationId: actor.organisationId,
        label: request.label,
        prefix,
        secretHash: tokenDigest(secretPart),
        scopes: [...new Set(request.scopes)],
        createdBy: actor.userId,
        createdAt: this.clock.now(),
        lastUsedAt: null,
        revokedAt: null,
      });
      await this.tx.manager.insert(ApiKey, key);
      await this.audit.record(actor, { verb: 'create', objectType: 'api-key', objectId: key.id, after: key.scopes });
      return { ...viewOf(key), secret: `ctk_${prefix}_${secretPart}` };
    });
  }

  revoke(actor: Actor, id: string): Promise<void> {
    return this.tx.run(async () => {
      const key = await this.tx.manager.findOneBy(ApiKey, { id, organisationId: actor.organisationId });
      if (!key) throw refuse.apiKeyUnknown();
      key.revoke(this.clock.now());
      await this.tx.manager.update(ApiKey, { id }, { revokedAt: key.revokedAt });
      await this.audit.record(actor, { verb: 'revoke', objectType: 'api-key', objectId: id });
    });
  }

  /** Who acts with this key: its creator, with the roles they hold now, within its scopes. */
  async actorOf(secret: string): Promise<Actor | undefined> {
    const [, prefix, secretPart] = SECRET.exec(secret) ?? [];
    if (prefix === undefined || secretPart === undefined) return undefined;
    const [key] = await this.tx.query<KeyRow>(
      `SELECT key.id, key.secret_hash, key.organisation_id, key.created_by, key.scopes, array_agg(membership.role) AS roles,
         coalesce(key.last_used_at < $2::timestamptz - interval '5 minutes', true) AS stale
       FROM identity.api_key key
       JOIN identity.user_account account ON account.id = key.created_by AND account.disabled_at IS NULL
       JOIN identity.membership ON membership.user_id = key.created_by AND membership.organisation_id = key.organisation_id
       WHERE key.prefix = $1 AND key.revoked_at IS NULL
       GROUP BY key.id`,
      [prefix, this.clock.now()],
    );
    if (!key || !sameSecret(key.secret_hash, tokenDigest(secretPart))) return undefined;
    if (key.stale)
      await this.tx
        .query('UPDATE identity.api_key SET last_used_at = $2 WHERE id = $1', [key.id, this.clock.now()])
        .catch(unlessDiskFull);
    return {
      kind: 'api-key',
      userId: key.created_by,
      organisationId: key.organisation_id,
      roles: key.roles,
      scopes: key.scopes,
    };
  }
}

const viewOf = (key: ApiKey): ApiKeyView => ({
  id: key.id,
  label: key.label,
  prefix: key.prefix,
  scopes: key.scopes,
  createdAt: key.createdAt.toISOString(),
  lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  revokedAt: key.revokedAt?.toISOString() ?? null,
});
