import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ROLES, type Actor, type Role } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { refuse } from '../identity.errors';
import { AccountLinks } from '../password/account-links';
import { givableRoles, requireWithinScopes } from './givable-roles';
import type { InviteMemberRequest } from './member.contract';
import { Membership } from './membership.entity';
import { UserAccount } from './user-account.entity';

/** Somebody invited; at most one of the two is so: their link is told here, once, or it was sent to them. */
export interface Invitation {
  readonly userId: string;
  readonly activationUrl: string | null;
  readonly sent: boolean;
}

/** People of an organisation and their roles. Other contexts give accounts through {@link invite}. */
@Injectable()
export class Members {
  constructor(
    private readonly tx: Transaction,
    private readonly audit: Audit,
    private readonly links: AccountLinks,
  ) {}

  /**
   * Gives roles to a person, creating their account when the e-mail is new. Joins the transaction under way.
   * Whoever has an activation link becomes that person, so no link may open more than its inviter could give: an
   * account that still waits for its password belongs to the organisation that invited it, and a new invitation by
   * somebody who may give every role there replaces the link that was out.
   * @returns the account, and what became of its activation link when the person has no password yet.
   * @throws `identity.role-beyond-scopes` (422); `identity.invited-elsewhere` (409) while another organisation's
   * invitation is pending
   */
  invite(actor: Actor, request: Omit<InviteMemberRequest, 'roles'> & { roles: readonly Role[] }): Promise<Invitation> {
    requireWithinScopes(actor, request.roles);
    return this.tx.run(async () => {
      const known = await this.tx.manager.findOneBy(UserAccount, { email: request.email });
      const isPending = known?.passwordHash === null;
      if (isPending && (await this.links.holdsMore(actor.organisationId, known.id, ROLES)))
        throw refuse.invitedElsewhere();
      const account =
        known ??
        this.tx.manager.create(UserAccount, {
          id: newId(),
          email: request.email,
          displayName: request.displayName,
          passwordHash: null,
          locale: 'fr',
          emailVerifiedAt: null,
          disabledAt: null,
        });
      const givable = givableRoles(actor, request.roles);
      const mayHaveLink =
        account.passwordHash === null &&
        account.disabledAt === null &&
        !(await this.links.holdsMore(actor.organisationId, account.id, givable));
      await this.tx.manager.save(account);
      await this.tx.manager
        .createQueryBuilder()
        .insert()
        .into(Membership)
        .values(
          request.roles.map((role) => ({
            id: newId(),
            organisationId: actor.organisationId,
            userId: account.id,
            role,
          })),
        )
        .orIgnore()
        .execute();
      await this.audit.record(actor, {
        verb: 'invite',
        objectType: 'member',
        objectId: account.id,
        after: [...request.roles].sort(),
      });
      const link = mayHaveLink ? await this.links.give(actor, account, givable) : { url: null, sent: false };
      return { userId: account.id, activationUrl: link.url, sent: link.sent };
    });
  }

  /**
   * Replaces the roles of a member; none left ends the membership.
   * @throws `identity.last-administrator` (422): an organisation nobody administers cannot be repaired from inside;
   * `identity.role-beyond-scopes` (422)
   */
  setRoles(actor: Actor, userId: string, roles: readonly Role[]): Promise<void> {
    return this.tx.run(async () => {
      // One change of roles at a time per organisation, so that two administrators cannot dismiss each other at once.
      await this.tx.query('SELECT id FROM organisation WHERE id = $1 FOR NO KEY UPDATE', [actor.organisationId]);
      const before = await this.rolesOf(actor, userId);
      const removed = before.filter((role) => !roles.includes(role));
      if (removed.includes('administrator') && (await this.administrators(actor)) === 1)
        throw refuse.lastAdministrator();
      const { organisationId } = actor;
      if (removed.length > 0) await this.tx.manager.delete(Membership, { organisationId, userId, role: In(removed) });
      const added = roles.filter((role) => !before.includes(role));
      requireWithinScopes(actor, added);
      if (added.length > 0) {
        // A link already out was given for less: it must not open what is added here.
        await this.links.withdraw(userId, 'activation');
        await this.tx.manager.insert(
          Membership,
          added.map((role) => ({ id: newId(), organisationId, userId, role })),
        );
      }
      await this.audit.record(actor, {
        verb: 'set-roles',
        objectType: 'member',
        objectId: userId,
        before,
        after: roles,
      });
    });
  }

  private async rolesOf(actor: Actor, userId: string): Promise<Role[]> {
    const { organisationId } = actor;
    const memberships = await this.tx.manager.find(Membership, {
      where: { organisationId, userId },
      order: { role: 'ASC' },
    });
    if (memberships.length === 0) throw refuse.memberUnknown();
    return memberships.map((membership) => membership.role);
  }

  private administrators({ organisationId }: Actor): Promise<number> {
    return this.tx.manager.countBy(Membership, { organisationId, role: 'administrator' });
  }
}
