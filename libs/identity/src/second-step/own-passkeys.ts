import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { tokenDigest } from '../account/secrets';
import { refuse } from '../identity.errors';
import { Passkey } from '../passkey/passkey.entity';
import { Passkeys } from '../passkey/passkeys';
import { FactorNotices } from '../second-factor/factor-notices';
import { PendingSignIns } from '../second-factor/pending-sign-ins';
import { RecoveryCodes } from '../second-factor/recovery-codes';
import type { AddPasskeyRequest, PasskeyOptions, RecoveryCodesView } from '../second-factor/second-factor.contract';
import { SecondFactorReader } from '../second-factor/second-factor.reader';
import { OwnProof, type OwnVisit } from './own-proof';

/** The passkeys of one's own account. Each change is in the trail, and told by e-mail. */
@Injectable()
export class OwnPasskeys {
  constructor(
    private readonly tx: Transaction,
    private readonly proof: OwnProof,
    private readonly passkeys: Passkeys,
    private readonly factors: SecondFactorReader,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly pending: PendingSignIns,
    private readonly notices: FactorNotices,
    private readonly audit: Audit,
  ) {}

  /** What the browser makes one from. @throws as {@link OwnProof.require} */
  async begin(own: OwnVisit, password: string): Promise<PasskeyOptions> {
    const email = await this.proof.require(own, password);
    return this.passkeys.toMake(own.actor.userId, email, own.sessionToken);
  }

  /**
   * @returns recovery codes, told once, of an account that had no second factor; none otherwise.
   * @throws `identity.passkey-refused` (422)
   */
  async add({ actor, sessionToken, visit }: OwnVisit, request: AddPasskeyRequest): Promise<RecoveryCodesView> {
    const { userId } = actor;
    const made = await this.passkeys.made(userId, request, sessionToken);
    return this.tx.run(async () => {
      await this.lock(userId);
      const had = await this.factors.isHeldBy(userId);
      await this.tx.manager.insert(Passkey, made);
      if (!had) {
        await this.tx.query('DELETE FROM identity.user_session WHERE user_id = $1 AND token_hash <> $2', [
          userId,
          tokenDigest(sessionToken),
        ]);
      }
      await this.pending.endAllOf(userId);
      await this.audit.record(actor, { verb: 'add-passkey', objectType: 'user-account', objectId: userId });
      await this.notices.tell(userId, 'passkey-added', visit);
      return { recoveryCodes: had ? [] : await this.recoveryCodes.renew(userId) };
    });
  }

  /** @throws `identity.passkey-unknown` (404) for anybody else's; as {@link OwnProof.require} */
  async remove(own: OwnVisit, id: string, password: string): Promise<void> {
    const { actor, visit } = own;
    const { userId } = actor;
    // Before the password is looked at: nobody is slowed down for a passkey that is not theirs.
    if (!(await this.tx.manager.existsBy(Passkey, { id, userId }))) throw refuse.passkeyUnknown();
    await this.proof.require(own, password);
    await this.tx.run(async () => {
      await this.lock(userId);
      const { affected } = await this.tx.manager.delete(Passkey, { id, userId });
      if (affected !== 1) throw refuse.passkeyUnknown();
      if (!(await this.factors.isHeldBy(userId))) await this.recoveryCodes.remove(userId);
      await this.audit.record(actor, { verb: 'remove-passkey', objectType: 'user-account', objectId: userId });
      await this.notices.tell(userId, 'passkey-removed', visit);
    });
  }

  /** One change at a time, from however many screens. */
  private async lock(userId: string): Promise<void> {
    await this.tx.query('SELECT id FROM identity.user_account WHERE id = $1 FOR NO KEY UPDATE', [userId]);
  }
}
