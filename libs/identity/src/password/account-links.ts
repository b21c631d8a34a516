import { Inject, Injectable } from '@nestjs/common';
import { ROLES, type Actor, type Role } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { CONFIG, type Config } from '#platform/config/config.js';
import { Transaction } from '#platform/database/transaction.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { Mailer } from '#platform/mail/mailer.js';
import type { UserAccount } from '../account/user-account.entity';
import { newToken, tokenDigest } from '../account/secrets';
import { AccountLink, type LinkPurpose, type LinkRequest } from './account-link.entity';
import { passwordForgotten, sendAccountLink } from './account-link.jobs';

/** What became of a link: handed to whoever asked (`url`, told once), or on its way to the person (`sent`). */
export interface GivenLink {
  readonly url: string | null;
  readonly sent: boolean;
}

const PAGES: Readonly<Record<LinkPurpose, string>> = {
  activation: 'activation',
  'password-reset': 'nouveau-mot-de-passe',
};
const ALL_BUT_ITS_ACCOUNT = [
  'id',
  'purpose',
  'organisation_id',
  'opens',
  'by_mail',
  'asked_at',
  'token_hash',
  'expires_at',
  'sent_at',
  'failed_at',
];

/** Links that let people choose a password. Only the digest of the token is kept. */
@Injectable()
export class AccountLinks {
  constructor(
    private readonly tx: Transaction,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether links leave by e-mail; otherwise whoever asks hands them over. */
  get areMailed(): boolean {
    return this.mailer.enabled;
  }

  /**
   * A link for this account, in place of the one that was out. By e-mail the token is made when the letter is, and
   * nobody but its reader knows it. To an API key no link is handed: a program would become whoever it invites.
   */
  async give(actor: Actor, account: UserAccount, opens: readonly Role[]): Promise<GivenLink> {
    const { organisationId } = actor;
    const byMail = this.mailer.enabled;
    if (actor.kind === 'api-key' && !byMail) return { url: null, sent: false };
    const link = AccountLink.ask(account, { organisationId, opens, byMail, askedAt: this.clock.now() });
    const url = byMail ? null : this.issue(link);
    await this.replace(link);
    if (byMail) await this.outbox.add(sendAccountLink, { linkId: link.id });
    return { url, sent: byMail };
  }

  /** The same, asked from the sign-in page by whoever reads the account's e-mail. */
  async giveToReader(account: UserAccount, askedAt: Date, opens: LinkRequest['opens']): Promise<void> {
    const link = AccountLink.ask(account, { organisationId: null, opens, byMail: true, askedAt });
    await this.replace(link);
    await this.outbox.add(sendAccountLink, { linkId: link.id });
  }

  /** The same, for an operator of the server, who vouches for whoever they hand it to. */
  async giveToOperator(account: UserAccount): Promise<{ url: string; expiresAt: Date }> {
    const askedAt = this.clock.now();
    const link = AccountLink.ask(account, { organisationId: null, opens: ROLES, byMail: false, askedAt });
    const url = this.issue(link);
    await this.replace(link);
    return { url, expiresAt: link.expiresAt ?? askedAt };
  }

  /** Makes the token of a link and tells the address to follow. The caller saves the link. */
  issue(link: AccountLink): string {
    const token = newToken();
    link.issue(tokenDigest(token), this.clock.now());
    return `${this.config.http.publicUrl}/${PAGES[link.purpose]}/${token}`;
  }

  /** No link of the account works any more. */
  async withdraw(userId: string): Promise<void> {
    await this.tx.query('DELETE FROM identity.account_link WHERE user_id = $1', [userId]);
  }

  /** The link by which the account's first password is to be chosen, when it works or is on its way. */
  async invitationOf(userId: string): Promise<AccountLink | null> {
    const link = await this.tx.manager.findOneBy(AccountLink, { userId, purpose: 'activation' });
    return link?.isAlive(this.clock.now()) === true ? link : null;
  }

  /**
   * Somebody forgot their password. What is done here is the same whether the e-mail is known or not, and so is the
   * time it takes: the job finds out.
   * @returns whether e-mails leave at all
   */
  askForgotten(email: string): Promise<boolean> {
    return this.tx.run(async () => {
      if (!this.mailer.enabled) return false;
      const [named] = await this.tx.query<{ id: string }>(
        'SELECT coalesce((SELECT id FROM identity.user_account WHERE email = $1), gen_random_uuid()) AS id',
        [email],
      );
      const askedAt = this.clock.now().toISOString();
      if (named) await this.outbox.add(passwordForgotten, { userId: named.id, askedAt });
      return true;
    });
  }

  /** Whether the account holds a role that is not one of these, there. */
  async holdsMore(organisationId: string, userId: string, roles: readonly Role[]): Promise<boolean> {
    const others = await this.tx.acrossOrganisations('where-a-person-belongs', () =>
      this.tx.query(
        'SELECT FROM identity.membership WHERE user_id = $1 AND NOT (organisation_id = $2 AND role = ANY ($3)) LIMIT 1',
        [userId, organisationId, roles],
      ),
    );
    return others.length > 0;
  }

  /** Two people may ask at once: the last one's link is the account's. */
  private async replace(link: AccountLink): Promise<void> {
    await this.tx.manager
      .createQueryBuilder()
      .insert()
      .into(AccountLink)
      .values(link)
      .orUpdate(ALL_BUT_ITS_ACCOUNT, ['user_id'])
      .execute();
  }
}
