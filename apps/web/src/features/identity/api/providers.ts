import { queryOptions } from '@tanstack/react-query';
import type { SetSignInProviderRequest } from '#identity/oidc/oidc.contract.js';
import { api, ifMatch } from '../../../api/client';

/** Where addresses of this domain are led. */
export const providersQuery = (domain: string) =>
  queryOptions({
    queryKey: ['providers', domain],
    queryFn: () => api.get('/api/v1/auth/providers', { params: { query: { domain } } }),
    staleTime: 60_000,
    retry: false,
  });

export const beginAtProvider = (id: string, returnTo: string | null) =>
  api.post('/api/v1/auth/providers/{id}/sign-in', { params: { path: { id } }, body: { returnTo } });

export const endAtProvider = (answer: string) => api.post('/api/v1/auth/providers/sign-in', { body: { answer } });

export const signInProviderQuery = queryOptions({
  queryKey: ['sign-in-provider'],
  queryFn: () => api.get('/api/v1/organisation/sign-in-provider'),
});

export const setSignInProvider = (revision: number, request: SetSignInProviderRequest) =>
  api.put('/api/v1/organisation/sign-in-provider', { params: { header: ifMatch(revision) }, body: request });

export const removeSignInProvider = (revision: number) =>
  api.delete('/api/v1/organisation/sign-in-provider', { params: { header: ifMatch(revision) } });
