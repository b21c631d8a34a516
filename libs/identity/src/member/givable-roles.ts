import { ROLES, type Actor, type Role } from '#kernel/actor.js';
import { refuse } from '../identity.errors';
import { mayUse, permissionsOf } from '../permission/permission.contract';

/** Jurors and learners reach what is theirs; any other role given by a key must not reach further than the key does. */
const REACHES_OWN_ONLY: readonly Role[] = ['juror', 'learner'];

const isWithinScopes = (actor: Actor, role: Role): boolean =>
  actor.kind !== 'api-key' ||
  REACHES_OWN_ONLY.includes(role) ||
  permissionsOf([role]).every((permission) => mayUse(actor, permission));

/** @throws `identity.role-beyond-scopes` (422) */
export function requireWithinScopes(actor: Actor, roles: readonly Role[]): void {
  if (!roles.every((role) => isWithinScopes(actor, role))) throw refuse.roleBeyondScopes();
}

/** What this actor may give at all: every role, for whoever manages members, within a key's scopes; otherwise `asked`. */
export function givableRoles(actor: Actor, asked: readonly Role[]): readonly Role[] {
  if (!permissionsOf(actor.roles).includes('member:write')) return asked;
  return ROLES.filter((role) => isWithinScopes(actor, role));
}
