import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Transaction } from '#platform/database/transaction.js';
import { tokenDigest } from '../account/secrets';
import type { Visit } from '../device/visit';
import { refuse } from '../identity.errors';
import { PasswordCheck } from '../session/password-check';

/** An account that has no password shows otherwise that its owner is there: they have just signed in. */
const RECENT_MINUTES = 10;

/** A person at their own screen, and what they come with. */
export interface OwnVisit {
  readonly actor: Actor;
  readonly sessionToken: string;
  readonly visit: Visit;
}

/** That whoever changes the ways into an account is its owner, and not somebody who found their screen open. */
@Injectable()
export class OwnProof {
  constructor(
    private readonly tx: Transaction,
    private readonly passwords: PasswordCheck,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the account's address
   * @throws `identity.present-password-wrong` (422); `identity.sign-in-throttled` (429); `identity.sign-in-too-old` (403)
   * for an account without a password whose session is not recent.
   */
  async require({ actor, sessionToken, visit }: OwnVisit, password: string): Promise<string> {
    const [account] = await this.tx.query<{ email: string; password_hash: string | null; opened_at: string }>(
      `SELECT account.email, account.password_hash, session.created_at AS opened_at
       FROM identity.user_account account JOIN identity.user_session session ON session.user_id = account.id
       WHERE account.id = $1 AND session.token_hash = $2`,
      [actor.userId, tokenDigest(sessionToken)],
    );
    if (!account) throw refuse.notSignedIn();
    const { email, password_hash: hash, opened_at: openedAt } = account;
    if (hash === null) {
      const age = this.clock.now().getTime() - Date.parse(openedAt);
      if (age > RECENT_MINUTES * 60_000) throw refuse.signInTooOld();
    } else if (!(await this.passwords.passes({ ...visit, email }, hash, password))) {
      throw refuse.presentPasswordWrong({}, [{ pointer: '/currentPassword', code: 'identity.present-password-wrong' }]);
    }
    return email;
  }
}
