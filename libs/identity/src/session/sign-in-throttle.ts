import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import { refuse } from '../identity.errors';

const WINDOW_MINUTES = 15;
const FAILURES_PER_ACCOUNT = 8;
/** A training centre's room of jurors may share one address. */
const FAILURES_PER_ADDRESS = 60;

const keyOf = (kind: string, value: string): string =>
  `${kind}:${createHash('sha256').update(value).digest('base64url')}`;

/** Slows guessing down, whichever api process answers; keys are digests, so no e-mail or address is kept. */
@Injectable()
export class SignInThrottle {
  constructor(private readonly tx: Transaction) {}

  /** @throws `identity.sign-in-throttled` (429) once an account or an address failed too often in the window. */
  async check(email: string, address: string): Promise<void> {
    const rows = await this.tx.query<{ minutes: number }>(
      `SELECT ceil(extract(epoch FROM window_started_at + make_interval(mins => $3) - now()) / 60)::int AS minutes
       FROM sign_in_throttle
       WHERE window_started_at > now() - make_interval(mins => $3)
         AND ((key = $1 AND failures >= $4) OR (key = $2 AND failures >= $5))
       ORDER BY 1 DESC LIMIT 1`,
      [keyOf('account', email), keyOf('address', address), WINDOW_MINUTES, FAILURES_PER_ACCOUNT, FAILURES_PER_ADDRESS],
    );
    if (rows[0]) throw refuse.signInThrottled({ minutes: Math.max(1, rows[0].minutes) });
  }

  async failed(email: string, address: string): Promise<void> {
    await this.tx.query(
      `INSERT INTO sign_in_throttle AS throttle (key, failures, window_started_at)
       SELECT key, 1, now() FROM unnest($1::text[]) AS key
       ON CONFLICT (key) DO UPDATE SET
         failures = CASE WHEN throttle.window_started_at > now() - make_interval(mins => $2) THEN throttle.failures + 1 ELSE 1 END,
         window_started_at = CASE WHEN throttle.window_started_at > now() - make_interval(mins => $2) THEN throttle.window_started_at ELSE now() END`,
      [[keyOf('account', email), keyOf('address', address)].sort(), WINDOW_MINUTES],
    );
  }

  async succeeded(email: string): Promise<void> {
    await this.tx.query('DELETE FROM sign_in_throttle WHERE key = $1', [keyOf('account', email)]);
  }
}
