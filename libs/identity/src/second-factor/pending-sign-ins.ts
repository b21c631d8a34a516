import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock.js';
import { Transaction } from '#platform/database/transaction.js';
import { newToken, tokenDigest } from '../account/secrets';

/** Time to find one's telephone. */
export const PENDING_MINUTES = 10;

/** A first proof was given: the browser that gave it keeps the token, and has so long to give the second. */
export interface PendingSignIn {
  readonly pendingToken: string;
  readonly expiresAt: Date;
}

export interface AwaitedAccount {
  readonly userId: string;
  readonly email: string;
  readonly expiresAt: string;
}

/** Sign-ins whose second factor is awaited, kept on the server. */
@Injectable()
export class PendingSignIns {
  constructor(
    private readonly tx: Transaction,
    private readonly clock: Clock,
  ) {}

  async begin(userId: string): Promise<PendingSignIn> {
    const [token, now] = [newToken(), this.clock.now()];
    const expiresAt = new Date(now.getTime() + PENDING_MINUTES * 60_000);
    await this.tx.query('DELETE FROM identity.pending_sign_in WHERE user_id = $1 AND expires_at < $2', [userId, now]);
    await this.tx.query('INSERT INTO identity.pending_sign_in (token_hash, user_id, expires_at) VALUES ($1, $2, $3)', [
      tokenDigest(token),
      userId,
      expiresAt,
    ]);
    return { pendingToken: token, expiresAt };
  }

  /** Whose sign-in this browser began; undefined once it is over, or when the account was disabled since. */
  async of(token: string | undefined): Promise<AwaitedAccount | undefined> {
    const [awaited] = await this.tx.query<{ user_id: string; email: string; expires_at: string }>(
      `SELECT pending.user_id, account.email, pending.expires_at FROM identity.pending_sign_in pending
       JOIN identity.user_account account ON account.id = pending.user_id AND account.disabled_at IS NULL
       WHERE pending.token_hash = $1 AND pending.expires_at > $2`,
      [tokenDigest(token ?? ''), this.clock.now()],
    );
    return awaited && { userId: awaited.user_id, email: awaited.email, expiresAt: awaited.expires_at };
  }

  /** Whether it was still there to be ended: of two that end it at once, one does. */
  async end(token: string): Promise<boolean> {
    const ended = await this.tx.query(
      `WITH ended AS (DELETE FROM identity.pending_sign_in WHERE token_hash = $1 RETURNING token_hash)
       SELECT token_hash FROM ended`,
      [tokenDigest(token)],
    );
    return ended.length > 0;
  }

  /** What was begun with a password, or beside a factor, that is not the same any more. */
  async endAllOf(userId: string): Promise<void> {
    await this.tx.query('DELETE FROM identity.pending_sign_in WHERE user_id = $1', [userId]);
  }
}
