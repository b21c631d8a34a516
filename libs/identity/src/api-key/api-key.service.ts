import { Injectable } from '@nestjs/common';
import { IsNull, type FindOptionsWhere } from 'typeorm';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { newId } from '#kernel/id.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { refuse } from '../identity.errors';
import { holds, isForPeople } from '../permission/permission.contract';
import { newToken, tokenDigest } from '../account/secrets';
import type { ApiKeyView, CreateApiKeyRequest } from './api-key.contract';
import { ApiKey } from './api-key.entity';

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
    return { items: keys.map((key) => this.viewOf(key)) };
  }

  /**
   * Creates a key; `secret` is told this once.
   * @throws `identity.scope-beyond-own-permissions` (422): nobody hands out more than they hold;
   * `identity.scope-for-people` (422) for what nobody does for another; `identity.api-key-ends-before-today` (422)
   */
  create(actor: Actor, request: CreateApiKeyRequest): Promise<ApiKeyView & { secret: string }> {
    request.scopes.forEach((scope, index) => {
      const at = (code: string) => [{ pointer: `/scopes/${index}`, code, params: { scope } }];
      if (!holds(actor, scope))
        throw refuse.scopeBeyondOwnPermissions({ scope }, at('identity.scope-beyond-own-permissions'));
      if (isForPeople(scope)) throw refuse.scopeForPeople({ scope }, at('identity.scope-for-people'));
    });
    const expiresOn = request.expiresOn ?? aYearAfter(this.clock.today());
    if (expiresOn < this.clock.today()) {
      const code = 'identity.api-key-ends-before-today';
      throw refuse.apiKeyEndsBeforeToday({}, [{ pointer: '/expiresOn', code }]);
    }
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
        expiresOn,
        networks: [...new Set(request.networks)],
        lastUsedAt: null,
        revokedAt: null,
      });
      await this.tx.manager.insert(ApiKey, key);
      await this.audit.record(actor, { verb: 'create', objectType: 'api-key', objectId: key.id, after: key });
      return { ...this.viewOf(key), secret: `ctk_${prefix}_${secretPart}` };
    });
  }

  revoke(actor: Actor, id: string): Promise<void> {
    return this.tx.run(async () => {
      const key = await this.tx.manager.findOneBy(ApiKey, { id, organisationId: actor.organisationId });
      if (!key) throw refuse.apiKeyUnknown();
      await this.end(actor, key);
    });
  }

  /**
   * Every key this person created ends, in one organisation or in all: whoever may have been there in their place keeps
   * no way in. Joins the transaction under way.
   */
  async endThoseOf(actor: Actor, userId: string, organisationId?: string): Promise<void> {
    const theirs: FindOptionsWhere<ApiKey> = { createdBy: userId, revokedAt: IsNull() };
    const keys = await this.tx.manager.findBy(
      ApiKey,
      organisationId === undefined ? theirs : { ...theirs, organisationId },
    );
    for (const key of keys) await this.end({ ...actor, organisationId: key.organisationId }, key);
  }

  private async end(actor: Actor, key: ApiKey): Promise<void> {
    key.revoke(this.clock.now());
    await this.tx.manager.update(ApiKey, { id: key.id }, { revokedAt: key.revokedAt });
    await this.audit.record(actor, { verb: 'revoke', objectType: 'api-key', objectId: key.id });
  }

  private viewOf(key: ApiKey): ApiKeyView {
    return {
      id: key.id,
      label: key.label,
      prefix: key.prefix,
      scopes: key.scopes,
      createdAt: key.createdAt.toISOString(),
      expiresOn: key.expiresOn,
      networks: key.networks,
      lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
      revokedAt: key.revokedAt?.toISOString() ?? null,
      state: key.stateOn(this.clock.today()),
    };
  }
}

/** The same day of next year; on a 29 February, the day after it would have been. */
function aYearAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().slice(0, 10);
}
