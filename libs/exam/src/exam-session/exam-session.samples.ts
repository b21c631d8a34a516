import { on, type FeatureSamples } from '#test/tenancy/samples.js';
import { anExamSession } from './exam-session.builder';
import { openedSession } from './opened-session.fixture';

export const samples: FeatureSamples = async (api, centre) => {
  const { organisationId } = centre;
  const preparing = await anExamSession(organisationId).withCandidates(1).save(api.tx);
  const spare = await anExamSession(organisationId).save(api.tx);
  const opened = await openedSession(api, centre);
  const deliberating = await anExamSession(organisationId).withCandidates(1).in('deliberating').save(api.tx);
  const [blockId] = preparing.blockIds;
  return {
    'GET /api/v1/exam-sessions': { ids: {}, query: { certificationId: preparing.version.certificationId } },
    'POST /api/v1/exam-sessions': {
      ids: {},
      body: {
        name: 'Session de printemps',
        startsOn: '2027-03-01',
        endsOn: '2027-03-05',
        place: 'Lyon',
        frameworkVersionId: preparing.version.id,
        blockIds: [blockId],
      },
    },
    'GET /api/v1/exam-sessions/:id': on(preparing.id),
    'PATCH /api/v1/exam-sessions/:id': on(spare.id, { name: 'Renommée', blockIds: [spare.blockIds[0]] }, 1),
    'DELETE /api/v1/exam-sessions/:id': on(spare.id),
    'POST /api/v1/exam-sessions/:id/open': { ...on(preparing.id), notYet: '422 exam.session-not-ready' },
    'POST /api/v1/exam-sessions/:id/deliberate': { ...on(opened.id), notYet: '422 exam.grids-to-submit' },
    'POST /api/v1/exam-sessions/:id/close': {
      ...on(deliberating.id, { issueCertificates: true }),
      notYet: '422 exam.decisions-to-take',
    },
  };
};
