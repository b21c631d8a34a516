import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock.js';
import { Transaction } from '#platform/database/transaction.js';
import { newRecoveryCodes, recoveryCodeDigest } from './recovery-code';

/** Codes kept on paper for the day the telephone is lost, each used once. Changes join the transaction under way. */
@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly tx: Transaction,
    private readonly clock: Clock,
  ) {}

  /** Ten others in place of those there were, told here and nowhere else. */
  async renew(userId: string): Promise<string[]> {
    await this.remove(userId);
    const codes = newRecoveryCodes();
    await this.tx.query(
      'INSERT INTO identity.recovery_code (user_id, code_hash) SELECT $1, code_hash FROM unnest($2::text[]) AS code_hash',
      [userId, codes.map(recoveryCodeDigest)],
    );
    return codes;
  }

  /** Whether this is one of theirs that was not used: it is, from now on. */
  async takes(userId: string, code: string): Promise<boolean> {
    const used = await this.tx.query(
      `WITH used AS (
         UPDATE identity.recovery_code SET used_at = $3 WHERE user_id = $1 AND code_hash = $2 AND used_at IS NULL
         RETURNING user_id)
       SELECT user_id FROM used`,
      [userId, recoveryCodeDigest(code), this.clock.now()],
    );
    return used.length > 0;
  }

  async remove(userId: string): Promise<void> {
    await this.tx.query('DELETE FROM identity.recovery_code WHERE user_id = $1', [userId]);
  }
}
