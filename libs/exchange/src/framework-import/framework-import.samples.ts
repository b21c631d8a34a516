import { aFrameworkVersion } from '#catalog/testing.js';
import { made, on, type FeatureSamples, type Identified } from '#test/tenancy/samples.js';

export const samples: FeatureSamples = async (api, { organisationId, administrator }) => {
  const version = await aFrameworkVersion(organisationId).published().save(api.tx);
  const canonical = made(await administrator.get<object>(`/framework-versions/${version.id}/canonical`));
  const { id } = made(await administrator.post<Identified>('/imports', { text: JSON.stringify(canonical) }));
  const certification = { id: version.certificationId };
  return {
    'GET /api/v1/imports/:id': on(id),
    'POST /api/v1/imports/:id/confirm': on(id, { label: 'Version importée', certification }),
  };
};
