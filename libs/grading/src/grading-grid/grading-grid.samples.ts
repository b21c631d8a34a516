import { openedSession } from '#exam/testing.js';
import { made, on, type FeatureSamples, type Identified } from '#test/tenancy/samples.js';

export const samples: FeatureSamples = async (api, centre) => {
  const { id, teamId, criterionIds } = await openedSession(api, centre);
  const grids = made(await centre.juror.get<{ items: Identified[] }>(`/juror/exam-sessions/${id}/grids`));
  const gridId = grids.items[0]?.id ?? '';
  const rated = (level: number) => ({ ratings: [{ criterionId: criterionIds[0], level }] });
  return {
    'GET /api/v1/juror/exam-sessions/:id': on(id),
    'GET /api/v1/juror/exam-sessions/:id/grids': { ...on(id), query: { teamId } },
    'GET /api/v1/exam-sessions/:id/matrix': on(id),
    'GET /api/v1/grading-grids/:id': on(gridId),
    'GET /api/v1/grading-grids/:id/neighbours': on(gridId),
    'PATCH /api/v1/grading-grids/:id/ratings': on(gridId, rated(3), 1),
    'POST /api/v1/teams/:id/ratings': on(teamId, rated(4)),
    'POST /api/v1/grading-grids/:id/submit': { ...on(gridId, undefined, 3), notYet: '422 grading.grid-incomplete' },
  };
};
