import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction';
import { RestoredAndHeld } from './restored.error';

/** What was put back and is not released yet, in SQL. */
export const HELD_RESTORATION = 'SELECT restored_at FROM platform.restoration WHERE released_at IS NULL';

/**
 * After a restore nothing leaves: work that the backup shows as not done may have been done since, by the installation that
 * is no more, and what it shows as wanted may have been given up. Whatever reaches somebody outside asks here first.
 */
@Injectable()
export class RestorationHold {
  constructor(private readonly tx: Transaction) {}

  /** Since when, while it lasts. */
  async heldSince(): Promise<string | null> {
    const [held] = await this.tx.query<{ restored_at: string }>(`${HELD_RESTORATION} ORDER BY restored_at LIMIT 1`);
    return held?.restored_at ?? null;
  }

  /** @throws RestoredAndHeld, a trouble: the job waits in the outbox until the hold is released. */
  async refuse(): Promise<void> {
    if ((await this.heldSince()) !== null) throw new RestoredAndHeld();
  }
}
