import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import type { Visit } from '../device/visit';
import { refuse } from '../identity.errors';
import { PasswordCheck } from '../session/password-check';
import { hashPassword } from '../session/passwords';
import { PersonReader } from '../account/person.reader';
import { tokenDigest } from '../account/secrets';
import type { ActivateRequest } from '../session/session.contract';
import { SessionService, type BegunSession } from '../session/session.service';
import { SignInThrottle } from '../session/sign-in-throttle';
import type { LinkPurpose } from './account-link.entity';
import { AccountLinks } from './account-links';
import { HeldBefore } from './held-before';
import type { ChangePasswordRequest, ResetPasswordRequest } from './password.contract';

/** Choosing a password: the first, another by a link, another knowing the present one. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly tx: Transaction,
    private readonly sessions: SessionService,
    private readonly throttle: SignInThrottle,
    private readonly passwords: PasswordCheck,
    private readonly links: AccountLinks,
    private readonly people: PersonReader,
    private readonly heldBefore: HeldBefore,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Chooses the first password; the link serves once, and opens a session.
   * @throws `identity.activation-unknown` (404) when it was used or is out of date.
   */
  async activate(request: ActivateRequest, visit: Visit): Promise<BegunSession> {
    const opened = await this.follow('activation', request, visit);
    if (!opened) throw refuse.activationUnknown();
    return opened;
  }

  /**
   * Chooses another password. Whoever held a session of this account, or a key it made, holds nothing any more; the
   * session opened here is the only one. An account with a second factor has none yet: it is asked for, as by any sign-in.
   * @throws `identity.reset-link-unknown` (404) when the link was used or is out of date.
   */
  async reset(request: ResetPasswordRequest, visit: Visit): Promise<BegunSession> {
    const opened = await this.follow('password-reset', request, visit);
    if (!opened) throw refuse.resetLinkUnknown();
    return opened;
  }

  /**
   * Replaces one's own password; one's other sessions are closed, the keys one made and the link that was out end.
   * @throws `identity.present-password-wrong` (422); `identity.sign-in-throttled` (429) after too many tries;
   * `identity.permission-missing` (403) for an API key, which is not the person.
   */
  async change(
    actor: Actor,
    sessionToken: string | undefined,
    visit: Visit,
    request: ChangePasswordRequest,
  ): Promise<void> {
    if (actor.kind !== 'person' || sessionToken === undefined) throw refuse.permissionMissing();
    // By an organisation's provider one comes in there alone; a password opens everywhere, and ends what is open elsewhere.
    if (actor.onlyHere === true) throw refuse.accountByPasswordAlone();
    const { userId } = actor;
    const [account] = await this.tx.query<{ email: string; password_hash: string | null }>(
      'SELECT email, password_hash FROM identity.user_account WHERE id = $1',
      [userId],
    );
    if (!account) throw refuse.permissionMissing();
    const claim = { ...visit, email: account.email };
    if (!(await this.passwords.passes(claim, account.password_hash, request.currentPassword))) {
      throw refuse.presentPasswordWrong({}, [{ pointer: '/currentPassword', code: 'identity.present-password-wrong' }]);
    }
    const passwordHash = await hashPassword(request.password);
    await this.tx.run(async () => {
      await this.tx.query('UPDATE identity.user_account SET password_hash = $2 WHERE id = $1', [userId, passwordHash]);
      await this.links.withdraw(userId);
      await this.heldBefore.end(actor, tokenDigest(sessionToken));
      await this.audit.record(actor, { verb: 'change-password', objectType: 'user-account', objectId: userId });
    });
  }

  /**
   * Undefined when no link of this kind has this token, or not any more: used, out of date, or the account has come to
   * hold more than whoever asked for the link could give. The address is proved as long as its reader chose the
   * password: by a link that came by mail, or that an operator of the server vouched for, and not by one that staff had
   * in their hands.
   */
  private async follow(
    purpose: LinkPurpose,
    { token, password }: ActivateRequest | ResetPasswordRequest,
    visit: Visit,
  ): Promise<BegunSession | undefined> {
    const passwordHash = await hashPassword(password);
    return this.acrossOrganisations(async () => {
      // The account joins no organisation while its memberships are read below: `Members.invite` waits for this lock too.
      await this.tx.query(
        `SELECT FROM identity.account_link link JOIN identity.user_account account ON account.id = link.user_id
         WHERE link.token_hash = $1 FOR NO KEY UPDATE OF account`,
        [tokenDigest(token)],
      );
      const [account] = await this.tx.query<{ id: string; email: string }>(
        `WITH used AS (
           UPDATE identity.account_link link SET token_hash = NULL, expires_at = NULL
           WHERE token_hash = $1 AND purpose = $2 AND expires_at > $3
             AND (organisation_id IS NULL OR NOT EXISTS (
               SELECT FROM identity.membership held WHERE held.user_id = link.user_id
                 AND NOT (held.organisation_id = link.organisation_id AND held.role = ANY (link.opens))))
           RETURNING user_id, by_mail OR organisation_id IS NULL AS proves),
         chosen AS (
           UPDATE identity.user_account account SET password_hash = $4,
             email_verified_at = CASE WHEN used.proves THEN coalesce(account.email_verified_at, $3) END
           FROM used WHERE account.id = used.user_id AND account.disabled_at IS NULL
             AND (account.password_hash IS NULL) = ($2 = 'activation')
           RETURNING account.id, account.email)
         SELECT id, email FROM chosen`,
        [tokenDigest(token), purpose, this.clock.now(), passwordHash],
      );
      if (!account) return undefined;
      // Whoever proved who they are is not kept waiting for having guessed wrong before.
      await this.throttle.forget(account.email);
      const person = await this.people.first(account.id);
      if (!person) throw refuse.signInFailed();
      await this.heldBefore.end(person);
      const begun = await this.sessions.begin(account.id, visit);
      const verb = purpose === 'activation' ? 'activate' : 'reset-password';
      await this.audit.record(person, { verb, objectType: 'user-account', objectId: account.id });
      return begun;
    });
  }

  /** Whoever follows a link is a person: what it opens is compared with all they hold, wherever. */
  private acrossOrganisations<T>(work: () => Promise<T>): Promise<T> {
    return this.tx.acrossOrganisations('account-link', () => this.tx.run(work));
  }
}
