import type { Actor, Role } from '#kernel/actor.js';

/**
 * What a route may ask of its caller. Roles give permissions; an API key is limited to a chosen subset (its scopes).
 * The web application reads the same table to show only what will be accepted.
 */
export const PERMISSIONS = [
  'organisation:read',
  'organisation:write',
  'member:read',
  'member:write',
  'member:link',
  'api-key:manage',
  'provider:manage',
  'audit:read',
  'catalog:read',
  'catalog:write',
  'learner:read',
  'learner:write',
  'session:read',
  'session:write',
  'session:close',
  'grading:own',
  'deliberation:read',
  'deliberation:decide',
  'deliberation:correct',
  'certificate:read',
  'certificate:issue',
  'certificate:revoke',
  'passport:own',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What a person does as themselves, and no key for them: a link makes its reader somebody else, a key makes keys. */
const FOR_PEOPLE: readonly Permission[] = [
  'member:link',
  'api-key:manage',
  'provider:manage',
  'grading:own',
  'passport:own',
];

/** What the jury or the organisation answers for before the law: people decide, unless the organisation lets keys. */
const DECISIONS: readonly Permission[] = [
  'session:close',
  'deliberation:decide',
  'deliberation:correct',
  'certificate:revoke',
];

export const isForPeople = (permission: Permission): boolean => FOR_PEOPLE.includes(permission);
export const isDecision = (permission: Permission): boolean => DECISIONS.includes(permission);

const COORDINATOR: readonly Permission[] = [
  'organisation:read',
  'member:read',
  'catalog:read',
  'catalog:write',
  'learner:read',
  'learner:write',
  'session:read',
  'session:write',
  'session:close',
  'deliberation:read',
  'deliberation:decide',
  'certificate:read',
  'certificate:issue',
];

export const PERMISSIONS_OF_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: [
    ...COORDINATOR,
    'organisation:write',
    'member:write',
    'member:link',
    'api-key:manage',
    'provider:manage',
    'audit:read',
    'deliberation:correct',
    'certificate:revoke',
  ],
  coordinator: COORDINATOR,
  juror: ['grading:own'],
  learner: ['passport:own'],
};

/** Permissions of somebody holding `roles`, each once. */
export const permissionsOf = (roles: readonly Role[]): Permission[] => [
  ...new Set(roles.flatMap((role) => PERMISSIONS_OF_ROLE[role])),
];

/** Whether the roles of `actor` give `permission`, and a key was given it. */
export const holds = (actor: Actor, permission: Permission): boolean =>
  actor.roles.some((role) => PERMISSIONS_OF_ROLE[role].includes(permission)) &&
  (actor.kind !== 'api-key' || (!isForPeople(permission) && (actor.scopes?.includes(permission) ?? false)));

/** Whether `actor` keeps from this decision because a key does not take it: see {@link isDecision}. */
export const leavesToPeople = ({ kind, mayDecide }: Actor, permission: Permission): boolean =>
  kind === 'api-key' && isDecision(permission) && mayDecide !== true;

/** Whether `actor` may do what asks for `permission`. */
export const mayUse = (actor: Actor, permission: Permission): boolean =>
  holds(actor, permission) && !leavesToPeople(actor, permission);
