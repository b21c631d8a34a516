import { Injectable } from '@nestjs/common';
import { ROLES, type Actor } from '#kernel/actor.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import type { FactorNews } from '../account/factor-news';
import { refuse } from '../identity.errors';
import { AccountLinks } from '../password/account-links';
import { FactorNotices } from '../second-factor/factor-notices';
import { HeldFactors } from '../second-factor/held-factors';

/**
 * A second factor taken from an account whose owner lost it: their password alone opens it again. Whoever does so vouches
 * for whoever asked; the owner is told by e-mail.
 */
@Injectable()
export class LostFactors {
  constructor(
    private readonly tx: Transaction,
    private readonly links: AccountLinks,
    private readonly factors: HeldFactors,
    private readonly notices: FactorNotices,
    private readonly audit: Audit,
  ) {}

  /**
   * By an administrator, of somebody who belongs to their organisation alone: what opens elsewhere is not theirs to weaken.
   * @throws `identity.member-unknown` (404); `identity.second-factor-from-operator` (409); `identity.second-factor-none` (409);
   * `identity.own-account` (409), which asks for the password
   */
  removeByAdministrator(actor: Actor, userId: string): Promise<void> {
    const { organisationId } = actor;
    if (actor.userId === userId) return Promise.reject(refuse.ownAccount());
    return this.tx.run(async () => {
      await this.lock(userId);
      const held = await this.organisationsOf(userId);
      if (!held.includes(organisationId)) throw refuse.memberUnknown();
      if (await this.links.holdsMore(organisationId, userId, ROLES)) throw refuse.secondFactorFromOperator();
      await this.remove(userId, 'factors-removed-by-administrator');
      await this.audit.record(actor, { verb: 'remove-second-factor', objectType: 'member', objectId: userId });
    });
  }

  /**
   * By an operator, from the server itself. In the trail of every organisation that the account opens.
   * @throws `identity.account-unknown` (404); `identity.account-without-role` (409); `identity.second-factor-none` (409)
   */
  removeByOperator(email: string): Promise<void> {
    return this.inEachOrganisation(async () => {
      const [account] = await this.tx.query<{ id: string }>('SELECT id FROM identity.user_account WHERE email = $1', [
        email,
      ]);
      if (!account) throw refuse.accountUnknown();
      const { id: userId } = account;
      await this.lock(userId);
      const organisationIds = await this.organisationsOf(userId);
      if (organisationIds.length === 0) throw refuse.accountWithoutRole();
      await this.remove(userId, 'factors-removed-by-operator');
      for (const organisationId of organisationIds) {
        const operator: Actor = { kind: 'system', userId, organisationId, roles: [] };
        await this.audit.record(operator, { verb: 'remove-second-factor', objectType: 'member', objectId: userId });
      }
    });
  }

  private inEachOrganisation<T>(work: () => Promise<T>): Promise<T> {
    return this.tx.acrossOrganisations('operator', () => this.tx.run(work));
  }

  private async remove(userId: string, news: FactorNews): Promise<void> {
    if (!(await this.factors.removeAll(userId))) throw refuse.secondFactorNone();
    await this.notices.tell(userId, news);
  }

  /** Nobody gives them a role elsewhere meanwhile: an invitation takes the same lock. */
  private async lock(userId: string): Promise<void> {
    await this.tx.query('SELECT id FROM identity.user_account WHERE id = $1 FOR NO KEY UPDATE', [userId]);
  }

  private async organisationsOf(userId: string): Promise<string[]> {
    const rows = await this.tx.acrossOrganisations('where-a-person-belongs', () =>
      this.tx.query<{ organisation_id: string }>(
        'SELECT DISTINCT organisation_id FROM identity.membership WHERE user_id = $1',
        [userId],
      ),
    );
    return rows.map((row) => row.organisation_id);
  }
}
