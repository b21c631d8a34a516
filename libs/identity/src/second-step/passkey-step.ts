import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { DomainError } from '#kernel/domain-error.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { newToken } from '../account/secrets';
import { refuse } from '../identity.errors';
import { Passkeys } from '../passkey/passkeys';
import {
  PENDING_MINUTES,
  PendingSignIns,
  type AwaitedAccount,
  type PendingSignIn,
} from '../second-factor/pending-sign-ins';
import type { PasskeyOptions, PasskeyProof } from '../second-factor/second-factor.contract';
import { FailedSignIns } from '../session/failed-sign-ins';
import { SessionService, type OpenedSession } from '../session/session.service';
import { SignInThrottle, type Claim } from '../session/sign-in-throttle';
import type { SecondVisit } from './second-step';

/** A passkey, after the password or in its place. */
@Injectable()
export class PasskeyStep {
  constructor(
    private readonly tx: Transaction,
    private readonly passkeys: Passkeys,
    private readonly pending: PendingSignIns,
    private readonly sessions: SessionService,
    private readonly throttle: SignInThrottle,
    private readonly failed: FailedSignIns,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What the browser is to sign, and the token it answers with: that of the sign-in under way, or another. */
  async begin(pendingToken: string | undefined): Promise<PasskeyOptions & { kept: PendingSignIn }> {
    const awaited = await this.pending.of(pendingToken);
    if (awaited && pendingToken !== undefined) {
      const kept = { pendingToken, expiresAt: new Date(awaited.expiresAt) };
      return { ...(await this.passkeys.toSign(pendingToken, awaited.userId)), kept };
    }
    const token = newToken();
    const expiresAt = new Date(this.clock.now().getTime() + PENDING_MINUTES * 60_000);
    return { ...(await this.passkeys.toSign(token)), kept: { pendingToken: token, expiresAt } };
  }

  /**
   * Tries on an account that is known, by its password given or by its passkey, are counted and in the trail when they
   * fail. A passkey that is nobody's has neither: there is no account to guard.
   * @throws `identity.passkey-refused` (422); `identity.sign-in-throttled` (429)
   */
  async open(proof: PasskeyProof, visit: SecondVisit): Promise<OpenedSession> {
    const awaited = await this.pending.of(visit.pendingToken);
    const account = awaited ?? (await this.passkeys.accountOf(proof.credentialId));
    if (!account) return this.openBy(proof, visit);
    const claim: Claim = { ...visit, email: account.email, proof: awaited ? 'code' : 'passkey' };
    const { pauseMs } = await this.throttle.attempt(claim);
    if (pauseMs > 0) await wait(pauseMs);
    try {
      const opened = await this.openBy(proof, visit, awaited);
      await this.throttle.succeeded(claim);
      return opened;
    } catch (error) {
      if (error instanceof DomainError && error.code === refuse.passkeyRefused.code) {
        await this.failed.record(account.userId, awaited ? 'second-step-failed' : 'passkey-refused');
      }
      throw error;
    }
  }

  private async openBy(proof: PasskeyProof, visit: SecondVisit, awaited?: AwaitedAccount): Promise<OpenedSession> {
    const userId = await this.passkeys.ownerOf(proof, visit.pendingToken, awaited?.userId);
    const open = async () => {
      await this.requireEnabled(userId);
      // Ended meanwhile, by another password.
      if (awaited && !(await this.pending.end(visit.pendingToken ?? ''))) throw refuse.passkeyRefused();
      const opened = await this.sessions.open(userId, visit, visit.replaced);
      const { organisationId, roles } = opened.me;
      const person: Actor = { kind: 'person', userId, organisationId, roles };
      await this.audit.record(person, { verb: 'use-passkey', objectType: 'user-account', objectId: userId });
      return opened;
    };
    // Before any organisation is the one that asks.
    return this.tx.acrossOrganisations('sign-in', () => this.tx.run(open));
  }

  private async requireEnabled(userId: string): Promise<void> {
    const enabled = await this.tx.query('SELECT FROM identity.user_account WHERE id = $1 AND disabled_at IS NULL', [
      userId,
    ]);
    if (enabled.length === 0) throw refuse.passkeyRefused();
  }
}
