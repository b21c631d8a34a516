import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { qrCodeSvg } from '#platform/rendering/qr-code.js';
import { tokenDigest } from '../account/secrets';
import { refuse } from '../identity.errors';
import { Authenticators } from '../second-factor/authenticators';
import { FactorNotices } from '../second-factor/factor-notices';
import { PendingSignIns } from '../second-factor/pending-sign-ins';
import { RecoveryCodes } from '../second-factor/recovery-codes';
import type { AuthenticatorToConfirm, RecoveryCodesView } from '../second-factor/second-factor.contract';
import { SecondFactorReader } from '../second-factor/second-factor.reader';
import { totpUri } from '../second-factor/totp';
import { OwnProof, type OwnVisit } from './own-proof';

/** What people do to the second factor of their own account. Each change is in the trail, and told to them by e-mail. */
@Injectable()
export class OwnFactors {
  constructor(
    private readonly tx: Transaction,
    private readonly proof: OwnProof,
    private readonly factors: SecondFactorReader,
    private readonly authenticators: Authenticators,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly pending: PendingSignIns,
    private readonly notices: FactorNotices,
    private readonly audit: Audit,
  ) {}

  /** An application to confirm by its first code: the first, or another in place of the one in force. @throws as {@link OwnProof.require} */
  async beginAuthenticator(own: OwnVisit, password: string): Promise<AuthenticatorToConfirm> {
    const { actor } = own;
    const email = await this.proof.require(own, password);
    const secret = await this.tx.run(async () => {
      await this.lock(actor);
      await this.record(actor, 'begin-authenticator');
      return this.authenticators.begin(actor.userId);
    });
    const uri = totpUri(secret, email);
    return { secret, uri, qrCode: qrCodeSvg(uri) };
  }

  /**
   * From now on the account asks for it. Sessions opened without it end, but for the one that confirms.
   * @returns recovery codes, told once; none when those there were still serve.
   * @throws `identity.authenticator-not-begun` (409); `identity.code-wrong` (422)
   */
  confirmAuthenticator({ actor, sessionToken, visit }: OwnVisit, code: string): Promise<RecoveryCodesView> {
    const { userId } = actor;
    return this.tx.run(async () => {
      await this.lock(actor);
      const had = await this.factors.isHeldBy(userId);
      await this.authenticators.confirm(userId, code);
      if (!had) await this.endOtherSessions(userId, sessionToken);
      await this.pending.endAllOf(userId);
      await this.record(actor, 'enrol-authenticator');
      await this.notices.tell(userId, 'authenticator-added', visit);
      return { recoveryCodes: had ? [] : await this.recoveryCodes.renew(userId) };
    });
  }

  /** @throws `identity.second-factor-none` (409); as {@link OwnProof.require} */
  async removeAuthenticator(own: OwnVisit, password: string): Promise<void> {
    const { actor, visit } = own;
    await this.proof.require(own, password);
    await this.tx.run(async () => {
      await this.lock(actor);
      if (!(await this.authenticators.remove(actor.userId))) throw refuse.secondFactorNone();
      if (!(await this.factors.isHeldBy(actor.userId))) await this.recoveryCodes.remove(actor.userId);
      await this.record(actor, 'remove-authenticator');
      await this.notices.tell(actor.userId, 'authenticator-removed', visit);
    });
  }

  /** Others in place of those there were. @throws `identity.second-factor-none` (409); as {@link OwnProof.require} */
  async renewRecoveryCodes(own: OwnVisit, password: string): Promise<RecoveryCodesView> {
    const { actor, visit } = own;
    await this.proof.require(own, password);
    return this.tx.run(async () => {
      await this.lock(actor);
      if (!(await this.factors.isHeldBy(actor.userId))) throw refuse.secondFactorNone();
      const recoveryCodes = await this.recoveryCodes.renew(actor.userId);
      await this.record(actor, 'renew-recovery-codes');
      await this.notices.tell(actor.userId, 'recovery-codes-renewed', visit);
      return { recoveryCodes };
    });
  }

  /** One change at a time, from however many screens. */
  private async lock({ userId }: Actor): Promise<void> {
    await this.tx.query('SELECT id FROM identity.user_account WHERE id = $1 FOR NO KEY UPDATE', [userId]);
  }

  private async endOtherSessions(userId: string, kept: string): Promise<void> {
    await this.tx.query('DELETE FROM identity.user_session WHERE user_id = $1 AND token_hash <> $2', [
      userId,
      tokenDigest(kept),
    ]);
  }

  private record(actor: Actor, verb: string): Promise<void> {
    return this.audit.record(actor, { verb, objectType: 'user-account', objectId: actor.userId });
  }
}
