import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ROLES, type Actor, type Role } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { ApiKeyService } from '../api-key/api-key.service';
import { UserAccount } from '../account/user-account.entity';
import { refuse } from '../identity.errors';
import { HeldFactors } from '../second-factor/held-factors';
import { AccountLinks } from '../password/account-links';
import { givableRoles, requireWithinScopes } from './givable-roles';
import type { InviteMemberRequest, RolesSetView } from './member.contract';
import { Membership } from './membership.entity';

/** Somebody invited; at most one of the two is so: their link is told here, once, or it was sent to them. */
export interface Invitation {
  readonly userId: string;
  readonly activationUrl: string | null;
  readonly sent: boolean;
  /** This organisation had them as a member before: they keep the name they had, and a link that was out is replaced. */
  readonly wasMember: boolean;
}

/** What a change of roles did to an invitation: see {@link Members.setRoles}. */
type InvitationLeft = RolesSetView['invitation'];

/** People of an organisation and their roles. Other contexts give accounts through {@link invite}. */
@Injectable()
export class Members {
  constructor(
    private readonly tx: Transaction,
    private readonly audit: Audit,
    private readonly links: AccountLinks,
    private readonly apiKeys: ApiKeyService,
    private readonly factors: HeldFactors,
  ) {}

  /**
   * Gives roles to a person, creating their account when the e-mail is new. Joins the transaction under way.
   * Whoever has an activation link becomes that person, so no link may open more than its inviter could give: an
   * account that still waits for its password belongs to the organisation that invited it, and a new invitation by
   * somebody who may give every role there replaces the link that was out.
   * Whoever chose the password of an account whose address nobody proved may be anybody who had its link in their
   * hands: no organisation lets such an account in because another one did.
   * @returns the account, and what became of its activation link when the person has no password yet.
   * Whoever invites is not told why: where else people are known is nobody's affair here.
   * @throws `identity.role-beyond-scopes` (422); `identity.address-to-confirm` (409), or `identity.address-to-confirm-no-mail`
   */
  invite(actor: Actor, request: Omit<InviteMemberRequest, 'roles'> & { roles: readonly Role[] }): Promise<Invitation> {
    requireWithinScopes(actor, request.roles);
    return this.tx.run(async () => {
      const account = await this.lockAccount(request);
      await this.requireProvedAddress(actor, account);
      const membership = { organisationId: actor.organisationId, userId: account.id };
      const wasMember = await this.tx.manager.existsBy(Membership, membership);
      const isPending = account.passwordHash === null;
      if (isPending && (await this.links.holdsMore(actor.organisationId, account.id, ROLES)))
        throw this.addressToConfirm();
      const givable = givableRoles(actor, request.roles);
      const mayHaveLink =
        account.state === 'invited' && !(await this.links.holdsMore(actor.organisationId, account.id, givable));
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
            displayName: account.displayName,
            email: account.email,
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
      return { userId: account.id, activationUrl: link.url, sent: link.sent, wasMember };
    });
  }

  /**
   * Replaces the roles of a member; none left ends the membership. An invitation whose link was given for less is
   * withdrawn: another is sent where e-mails are, and must be asked for where links are handed over.
   * @throws `identity.last-administrator` (422): an organisation nobody administers cannot be repaired from inside;
   * `identity.role-beyond-scopes` (422)
   */
  setRoles(actor: Actor, userId: string, roles: readonly Role[]): Promise<InvitationLeft> {
    return this.tx.run(async () => {
      // One change of roles at a time per organisation, so that two administrators cannot dismiss each other at once.
      await this.tx.query('SELECT id FROM identity.organisation WHERE id = $1 FOR NO KEY UPDATE', [
        actor.organisationId,
      ]);
      const { displayName, email, roles: before } = await this.member(actor, userId);
      const removed = before.filter((role) => !roles.includes(role));
      if (removed.includes('administrator') && (await this.administrators(actor)) === 1)
        throw refuse.lastAdministrator();
      requireWithinScopes(actor, removed);
      const { organisationId } = actor;
      if (removed.length > 0) await this.tx.manager.delete(Membership, { organisationId, userId, role: In(removed) });
      const added = roles.filter((role) => !before.includes(role));
      requireWithinScopes(actor, added);
      if (added.length > 0) {
        // An invitation at the same instant may have given one of them.
        await this.tx.manager
          .createQueryBuilder()
          .insert()
          .into(Membership)
          .values(added.map((role) => ({ id: newId(), organisationId, userId, displayName, email, role })))
          .orIgnore()
          .execute();
      }
      if (roles.length === 0) await this.apiKeys.endThoseOf(actor, userId, organisationId);
      await this.audit.record(actor, {
        verb: 'set-roles',
        objectType: 'member',
        objectId: userId,
        before,
        after: roles,
      });
      return this.followRoles(actor, userId, added);
    });
  }

