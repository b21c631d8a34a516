import { Injectable } from '@nestjs/common';
import { ROLES, type Actor } from '#kernel/actor.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { UserAccount } from '../account/user-account.entity';
import { refuse } from '../identity.errors';
import { AccountLinks, type GivenLink } from '../password/account-links';
import { givableRoles } from './givable-roles';
import { memberPolicy } from './member.policy';
import { Membership } from './membership.entity';

/** Links that whoever manages members gives them: whoever has one becomes that person, here and nowhere else. */
@Injectable()
export class MemberLinks {
  constructor(
    private readonly tx: Transaction,
    private readonly audit: Audit,
    private readonly links: AccountLinks,
  ) {}

  /**
   * A fresh activation link; the one before stops working.
   * @throws `identity.already-active` (409) when the person has a password; `identity.invited-elsewhere` (409) when
   * the link would open another organisation too; `identity.account-disabled` (409)
   */
  renewActivation(actor: Actor, userId: string): Promise<GivenLink> {
    return this.tx.run(async () => {
      const account = await this.memberOf(actor, userId);
      if (!memberPolicy.allows('renewActivation', account.state)) throw refuse.alreadyActive();
      if (await this.isMemberElsewhere(actor, userId)) throw refuse.invitedElsewhere();
      return this.give(actor, account, 'renew-activation');
    });
  }

  /**
   * A link to choose another password, for somebody who forgot theirs. The present one works until it is followed.
   * @throws `identity.not-yet-active` (409) when the person never chose one; `identity.member-elsewhere` (409), or
   * `identity.member-elsewhere-no-mail`, when the link would open another organisation too; `identity.account-disabled` (409)
   */
  resetPassword(actor: Actor, userId: string): Promise<GivenLink> {
    return this.tx.run(async () => {
      const account = await this.memberOf(actor, userId);
      if (!memberPolicy.allows('resetPassword', account.state)) throw refuse.notYetActive();
      if (await this.isMemberElsewhere(actor, userId)) {
        throw this.links.areMailed ? refuse.memberElsewhere() : refuse.memberElsewhereNoMail();
      }
      return this.give(actor, account, 'give-password-link');
    });
  }

  private async memberOf(actor: Actor, userId: string): Promise<UserAccount> {
    const { organisationId } = actor;
    if (!(await this.tx.manager.existsBy(Membership, { organisationId, userId }))) throw refuse.memberUnknown();
    const account = await this.tx.manager.findOneByOrFail(UserAccount, { id: userId });
    if (account.state === 'disabled') throw refuse.accountDisabled();
    return account;
  }

  private isMemberElsewhere({ organisationId }: Actor, userId: string): Promise<boolean> {
    return this.links.holdsMore(organisationId, userId, ROLES);
  }

  private async give(actor: Actor, account: UserAccount, verb: string): Promise<GivenLink> {
    const given = await this.links.give(actor, account, givableRoles(actor, []));
    await this.audit.record(actor, { verb, objectType: 'member', objectId: account.id });
    return given;
  }
}
