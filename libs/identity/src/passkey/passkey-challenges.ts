import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock.js';
import { Transaction } from '#platform/database/transaction.js';
import { tokenDigest } from '../account/secrets';

const MINUTES = 5;

/** What passkeys are to sign, kept on the server for whoever holds a token: one at a time, good once. */
@Injectable()
export class PasskeyChallenges {
  constructor(
    private readonly tx: Transaction,
    private readonly clock: Clock,
  ) {}

  async keep(token: string, challenge: string): Promise<void> {
    const now = this.clock.now();
    await this.tx.query('DELETE FROM identity.passkey_challenge WHERE expires_at < $1', [now]);
    await this.tx.query(
      `INSERT INTO identity.passkey_challenge (token_hash, challenge, expires_at) VALUES ($1, $2, $3)
       ON CONFLICT (token_hash) DO UPDATE SET challenge = excluded.challenge, expires_at = excluded.expires_at`,
      [tokenDigest(token), challenge, new Date(now.getTime() + MINUTES * 60_000)],
    );
  }

  /** Undefined when none is kept for this token, or not any more. It is not kept from now on, whatever comes of it. */
  async take(token: string | undefined): Promise<string | undefined> {
    const [taken] = await this.tx.query<{ challenge: string }>(
      `WITH taken AS (
         DELETE FROM identity.passkey_challenge WHERE token_hash = $1 AND expires_at > $2 RETURNING challenge)
       SELECT challenge FROM taken`,
      [tokenDigest(token ?? ''), this.clock.now()],
    );
    return taken?.challenge;
  }
}
