import { on, type FeatureSamples } from '#test/tenancy/samples.js';
import { anExamSession } from '../exam-session/exam-session.builder';
import { openedSession, seat } from '../exam-session/opened-session.fixture';

const REASON = 'Ancien formateur du candidat';

export const samples: FeatureSamples = async (api, centre) => {
  const preparing = await anExamSession(centre.organisationId).save(api.tx);
  const opened = await openedSession(api, centre);
  const [candidateId] = opened.candidateIds;
  return {
    'GET /api/v1/exam-sessions/:id/jury': on(preparing.id),
    'PUT /api/v1/exam-sessions/:id/jury': on(preparing.id, { members: [seat(centre.juror.actor.userId, true)] }, 0),
    'POST /api/v1/exam-sessions/:id/jury/substitutes': on(opened.id, {
      userId: centre.coordinator.actor.userId,
      quality: 'Formatrice',
      company: 'Atelier Numérique',
      outside: false,
      candidateIds: [candidateId],
    }),
    'POST /api/v1/exam-sessions/:id/recusals': on(opened.id, {
      memberId: opened.memberIds[1],
      candidateId,
      reason: REASON,
    }),
    'POST /api/v1/juror/exam-sessions/:id/conflicts': on(opened.id, { candidateId, reason: REASON }),
  };
};
