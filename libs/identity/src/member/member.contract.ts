import { z } from 'zod';
import { ROLES } from '#kernel/actor.js';
import { id, instant, line, pageOf, pageQuery, searchWords } from '#platform/http/common.contract.js';
import { ACCOUNT_STATES } from '../account/account.contract';
import { verbs } from '../permission/policy.contract';
import { email } from '../session/session.contract';

export const memberView = z
  .object({
    userId: id,
    email: z.string(),
    displayName: z.string(),
    roles: z.array(z.enum(ROLES)),
    state: z.enum(ACCOUNT_STATES),
    /** The last letter to this person was refused by the mail server: their address is to be checked. */
    unreachable: z.boolean(),
    /** Invited, and without a link that works: it expired, or opened less than the roles held since. */
    linkToRenew: z.boolean(),
    createdAt: instant,
    can: verbs('setRoles', 'renewActivation', 'removeSecondFactor', 'resetPassword'),
  })
  .meta({ id: 'Member' });
export type MemberView = z.infer<typeof memberView>;

export const memberQuery = pageQuery.extend({
  role: z.enum(ROLES).optional(),
  search: searchWords.optional(),
});
export type MemberQuery = z.infer<typeof memberQuery>;

export const memberPage = pageOf(memberView).meta({ id: 'MemberPage' });

export const inviteMemberRequest = z
  .object({ email, displayName: line(200), roles: z.array(z.enum(ROLES)).min(1) })
  .meta({ id: 'InviteMemberRequest' });
export type InviteMemberRequest = z.infer<typeof inviteMemberRequest>;

/**
 * `activationUrl` is told once, to whoever invites; null when it was `sent`, or when the person has a password. Who
 * `wasMember` keeps the name they had, and is given the roles they lacked; a link that was out is replaced.
 */
export const invitedMemberView = memberView
  .extend({ activationUrl: z.string().nullable(), sent: z.boolean(), wasMember: z.boolean() })
  .meta({ id: 'InvitedMember' });

export const setRolesRequest = z.object({ roles: z.array(z.enum(ROLES)) }).meta({ id: 'SetRolesRequest' });
export type SetRolesRequest = z.infer<typeof setRolesRequest>;

/** What becomes of the invitation of somebody who has not chosen a password; `unchanged` for anybody else. */
export const rolesSetView = z
  .object({ invitation: z.enum(['unchanged', 'sent', 'to-renew']) })
  .meta({ id: 'RolesSet' });
export type RolesSetView = z.infer<typeof rolesSetView>;

/** Told once to whoever asks, or `sent` to the member, and then nobody else's. */
export const activationLink = z
  .object({ activationUrl: z.string().nullable(), sent: z.boolean() })
  .meta({ id: 'ActivationLink' });

/** The same, for somebody who forgot the password they had. */
export const passwordLink = z
  .object({ passwordUrl: z.string().nullable(), sent: z.boolean() })
  .meta({ id: 'PasswordLink' });
