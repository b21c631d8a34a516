import { createHmac } from 'node:crypto';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '../../database/transaction';
import { Sealer } from '../../encryption/sealer';
import { refuseHttp } from '../refusals';

/** A request that its caller named, to be made once. */
export interface NamedRequest {
  readonly actor: Actor;
  readonly key: string;
  readonly route: string;
  readonly body: unknown;
}

export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface Answered extends KeptAnswer {
  readonly replayed: boolean;
}

interface Row {
  payload_digest: string;
  answer: string;
}

const KEPT_HOURS = 24;

/**
 * What named requests were answered, for a day. The answer is written in the commit of what it tells: a process that
 * dies in between leaves neither. An answer shows names, birth dates, secrets told once: it is kept sealed, and of keys
 * and bodies only digests that nobody without the server's secret can try words against.
 */
export class IdempotentAnswers {
  constructor(
    private readonly tx: Transaction,
    private readonly sealer: Sealer,
    private readonly secret: string,
  ) {}

  /**
   * Runs `work` once per name; what it refuses is not kept, and may be asked again.
   * @throws `http.idempotency-key-in-use` (409) while the first runs; `http.idempotency-key-reused` (422) when the name
   * was given to another request
   */
  once({ actor, key, route, body }: NamedRequest, work: () => Promise<KeptAnswer>): Promise<Answered> {
    const owner = [actor.organisationId, actor.userId, this.digestOf(key)] as const;
    const context = `idempotent-answer:${owner.join(':')}`;
    const payloadDigest = this.digestOf(JSON.stringify([route, body ?? null]));
    return this.tx.run(async () => {
      const [lock] = await this.tx.query<{ taken: boolean }>(
        'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS taken',
        [context],
      );
      if (!lock?.taken) throw refuseHttp.idempotencyKeyInUse();
      const [kept] = await this.tx.query<Row>(
        `SELECT payload_digest, answer FROM platform.idempotent_answer
         WHERE organisation_id = $1 AND actor_id = $2 AND key_digest = $3 AND expires_at > now()`,
        owner,
      );
      if (kept && kept.payload_digest !== payloadDigest) throw refuseHttp.idempotencyKeyReused();
      if (kept) return { ...(this.sealer.openJson(kept.answer, context) as KeptAnswer), replayed: true };
      const answer = await work();
      await this.tx.query(KEEP, [...owner, payloadDigest, this.sealer.sealJson(answer, context), KEPT_HOURS]);
      return { ...answer, replayed: false };
    });
  }

  private digestOf(text: string): string {
    return createHmac('sha256', this.secret).update(`idempotency:${text}`).digest('base64url');
  }
}

const KEEP = `
  WITH purged AS (
    DELETE FROM platform.idempotent_answer WHERE ctid IN (
      SELECT ctid FROM platform.idempotent_answer
      WHERE expires_at < now() AND (organisation_id, actor_id, key_digest) IS DISTINCT FROM ($1::uuid, $2::uuid, $3::text)
      LIMIT 100 FOR UPDATE SKIP LOCKED))
  INSERT INTO platform.idempotent_answer (organisation_id, actor_id, key_digest, payload_digest, answer, expires_at)
  VALUES ($1, $2, $3, $4, $5, now() + make_interval(hours => $6))
  ON CONFLICT (organisation_id, actor_id, key_digest) DO UPDATE SET payload_digest = excluded.payload_digest,
    answer = excluded.answer, expires_at = excluded.expires_at`;
