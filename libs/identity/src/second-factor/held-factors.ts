import { Injectable } from '@nestjs/common';
import { Authenticators } from './authenticators';
import { PendingSignIns } from './pending-sign-ins';
import { RecoveryCodes } from './recovery-codes';

/** All that an account has beside its password. */
@Injectable()
export class HeldFactors {
  constructor(
    private readonly authenticators: Authenticators,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly pending: PendingSignIns,
  ) {}

  /** Whether there was any. Joins the transaction under way, whose trail tells it. */
  async removeAll(userId: string): Promise<boolean> {
    const removed = await this.authenticators.remove(userId);
    await this.recoveryCodes.remove(userId);
    await this.pending.endAllOf(userId);
    return removed;
  }
}
