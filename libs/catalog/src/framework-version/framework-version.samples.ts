import { made, on, type FeatureSamples } from '#test/tenancy/samples.js';
import { aFrameworkVersion } from './framework-version.builder';
import type { FrameworkVersionView } from './framework-version.contract';

export const samples: FeatureSamples = async (api, { organisationId, administrator }) => {
  const aVersion = () => aFrameworkVersion(organisationId);
  const version = await aVersion().published().save(api.tx);
  const draft = await aVersion().of(version.certificationId).numbered(2).save(api.tx);
  const spareDraft = await aVersion().of(version.certificationId).numbered(3).save(api.tx);
  const retirable = await aVersion().published().save(api.tx);
  const { blocks } = made(await administrator.get<FrameworkVersionView>(`/framework-versions/${draft.id}`));
  return {
    'POST /api/v1/certifications/:id/versions': on(version.certificationId, { label: 'Copie', copyOf: version.id }),
    'GET /api/v1/framework-versions/:id': on(draft.id),
    'GET /api/v1/framework-versions/:id/canonical': on(draft.id),
    'PUT /api/v1/framework-versions/:id/content': on(draft.id, { label: 'Brouillon relu', blocks }, 1),
    'POST /api/v1/framework-versions/:id/publish': on(draft.id),
    'POST /api/v1/framework-versions/:id/retire': on(retirable.id),
    'DELETE /api/v1/framework-versions/:id': on(spareDraft.id),
  };
};
