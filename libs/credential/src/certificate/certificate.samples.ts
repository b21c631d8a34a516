import { issuedSession } from '../certificate-batch/issued-session.fixture';
import { on, type FeatureSamples } from '#test/tenancy/samples.js';

export const samples: FeatureSamples = async (api, centre) => {
  const { session, certificateIds } = await issuedSession(api, centre);
  const [id = ''] = certificateIds;
  await api.tx.query('WITH linked AS (UPDATE training.learner SET user_id = $2 WHERE id = $1) SELECT', [
    session.learnerIds[0],
    centre.learner.actor.userId,
  ]);
  return {
    'GET /api/v1/exam-sessions/:id/certificates': on(session.id),
    'GET /api/v1/certificates/:id': on(id),
    'GET /api/v1/certificates/:id/trace': on(id),
    'GET /api/v1/certificates/:id/file': on(id),
    'GET /api/v1/my/certificates/:id/file': on(id),
    'POST /api/v1/certificates/:id/revoke': on(id, { reason: 'Erreur de saisie du nom' }),
  };
};
