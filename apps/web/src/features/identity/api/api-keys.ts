import { queryOptions } from '@tanstack/react-query';
import type { CreateApiKeyRequest } from '#identity/api-key/api-key.contract.js';
import { api } from '../../../api/client';

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: () => api.get('/api/v1/api-keys'),
});

export const createApiKey = (request: CreateApiKeyRequest) => api.post('/api/v1/api-keys', { body: request });

export const revokeApiKey = (id: string) => api.delete('/api/v1/api-keys/{id}', { params: { path: { id } } });
