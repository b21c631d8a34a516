import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import { ApiKeyService } from '../api-key/api-key.service';
import { PendingSignIns } from '../second-factor/pending-sign-ins';

/** What may still be in somebody else's hands when a password is chosen. */
@Injectable()
export class HeldBefore {
  constructor(
    private readonly tx: Transaction,
    private readonly apiKeys: ApiKeyService,
    private readonly pending: PendingSignIns,
  ) {}

  /**
   * Ends the sessions of the account, but for one, the sign-ins under way, and the keys it created, in every organisation: a thief may have made
   * some. Joins the transaction under way.
   * @param kept digest of the session that goes on
   */
  async end(person: Actor, kept?: string): Promise<void> {
    await this.tx.query(
      'DELETE FROM identity.user_session WHERE user_id = $1 AND token_hash IS DISTINCT FROM $2::text',
      [person.userId, kept ?? null],
    );
    await this.pending.endAllOf(person.userId);
    await this.tx.acrossOrganisations('account-link', () => this.apiKeys.endThoseOf(person, person.userId));
  }
}
