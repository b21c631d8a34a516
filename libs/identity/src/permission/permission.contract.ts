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
  'api-key:manage',
  'audit:read',
  'catalog:read',
  'catalog:write',
  'learner:read',
  'learner:write',
  'session:read',
  'session:write',
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

const COORDINATOR: readonly Permission[] = [
  'organisation:read',
  'member:read',
  'catalog:read',
  'catalog:write',
  'learner:read',
  'learner:write',
  'session:read',
  'session:write',
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
    'api-key:manage',
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

/** Whether `actor` holds `permission`: by their roles, and within the key's scopes when a key is used. */
export const mayUse = (actor: Actor, permission: Permission): boolean =>
  actor.roles.some((role) => PERMISSIONS_OF_ROLE[role].includes(permission)) &&
  (actor.scopes?.includes(permission) ?? true);
