import { Injectable, Logger } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Clock } from '#kernel/clock.js';
import { newId } from '#kernel/id.js';
import { Transaction } from '#platform/database/transaction.js';
import { Sealer, SealError } from '#platform/encryption/sealer.js';
import { refuse } from '../identity.errors';
import { Authenticator, sealedFor } from './authenticator.entity';
import { newTotpSecret, totpStep } from './totp';

/** Long enough to find one's telephone; a secret left on a screen is not confirmed the day after. */
const MINUTES_TO_CONFIRM = 30;

/** Applications that give codes, one to an account. Every change joins the transaction under way, whose trail tells it. */
@Injectable()
export class Authenticators {
  private readonly log = new Logger(Authenticators.name);

  constructor(
    private readonly tx: Transaction,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  /** A secret to be confirmed, in place of the one that waited; the one in force stays until then. */
  async begin(userId: string): Promise<string> {
    await this.tx.manager.delete(Authenticator, { userId, confirmedAt: IsNull() });
    const [id, secret] = [newId(), newTotpSecret()];
    const begun = { lastStep: null, lastUsedAt: null, confirmedAt: null, createdAt: this.clock.now() };
    await this.tx.manager.insert(Authenticator, {
      id,
      userId,
      secret: this.sealer.seal(secret, sealedFor(id)),
      ...begun,
    });
    return secret;
  }

  /**
   * The first code of the application puts it in force, in place of the one before.
   * @throws `identity.authenticator-not-begun` (409); `identity.code-wrong` (422)
   */
  async confirm(userId: string, code: string): Promise<void> {
    const waiting = await this.lock({ userId, confirmedAt: IsNull() });
    const now = this.clock.now();
    if (!waiting || now.getTime() - waiting.createdAt.getTime() > MINUTES_TO_CONFIRM * 60_000) {
      throw refuse.authenticatorNotBegun();
    }
    const secret = this.secretOf(waiting);
    if (secret === undefined) throw refuse.authenticatorNotBegun();
    const step = totpStep(secret, code, now, null);
    if (step === undefined) throw refuse.codeWrong({}, [{ pointer: '/code', code: 'identity.code-wrong' }]);
    await this.tx.manager.delete(Authenticator, { userId, confirmedAt: Not(IsNull()) });
    Object.assign(waiting, { confirmedAt: now, lastStep: step, lastUsedAt: now });
    await this.tx.manager.save(waiting);
  }

  /**
   * Whether this is a code of the account's application, now and for the first time: it is taken.
   * @throws `identity.authenticator-unreadable` (409) when its secret does not open any more.
   */
  async takes(userId: string, code: string): Promise<boolean> {
    const held = await this.lock({ userId, confirmedAt: Not(IsNull()) });
    if (!held) return false;
    const now = this.clock.now();
    const secret = this.secretOf(held);
    if (secret === undefined) throw refuse.authenticatorUnreadable();
    const step = totpStep(secret, code, now, held.lastStep);
    if (step === undefined) return false;
    Object.assign(held, { lastStep: step, lastUsedAt: now });
    await this.tx.manager.save(held);
    return true;
  }

  /** With one that was begun and never confirmed. @returns whether one counted */
  async remove(userId: string): Promise<boolean> {
    const gone = await this.tx.query<{ is_confirmed: boolean }>(
      `WITH gone AS (DELETE FROM identity.authenticator WHERE user_id = $1 RETURNING confirmed_at)
       SELECT confirmed_at IS NOT NULL AS is_confirmed FROM gone`,
      [userId],
    );
    return gone.some(({ is_confirmed: isConfirmed }) => isConfirmed);
  }

  /** Two codes at once are looked at one after the other: the second one is then taken already. */
  private lock(where: { userId: string; confirmedAt: ReturnType<typeof IsNull> }): Promise<Authenticator | null> {
    return this.tx.manager.findOne(Authenticator, { where, lock: { mode: 'pessimistic_write' } });
  }

  /** Undefined when it does not open any more: altered, moved, or sealed by a key that is not ours. */
  secretOf({ id, secret }: Pick<Authenticator, 'id' | 'secret'>): string | undefined {
    try {
      return this.sealer.open(secret, sealedFor(id));
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      this.log.error({ authenticatorId: id, reason: error.reason }, 'the secret of an authenticator does not open');
      return undefined;
    }
  }
}
