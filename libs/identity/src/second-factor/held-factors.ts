import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import { Authenticators } from './authenticators';
import { PendingSignIns } from './pending-sign-ins';
import { RecoveryCodes } from './recovery-codes';

/** All that an account has beside its password. */
@Injectable()
export class HeldFactors {
  constructor(
    private readonly tx: Transaction,
    private readonly authenticators: Authenticators,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly pending: PendingSignIns,
  ) {}

  /** Whether there was any. Joins the transaction under way, whose trail tells it. */
  async removeAll(userId: string): Promise<boolean> {
    const passkeys = await this.tx.query(
      `WITH gone AS (DELETE FROM identity.passkey WHERE user_id = $1 RETURNING id) SELECT id FROM gone`,
      [userId],
    );
    const removed = (await this.authenticators.remove(userId)) || passkeys.length > 0;
    await this.recoveryCodes.remove(userId);
    await this.pending.endAllOf(userId);
    return removed;
  }
}
