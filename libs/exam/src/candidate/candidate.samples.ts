import { on, type FeatureSamples } from '#test/tenancy/samples.js';
import { aLearner } from '#training/testing.js';
import { anExamSession } from '../exam-session/exam-session.builder';

export const samples: FeatureSamples = async (api, { organisationId }) => {
  const session = await anExamSession(organisationId).withCandidates(2).save(api.tx);
  const newcomer = await aLearner(organisationId).save(api.tx);
  const [candidateId = ''] = session.candidateIds;
  return {
    'GET /api/v1/exam-sessions/:id/candidates': on(session.id),
    'POST /api/v1/exam-sessions/:id/candidates': on(session.id, { learnerIds: [newcomer.id] }),
    'DELETE /api/v1/candidates/:id': on(candidateId),
  };
};
