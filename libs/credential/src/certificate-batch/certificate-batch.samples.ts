import { made, on, type FeatureSamples } from '#test/tenancy/samples.js';
import { issuedSession } from './issued-session.fixture';

export const samples: FeatureSamples = async (api, centre) => {
  const { session, batchId, certificateIds } = await issuedSession(api, centre);
  const [revoked] = certificateIds;
  made(await centre.administrator.post(`/certificates/${revoked}/revoke`, { reason: 'Erreur de saisie du nom' }));
  return {
    'GET /api/v1/exam-sessions/:id/eligible-certificates': on(session.id),
    'GET /api/v1/exam-sessions/:id/certificate-batches': on(session.id),
    'POST /api/v1/exam-sessions/:id/certificate-batches': on(session.id, { reissue: [revoked] }),
    'GET /api/v1/certificate-batches/:id': on(batchId),
    'GET /api/v1/certificate-batches/:id/events': on(batchId),
  };
};
