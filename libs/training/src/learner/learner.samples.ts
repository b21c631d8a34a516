import { on, type FeatureSamples } from '#test/tenancy/samples.js';
import { aLearner } from './learner.builder';

export const samples: FeatureSamples = async (api, { organisationId }) => {
  const { id } = await aLearner(organisationId).save(api.tx);
  return {
    'GET /api/v1/learners/:id': on(id),
    'PATCH /api/v1/learners/:id': on(id, { firstNames: 'Camille Rose' }, 1),
    'POST /api/v1/learners/:id/account': on(id),
  };
};
