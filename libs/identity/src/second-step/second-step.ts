import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import type { Visit } from '../device/visit';
import { refuse } from '../identity.errors';
import { Authenticators } from '../second-factor/authenticators';
import { FactorNotices } from '../second-factor/factor-notices';
import { PendingSignIns, type AwaitedAccount } from '../second-factor/pending-sign-ins';
import { RecoveryCodes } from '../second-factor/recovery-codes';
import type { PendingSignInView } from '../second-factor/second-factor.contract';
import { SecondFactorReader } from '../second-factor/second-factor.reader';
import { isTotpCode } from '../second-factor/totp';
import { FailedSignIns } from '../session/failed-sign-ins';
import { SessionService, type OpenedSession } from '../session/session.service';
import { SignInThrottle } from '../session/sign-in-throttle';

/** A browser that gave a first proof, and what it comes with. */
export interface SecondVisit extends Visit {
  readonly pendingToken: string | undefined;
  /** Token of the session that this browser had before. */
  readonly replaced: string | undefined;
}

/** The second half of a sign-in: a code of the application, or one of those kept on paper. */
@Injectable()
export class SecondStep {
  constructor(
    private readonly tx: Transaction,
    private readonly pending: PendingSignIns,
    private readonly factors: SecondFactorReader,
    private readonly authenticators: Authenticators,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly notices: FactorNotices,
    private readonly sessions: SessionService,
    private readonly throttle: SignInThrottle,
    private readonly failed: FailedSignIns,
    private readonly audit: Audit,
  ) {}

  /** @throws `identity.sign-in-not-pending` (404) */
  async awaited(pendingToken: string | undefined): Promise<PendingSignInView> {
    const { userId, expiresAt } = await this.accountOf(pendingToken);
    const { authenticator, passkeys, recoveryCodesLeft } = await this.factors.of(userId);
    return {
      authenticator: authenticator !== null,
      passkey: passkeys.length > 0,
      recoveryCode: recoveryCodesLeft > 0,
      expiresAt,
    };
  }

  /**
   * Opens the session that waited for this code, which serves once. Tries are counted as those of passwords are, and apart.
   * @throws `identity.sign-in-not-pending` (404); `identity.code-wrong` (422); `identity.sign-in-throttled` (429);
   * `identity.authenticator-unreadable` (409)
   */
  async giveCode(code: string, visit: SecondVisit): Promise<OpenedSession> {
    const account = await this.accountOf(visit.pendingToken);
    const claim = { ...visit, email: account.email, proof: 'code' } as const;
    const { pauseMs } = await this.throttle.attempt(claim);
    if (pauseMs > 0) await wait(pauseMs);
    const opened = await this.acrossOrganisations(() => this.openBy(code, account, visit));
    if (!opened) {
      await this.failed.record(account.userId, 'second-step-failed');
      throw refuse.codeWrong({}, [{ pointer: '/code', code: 'identity.code-wrong' }]);
    }
    await this.throttle.succeeded(claim);
    return opened;
  }

  private async openBy(
    code: string,
    { userId }: AwaitedAccount,
    visit: SecondVisit,
  ): Promise<OpenedSession | undefined> {
    const isOfApplication = isTotpCode(code);
    const takes = isOfApplication ? this.authenticators : this.recoveryCodes;
    if (!(await takes.takes(userId, code))) return undefined;
    // Ended meanwhile, by another code or another password: what was taken stays untaken.
    if (!(await this.pending.end(visit.pendingToken ?? ''))) throw refuse.signInNotPending();
    const opened = await this.sessions.open(userId, visit, visit.replaced);
    if (!isOfApplication) {
      const { organisationId, roles } = opened.me;
      const person: Actor = { kind: 'person', userId, organisationId, roles };
      await this.audit.record(person, { verb: 'use-recovery-code', objectType: 'user-account', objectId: userId });
      await this.notices.tell(userId, 'recovery-code-used', visit);
    }
    return opened;
  }

  private async accountOf(pendingToken: string | undefined): Promise<AwaitedAccount> {
    const account = await this.pending.of(pendingToken);
    if (!account) throw refuse.signInNotPending();
    return account;
  }

  /** As a sign-in by password: before any organisation is the one that asks. */
  private acrossOrganisations<T>(work: () => Promise<T>): Promise<T> {
    return this.tx.acrossOrganisations('sign-in', () => this.tx.run(work));
  }
}
