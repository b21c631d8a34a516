import type { Role } from '#kernel/actor.js';
import type { InviteMemberRequest, MemberQuery } from '#identity/member/member.contract.js';
import { api, type Answer } from '../../../api/client';

export type InvitedMember = Answer<'post', '/api/v1/members'>;

export const listMembers = (filters: Partial<Omit<MemberQuery, 'cursor'>>, cursor?: string) =>
  api.get('/api/v1/members', { params: { query: { ...filters, cursor } } });

export const inviteMember = (request: InviteMemberRequest) => api.post('/api/v1/members', { body: request });

export const setRoles = (userId: string, roles: Role[]) =>
  api.put('/api/v1/members/{userId}/roles', { params: { path: { userId } }, body: { roles } });

/** A link for the member, told once, or on its way to them. */
export interface GivenLink {
  url: string | null;
  sent: boolean;
}

export const renewActivation = async (userId: string): Promise<GivenLink> => {
  const params = { path: { userId } };
  const { activationUrl, sent } = await api.post('/api/v1/members/{userId}/activation-link', { params });
  return { url: activationUrl, sent };
};

export const givePasswordLink = async (userId: string): Promise<GivenLink> => {
  const params = { path: { userId } };
  const { passwordUrl, sent } = await api.post('/api/v1/members/{userId}/password-link', { params });
  return { url: passwordUrl, sent };
};
