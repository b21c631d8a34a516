import { PERMISSIONS, permissionsOf, type Permission } from '#identity/public.js';
import { ROLES, type Role } from '#kernel/actor.js';
import type { DeclaredRoute } from './declared-routes';

/** `public`: anybody. `signed-in`: whoever is recognised, whatever their roles, about themselves only. */
export type Required = Permission | 'signed-in' | 'public';

/** Who may call one route. */
export interface RouteRights extends Omit<DeclaredRoute, 'declared'> {
  readonly required: Required;
  /** Those that hold what is required: all of them, when it is no permission. */
  readonly roles: readonly Role[];
}

const KNOWN: readonly string[] = [...PERMISSIONS, 'signed-in', 'public'] satisfies Required[];
const isKnown = (declared: string): declared is Required => KNOWN.includes(declared);

/** Routes that do not declare exactly one thing, in words: `GET /api/v1/x (XController.read): nothing`. */
export const illDeclared = (routes: readonly DeclaredRoute[]): string[] =>
  routes
    .filter(({ declared }) => declared.length !== 1 || !declared.every(isKnown))
    .map(
      ({ name, controller, method, declared }) =>
        `${name} (${controller}.${method}): ${declared.join(' and ') || 'nothing'}`,
    );

/**
 * In the order of the addresses.
 * @throws Error that names the routes which do not declare exactly one thing: nobody could say who may call them
 */
export function rightsOf(routes: readonly DeclaredRoute[]): RouteRights[] {
  const wrong = illDeclared(routes);
  if (wrong.length > 0) throw new Error(`routes that do not declare one permission:\n${wrong.join('\n')}`);
  return routes
    .flatMap(({ declared, ...route }) => declared.filter(isKnown).map((required) => ({ ...route, required })))
    .map((route) => ({ ...route, roles: ROLES.filter((role) => holds(role, route.required)) }))
    .sort(byAddress);
}

const holds = (role: Role, required: Required): boolean =>
  required === 'public' || required === 'signed-in' || permissionsOf([role]).includes(required);

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

function byAddress({ name: a }: RouteRights, { name: b }: RouteRights): number {
  const [[methodA = '', pathA = ''], [methodB = '', pathB = '']] = [a.split(' '), b.split(' ')];
  if (pathA !== pathB) return pathA < pathB ? -1 : 1;
  return METHODS.indexOf(methodA) - METHODS.indexOf(methodB);
}
