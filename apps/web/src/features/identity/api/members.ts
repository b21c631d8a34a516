import { queryOptions } from '@tanstack/react-query';
import type { Role } from '#kernel/actor.js';
import type { InviteMemberRequest, MemberQuery } from '#identity/member/member.contract.js';
import { api, type Answer } from '../../../api/client';

export type InvitedMember = Answer<'post', '/api/v1/members'>;

export const membersQuery = (query: MemberQuery = {}) =>
  queryOptions({
    queryKey: ['members', query],
    queryFn: () => api.get('/api/v1/members', { params: { query } }),
  });

export const inviteMember = (request: InviteMemberRequest) => api.post('/api/v1/members', { body: request });

export const setRoles = (userId: string, roles: Role[]) =>
  api.put('/api/v1/members/{userId}/roles', { params: { path: { userId } }, body: { roles } });
