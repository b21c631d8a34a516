import { Injectable } from '@nestjs/common';
import { ROLES, type Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { UserAccount } from '../account/user-account.entity';
import { refuse } from '../identity.errors';
import { AccountLinks, type GivenLink } from '../password/account-links';
import { givableRoles } from './givable-roles';
import { memberPolicy } from './member.policy';
import { Membership } from './membership.entity';

/** Links that whoever manages members gives them: whoever has one in their hands becomes that person, here and nowhere else. */
@Injectable()
export class MemberLinks {
  constructor(
    private readonly tx: Transaction,
    private readonly audit: Audit,
    private readonly links: AccountLinks,
    private readonly clock: Clock,
  ) {}

  /**
   * A fresh activation link; the one before stops working.
   * @throws `identity.already-active` (409) when the person has a password; `identity.link-from-operator` (409) when
   * the link would open more than this organisation and is not mailed; `identity.account-disabled` (409)
   */
  renewActivation(actor: Actor, userId: string): Promise<GivenLink> {
    return this.tx.run(async () => {
      const account = await this.memberOf(actor, userId);
      if (!memberPolicy.allows('renewActivation', account.state)) throw refuse.alreadyActive();
      return this.give(actor, account, 'renew-activation');
    });
  }

  /**
   * A link to choose another password, for somebody who forgot theirs. The present one works until it is followed.
   * @throws `identity.not-yet-active` (409) when the person never chose one; `identity.link-from-operator` (409), as
   * above; `identity.account-disabled` (409); `identity.own-account` (409): whoever finds a screen open must not make its
   * account theirs
   */
  resetPassword(actor: Actor, userId: string): Promise<GivenLink> {
    if (actor.userId === userId) return Promise.reject(refuse.ownAccount());
    return this.tx.run(async () => {
      const account = await this.memberOf(actor, userId);
      if (!memberPolicy.allows('resetPassword', account.state)) throw refuse.notYetActive();
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

  private async give(actor: Actor, account: UserAccount, verb: string): Promise<GivenLink> {
    const given = await this.linkFor(actor, account);
    await this.audit.record(actor, { verb, objectType: 'member', objectId: account.id });
    return given;
  }

  /**
   * Somebody whom another organisation knows too is sent the link that they could ask for themselves, from the sign-in page:
   * whoever asks learns nothing of it. Nobody but an operator may have such a link in their hands.
   */
  private async linkFor(actor: Actor, account: UserAccount): Promise<GivenLink> {
    if (!(await this.links.holdsMore(actor.organisationId, account.id, ROLES))) {
      return this.links.give(actor, account, givableRoles(actor, []));
    }
    if (!this.links.areMailed) throw refuse.linkFromOperator();
    await this.links.giveToReader(account, this.clock.now(), ROLES);
    return { url: null, sent: true };
  }
}
