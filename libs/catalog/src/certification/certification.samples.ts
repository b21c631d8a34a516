import { on, type FeatureSamples } from '#test/tenancy/samples.js';
import { aCertification } from './certification.builder';

export const samples: FeatureSamples = async (api, { organisationId }) => {
  const { id } = await aCertification(organisationId).save(api.tx);
  return {
    'GET /api/v1/certifications/:id': on(id),
    'PATCH /api/v1/certifications/:id': on(id, { title: 'Autre intitulé' }, 1),
  };
};
