import { anExamSession, type SavedSession } from '#exam/testing.js';
import { move, openSession } from '#grading/testing.js';
import { made, on, type FeatureSamples, type Identified } from '#test/tenancy/samples.js';
import { aDecision } from './decision.builder';

const placeOf = ({ candidateIds: [candidateId = ''], blockIds: [blockId = ''] }: SavedSession) => ({
  candidateId,
  blockId,
});

/** The decisions that turn over the one on the first block of the first candidate. */
const against = (session: SavedSession, supersedes: string | undefined) => ({
  decisions: [{ ...placeOf(session), outcome: 'refused', reason: 'Grille d’un homonyme', supersedes }],
});

export const samples: FeatureSamples = async (api, centre) => {
  const { organisationId, administrator } = centre;
  const session = await openSession(api, centre, { candidates: 1 });
  for (const [place] of session.jurors.entries()) await session.submit(place, 0, 3);
  await move(api, session.id, 'deliberating');
  const decisions = [{ ...placeOf(session), outcome: 'validated' }];
  const decided = await administrator.post<{ items: Identified[] }>(`/exam-sessions/${session.id}/deliberations`, {
    decisions,
  });
  const closed = await anExamSession(organisationId).withCandidates(1).in('closed').save(api.tx);
  const place = { candidate: 0, block: 0 };
  const final = await aDecision(organisationId, closed, place, administrator.actor.userId).save(api.tx);
  const [learnerId = ''] = session.learnerIds;
  return {
    'GET /api/v1/exam-sessions/:id/deliberation': on(session.id),
    'POST /api/v1/exam-sessions/:id/deliberations': on(session.id, against(session, made(decided).items[0]?.id)),
    'GET /api/v1/exam-sessions/:id/candidates/:candidateId/blocks/:blockId/decisions': {
      ids: { id: session.id, ...placeOf(session) },
    },
    'POST /api/v1/exam-sessions/:id/corrections': on(closed.id, against(closed, final.id)),
    'GET /api/v1/learners/:id/passport': on(learnerId),
  };
};
