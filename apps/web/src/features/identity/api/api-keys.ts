import { queryOptions } from '@tanstack/react-query';
import type { ApiKeyView, CreateApiKeyRequest } from '#identity/api-key/api-key.contract.js';
import { api } from '../../../api/client';

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: () => api.get<{ items: ApiKeyView[] }>('/api-keys'),
});

export const createApiKey = (request: CreateApiKeyRequest) =>
  api.post<ApiKeyView & { secret: string }>('/api-keys', { body: request });

export const revokeApiKey = (id: string) => api.delete('/api-keys/{id}', { path: { id } });
