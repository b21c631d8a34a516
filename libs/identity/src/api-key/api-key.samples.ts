import { made, on, type FeatureSamples, type Identified } from '#test/tenancy/samples.js';

export const samples: FeatureSamples = async (_api, { administrator }) => {
  const key = await administrator.post<Identified>('/api-keys', { label: 'ERP', scopes: ['catalog:read'] });
  return { 'DELETE /api/v1/api-keys/:id': on(made(key).id) };
};
