import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import type { PasskeyView, SecondFactorView } from './second-factor.contract';

interface HeldRow {
  confirmed_at: string | null;
  last_used_at: string | null;
  recovery_codes_left: number;
}

/** What accounts have beside their password. */
@Injectable()
export class SecondFactorReader {
  constructor(private readonly tx: Transaction) {}

  async of(userId: string): Promise<SecondFactorView> {
    const [held] = await this.tx.query<HeldRow>(
      `SELECT authenticator.confirmed_at, authenticator.last_used_at,
         (SELECT count(*) FROM identity.recovery_code WHERE user_id = $1 AND used_at IS NULL)::int AS recovery_codes_left
       FROM (SELECT $1::uuid AS user_id) AS account
       LEFT JOIN identity.authenticator ON authenticator.user_id = account.user_id AND authenticator.confirmed_at IS NOT NULL`,
      [userId],
    );
    const confirmedAt = held?.confirmed_at ?? null;
    const passkeys = await this.tx.query<PasskeyView>(
      `SELECT id, name, created_at AS "createdAt", last_used_at AS "lastUsedAt" FROM identity.passkey
       WHERE user_id = $1 ORDER BY created_at, id`,
      [userId],
    );
    return {
      passkeys,
      authenticator: confirmedAt === null ? null : { confirmedAt, lastUsedAt: held?.last_used_at ?? null },
      recoveryCodesLeft: held?.recovery_codes_left ?? 0,
    };
  }

  /** Whether a password alone is not enough. */
  async isHeldBy(userId: string): Promise<boolean> {
    const held = await this.tx.query('SELECT FROM identity.held_factor WHERE user_id = $1', [userId]);
    return held.length > 0;
  }
}