  /** Ends an invitation whose link must not open what was added, and sends another when this actor may. */
  private async followRoles(actor: Actor, userId: string, added: readonly Role[]): Promise<InvitationLeft> {
    const { organisationId } = actor;
    const invitation = added.length === 0 ? null : await this.links.invitationOf(userId);
    if (!invitation || invitation.covers(organisationId, added)) return 'unchanged';
    await this.links.withdraw(userId);
    const givable = givableRoles(actor, added);
    if (!this.links.areMailed || (await this.links.holdsMore(organisationId, userId, givable))) return 'to-renew';
    await this.links.give(actor, await this.tx.manager.findOneByOrFail(UserAccount, { id: userId }), givable);
    return 'sent';
  }

  /**
   * The account of this address, made if there is none: of two who invite somebody at once, one finds the other's. Held
   * until the commit: a link followed meanwhile sees the roles given here.
   */
  private async lockAccount({ email, displayName }: Pick<InviteMemberRequest, 'email' | 'displayName'>) {
    const locked = () =>
      this.tx.manager.findOne(UserAccount, { where: { email }, lock: { mode: 'for_no_key_update' } });
    const known = await locked();
    if (known) return known;
    const account = { email, displayName, passwordHash: null, locale: 'fr', emailVerifiedAt: null, disabledAt: null };
    await this.tx.manager
      .createQueryBuilder()
      .insert()
      .into(UserAccount)
      .values({ id: newId(), ...account })
      .orIgnore()
      .execute();
    const made = await locked();
    if (!made) throw new Error('an account that was just made is not there');
    return made;
  }

  /**
   * An account that nobody gives a role any more begins anew: its password and its second factor go, and it is invited as if
   * it had none. @returns whether it does
   */
  private async requireProvedAddress({ organisationId }: Actor, account: UserAccount): Promise<boolean> {
    if (account.passwordHash === null || account.emailVerifiedAt !== null) return false;
    const { id: userId } = account;
    if (await this.tx.manager.existsBy(Membership, { organisationId, userId })) return false;
    if (await this.belongsSomewhere(userId)) throw this.addressToConfirm();
    account.passwordHash = null;
    await this.tx.query('DELETE FROM identity.user_session WHERE user_id = $1', [userId]);
    await this.factors.removeAll(userId);
    return true;
  }

  private belongsSomewhere(userId: string): Promise<boolean> {
    return this.tx.acrossOrganisations('where-a-person-belongs', () =>
      this.tx.manager.existsBy(Membership, { userId }),
    );
  }

  private addressToConfirm(): Error {
    return this.links.areMailed ? refuse.addressToConfirm() : refuse.addressToConfirmNoMail();
  }

  private async member(actor: Actor, userId: string): Promise<{ displayName: string; email: string; roles: Role[] }> {
    const { organisationId } = actor;
    const memberships = await this.tx.manager.find(Membership, {
      where: { organisationId, userId },
      order: { role: 'ASC' },
    });
    const [first] = memberships;
    if (!first) throw refuse.memberUnknown();
    const { displayName, email } = first;
    return { displayName, email, roles: memberships.map(({ role }) => role) };
  }

  private administrators({ organisationId }: Actor): Promise<number> {
    return this.tx.manager.countBy(Membership, { organisationId, role: 'administrator' });
  }
}
