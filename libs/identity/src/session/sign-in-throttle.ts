import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import { networkOf } from '#platform/http/network.js';
import { KnownDevices } from '../device/known-devices';
import type { Visit } from '../device/visit';
import { refuse } from '../identity.errors';

const WINDOW_MINUTES = 15;
const FAILURES_HERE = 8;
/** A training centre's room of jurors may share one address. */
const FAILURES_PER_ADDRESS = 60;
/** Whatever the addresses: beyond, somebody is guessing from many of them. */
const FAILURES_PER_ACCOUNT = 100;
/** Whoever tries codes has the password: no stranger can have the owner refused by failing so often elsewhere. */
const CODES_PER_ACCOUNT = 20;
const SLOWED_MS = 3_000;
/** Where somebody signed in is theirs for as long. */
const KNOWN_DAYS = 90;

/** Whose password is tried, and from where. */
export interface Claim extends Pick<Visit, 'address' | 'deviceToken'> {
  readonly email: string;
  /** What is tried, counted apart from the others: a password, unless told; a passkey that no password came before. */
  readonly proof?: 'code' | 'passkey';
}

interface Counted {
  key: string;
  failures: number;
  minutes: number;
  is_known: boolean;
}

/**
 * Slows guessing down, whichever api process answers, and locks nobody out of where they sign in from: what a stranger
 * fails elsewhere never refuses the owner, and what is failed from the same address never refuses the browser they signed
 * in with before, which has a counter of its own. Keys are digests, so no e-mail or address is kept.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly tx: Transaction,
    private readonly devices: KnownDevices,
  ) {}

  /**
   * Counts a try before it is made, so that a thousand at once are a thousand; {@link succeeded} takes it back. Only
   * tries that are let through count.
   * @throws `identity.sign-in-throttled` (429) once this account failed too often from this address, or this address
   * with any account; the second spares an account that has signed in from here before. So does the third, which refuses
   * codes of an account that fail too often, wherever they come from.
   * @returns how long the answer is to be held back
   */
  async attempt(claim: Claim): Promise<{ pauseMs: number }> {
    const keys = await this.keysOf(claim);
    const counted = await this.tx.query<Counted>(ATTEMPT, [
      keys.counted,
      keys.here,
      keys.address,
      keys.known,
      WINDOW_MINUTES,
      FAILURES_HERE,
      FAILURES_PER_ADDRESS,
    ]);
    const isOver = (key: string, ceiling: number) =>
      counted.find((row) => row.key === key && row.failures > ceiling && !(row.is_known && key !== keys.here));
    const full =
      isOver(keys.here, FAILURES_HERE) ??
      isOver(keys.address, FAILURES_PER_ADDRESS) ??
      (claim.proof === 'code' ? isOver(keys.account, CODES_PER_ACCOUNT) : undefined);
    if (full) throw refuse.signInThrottled({ minutes: Math.max(1, full.minutes) });
    return { pauseMs: isOver(keys.account, FAILURES_PER_ACCOUNT) ? SLOWED_MS : 0 };
  }

  /** The try was the owner's: it counts nowhere, and this address is one of theirs. */
  async succeeded(claim: Claim): Promise<void> {
    const { counted, here, known } = await this.keysOf(claim);
    await this.tx.query(SUCCEEDED, [counted, here, known, KNOWN_DAYS]);
  }

  /** Whoever proved otherwise that the account is theirs is not kept waiting for having guessed wrong before. */
  async forget(email: string): Promise<void> {
    const account = digestOf(email);
    const between = (kind: string) => [`${kind}:${account}:`, `${kind}:${account};`];
    await this.tx.query(FORGET, [`account:${account}`, ...between('here'), ...between('device')]);
  }

  private async keysOf({ email, address, deviceToken, proof }: Claim) {
    const [who, where] = [digestOf(proof === undefined ? email : `${proof} ${email}`), digestOf(networkOf(address))];
    const known = `known:${who}:${where}`;
    if (deviceToken !== undefined && (await this.devices.isKnown(email, { deviceToken }))) {
      const device = `device:${who}:${digestOf(deviceToken)}`;
      return { account: device, address: device, here: device, known, counted: [device] };
    }
    const [account, from, here] = [`account:${who}`, `address:${where}`, `here:${who}:${where}`];
    // One order for everybody: two tries that share keys wait for each other instead of deadlocking.
    return { account, address: from, here, known, counted: [account, from, here] };
  }
}

const digestOf = (value: string): string => createHash('sha256').update(value).digest('base64url');

/** One statement: what stands, what this try adds, and some of what is over and done with. */
const ATTEMPT = `
  WITH known AS (SELECT FROM identity.sign_in_throttle WHERE key = $4 AND expires_at > now()),
  full_before AS (
    SELECT key, failures + 1 AS failures, expires_at FROM identity.sign_in_throttle
    WHERE expires_at > now() AND (key = $2 AND failures >= $6
      OR key = $3 AND failures >= $7 AND NOT EXISTS (SELECT FROM known))),
  counted AS (
    INSERT INTO identity.sign_in_throttle AS row (key, failures, expires_at)
    SELECT key, 1, now() + make_interval(mins => $5) FROM unnest($1::text[]) AS key
    WHERE NOT EXISTS (SELECT FROM full_before)
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN row.expires_at > now() THEN row.failures + 1 ELSE 1 END,
      expires_at = CASE WHEN row.expires_at > now() THEN row.expires_at ELSE excluded.expires_at END
    RETURNING key, failures, expires_at),
  purged AS (
    DELETE FROM identity.sign_in_throttle WHERE key IN (
      SELECT key FROM identity.sign_in_throttle WHERE expires_at < now() AND key <> ALL ($1) LIMIT 100 FOR UPDATE SKIP LOCKED))
  SELECT key, failures, ceil(extract(epoch FROM expires_at - now()) / 60)::int AS minutes,
    EXISTS (SELECT FROM known) AS is_known
  FROM (SELECT * FROM counted UNION ALL SELECT * FROM full_before) AS standing`;

/** Every key between `here:…:` and `here:…;`, and so of devices: the column sorts as bytes do. */
const FORGET = `
  WITH locked AS (
    SELECT key FROM identity.sign_in_throttle WHERE key = $1 OR (key > $2 AND key < $3) OR (key > $4 AND key < $5) ORDER BY key FOR UPDATE)
  UPDATE identity.sign_in_throttle row SET failures = 0 FROM locked WHERE row.key = locked.key`;

const SUCCEEDED = `
  WITH locked AS (SELECT key FROM identity.sign_in_throttle WHERE key = ANY ($1::text[]) ORDER BY key FOR UPDATE),
  taken_back AS (
    UPDATE identity.sign_in_throttle row SET failures = CASE WHEN row.key = $2 THEN 0 ELSE greatest(row.failures - 1, 0) END
    FROM locked WHERE row.key = locked.key)
  INSERT INTO identity.sign_in_throttle AS row (key, failures, expires_at) VALUES ($3, 0, now() + make_interval(days => $4))
  ON CONFLICT (key) DO UPDATE SET expires_at = excluded.expires_at WHERE row.expires_at < excluded.expires_at - interval '1 day'`;
