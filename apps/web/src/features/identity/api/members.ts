import { queryOptions } from '@tanstack/react-query';
import type { Role } from '#kernel/actor.js';
import type { InviteMemberRequest, MemberQuery, MemberView } from '#identity/member/member.contract.js';
import { api } from '../../../api/client';

export type InvitedMember = MemberView & { activationUrl: string | null };

export const membersQuery = (query: MemberQuery = {}) =>
  queryOptions({
    queryKey: ['members', query],
    queryFn: () => api.get<{ items: MemberView[] }>('/members', { query }),
  });

export const inviteMember = (request: InviteMemberRequest) => api.post<InvitedMember>('/members', { body: request });

export const setRoles = (userId: string, roles: Role[]) =>
  api.put<unknown>('/members/{userId}/roles', { path: { userId }, body: { roles } });
