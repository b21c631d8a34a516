import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { UserAccount } from '../account/user-account.entity';
import { refuse } from '../identity.errors';
import { AccountLinks } from '../password/account-links';
import { Membership } from './membership.entity';

/**
 * Links that an operator gives from the server itself, where no organisation may: to somebody who belongs to several of
 * them, or whose address is to be proved. The operator vouches for whoever is handed the link.
 */
@Injectable()
export class OperatorLinks {
  constructor(
    private readonly tx: Transaction,
    private readonly audit: Audit,
    private readonly links: AccountLinks,
  ) {}

  /**
   * A link to choose a password, the first or another, in place of the one that was out. Followed, it proves the address.
   * In the trail of every organisation that it opens.
   * @throws `identity.account-unknown` (404); `identity.account-disabled` (409); `identity.account-without-role` (409)
   */
  give(email: string): Promise<{ url: string; expiresAt: Date }> {
    return this.acrossOrganisations(async () => {
      const account = await this.tx.manager.findOneBy(UserAccount, { email });
      if (!account) throw refuse.accountUnknown();
      if (account.disabledAt !== null) throw refuse.accountDisabled();
      const { id: userId } = account;
      const memberships = await this.tx.manager.findBy(Membership, { userId });
      const organisationIds = [...new Set(memberships.map(({ organisationId }) => organisationId))];
      if (organisationIds.length === 0) throw refuse.accountWithoutRole();
      const link = await this.links.giveToOperator(account);
      for (const organisationId of organisationIds) {
        const operator: Actor = { kind: 'system', userId, organisationId, roles: [] };
        await this.audit.record(operator, { verb: 'give-operator-link', objectType: 'member', objectId: userId });
      }
      return link;
    });
  }

  private acrossOrganisations<T>(work: () => Promise<T>): Promise<T> {
    return this.tx.acrossOrganisations('operator', () => this.tx.run(work));
  }
}
