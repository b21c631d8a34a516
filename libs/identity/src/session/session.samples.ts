import type { FeatureSamples } from '#test/tenancy/samples.js';

export const samples: FeatureSamples = async (_api, { organisationId }) => ({
  'POST /api/v1/auth/switch-organisation': { ids: {}, body: { organisationId } },
});
