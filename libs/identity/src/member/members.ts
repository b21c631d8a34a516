import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ROLES, type Actor, type Role } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { newId } from '#kernel/id.js';
import { Audit } from '#platform/audit/audit.js';
import { CONFIG, type Config } from '#platform/config/config.js';
import { Transaction } from '#platform/database/transaction.js';
import { refuse } from '../identity.errors';
import { permissionsOf } from '../permission/permission.contract';
import { newToken, tokenDigest } from '../session/secrets';
import type { InviteMemberRequest } from './member.contract';
import { Membership } from './membership.entity';
import { UserAccount } from './user-account.entity';

const ACTIVATION_DAYS = 14;

/** People of an organisation and their roles. Other contexts give accounts through {@link invite}. */
@Injectable()
export class Members {
  constructor(
    private readonly tx: Transaction,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Gives roles to a person, creating their account when the e-mail is new. Joins the transaction under way.
   * Whoever has an activation link becomes that person, so no link may open more than its inviter could give: an
   * account that still waits for its password belongs to the organisation that invited it, and a new invitation by
   * somebody who may give every role there replaces the link that was out.
   * @returns the account, and the activation link (told once, kept hashed) when the person has no password yet.
   * @throws `identity.role-beyond-scopes` (422); `identity.invited-elsewhere` (409) while another organisation's
   * invitation is pending
   */
  invite(
    actor: Actor,
    request: Omit<InviteMemberRequest, 'roles'> & { roles: readonly Role[] },
  ): Promise<{ userId: string; activationUrl: string | null }> {
    requireWithinScopes(actor, request.roles);
    return this.tx.run(async () => {
      const known = await this.tx.manager.findOneBy(UserAccount, { email: request.email });
      const isPending = known?.passwordHash === null;
      if (isPending && (await this.holdsMore(actor, known.id, ROLES))) throw refuse.invitedElsewhere();
      const account =
        known ??
        this.tx.manager.create(UserAccount, {
          id: newId(),
          email: request.email,
          displayName: request.displayName,
          passwordHash: null,
          locale: 'fr',
        });
      const givable = permissionsOf(actor.roles).includes('member:write') ? ROLES : request.roles;
      const mayHaveLink = account.passwordHash === null && !(await this.holdsMore(actor, account.id, givable));
      const activationUrl = mayHaveLink ? this.newActivation(account) : null;
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
      return { userId: account.id, activationUrl };
    });
  }

  /**
   * A fresh activation link; the one before stops working.
   * @throws `identity.already-active` (409) when the person has a password; `identity.invited-elsewhere` (409) when
   * the link would open another organisation too.
   */
  renewActivation(actor: Actor, userId: string): Promise<{ activationUrl: string }> {
    return this.tx.run(async () => {
      await this.rolesOf(actor, userId);
      const account = await this.tx.manager.findOneByOrFail(UserAccount, { id: userId });
      if (account.passwordHash !== null) throw refuse.alreadyActive();
      if (await this.holdsMore(actor, userId, ROLES)) throw refuse.invitedElsewhere();
      const activationUrl = this.newActivation(account);
      await this.tx.manager.save(account);
      await this.audit.record(actor, { verb: 'renew-activation', objectType: 'member', objectId: userId });
      return { activationUrl };
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
        await this.tx.query(
          `UPDATE user_account SET activation_token_hash = NULL, activation_expires_at = NULL
           WHERE id = $1 AND password_hash IS NULL`,
          [userId],
        );
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

  /** Whether the account holds a role that is not one of these, here. */
  private async holdsMore({ organisationId }: Actor, userId: string, roles: readonly Role[]): Promise<boolean> {
    const others = await this.tx.query(
      'SELECT FROM membership WHERE user_id = $1 AND NOT (organisation_id = $2 AND role = ANY ($3)) LIMIT 1',
      [userId, organisationId, roles],
    );
    return others.length > 0;
  }

  private newActivation(account: UserAccount): string {
    const token = newToken();
    account.invite(tokenDigest(token), new Date(this.clock.now().getTime() + ACTIVATION_DAYS * 86_400_000));
    return `${this.config.http.publicUrl}/activation/${token}`;
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

/** Jurors and learners reach what is theirs; any other role given by a key must not reach further than the key. */
const REACHES_OWN_ONLY: readonly Role[] = ['juror', 'learner'];

function requireWithinScopes({ scopes }: Actor, roles: readonly Role[]): void {
  if (scopes === undefined) return;
  const isBeyond = (role: Role) =>
    !REACHES_OWN_ONLY.includes(role) && permissionsOf([role]).some((permission) => !scopes.includes(permission));
  if (roles.some(isBeyond)) throw refuse.roleBeyondScopes();
}
