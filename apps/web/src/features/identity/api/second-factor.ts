import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { CodeRequest, ProofRequest } from '#identity/second-factor/second-factor.contract.js';
import { api } from '../../../api/client';
import { sessionsQuery } from './sessions';

export const secondFactorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: () => api.get('/api/v1/auth/second-factor'),
});

/** Changed, a way in may have ended other sign-ins, and what the organisation asks for may be met or not any more. */
export const refreshWaysIn = (queries: QueryClient): void => {
  for (const queryKey of [secondFactorQuery.queryKey, sessionsQuery.queryKey])
    void queries.invalidateQueries({ queryKey });
};

/** What the sign-in begun in this browser waits for; refused when it waits for nothing any more. */
export const pendingSignInQuery = queryOptions({
  queryKey: ['pending-sign-in'],
  queryFn: () => api.get('/api/v1/auth/sign-in'),
  gcTime: 0,
});

export const giveCode = (request: CodeRequest) => api.post('/api/v1/auth/sign-in/code', { body: request });

export const beginAuthenticator = (request: ProofRequest) =>
  api.post('/api/v1/auth/second-factor/authenticator', { body: request });

export const confirmAuthenticator = (request: CodeRequest) =>
  api.post('/api/v1/auth/second-factor/authenticator/confirmation', { body: request });

export const removeAuthenticator = (request: ProofRequest) =>
  api.post('/api/v1/auth/second-factor/authenticator/removal', { body: request });

export const renewRecoveryCodes = (request: ProofRequest) =>
  api.post('/api/v1/auth/second-factor/recovery-codes', { body: request });

export const removeMemberFactor = (userId: string) =>
  api.delete('/api/v1/members/{userId}/second-factor', { params: { path: { userId } } });
