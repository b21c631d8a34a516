import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { newToken } from '../account/secrets';
import { refuse } from '../identity.errors';
import { Passkeys } from '../passkey/passkeys';
import { PENDING_MINUTES, PendingSignIns, type PendingSignIn } from '../second-factor/pending-sign-ins';
import type { PasskeyOptions, PasskeyProof } from '../second-factor/second-factor.contract';
import { SessionService, type OpenedSession } from '../session/session.service';
import type { SecondVisit } from './second-step';

/** A passkey, after the password or in its place. */
@Injectable()
export class PasskeyStep {
  constructor(
    private readonly tx: Transaction,
    private readonly passkeys: Passkeys,
    private readonly pending: PendingSignIns,
    private readonly sessions: SessionService,
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

  /** @throws `identity.passkey-refused` (422) */
  async open(proof: PasskeyProof, visit: SecondVisit): Promise<OpenedSession> {
    const awaited = await this.pending.of(visit.pendingToken);
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
