import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Permission } from '#identity/permission/permission.contract.js';
import type { Me } from '#identity/session/session.contract.js';
import { api, keepSession } from './client';

export type { Me, Permission };

/** Who is signed in, where, and what they may do there. Every later write carries the CSRF token it brings. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const me = await api.get('/api/v1/auth/me', { signal });
    keepSession(me);
    return me;
  },
  staleTime: 5 * 60_000,
});

export const useMe = (): Me => useSuspenseQuery(meQuery).data;

/** `const can = useCan(); can('learner:write')`: what the API would refuse is not shown. */
export function useCan(): (permission: Permission) => boolean {
  const { permissions } = useMe();
  return (permission) => permissions.includes(permission);
}

/** Where somebody lands: staff on the dashboard, a juror on their juries, a learner on their passport. */
export function homeOf(me: Me): '/' | '/jury' | '/mon-passeport' {
  if (me.permissions.includes('session:read')) return '/';
  return me.permissions.includes('grading:own') ? '/jury' : '/mon-passeport';
}
