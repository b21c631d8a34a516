import { made, on, type FeatureSamples, type Identified } from '#test/tenancy/samples.js';
import { anExamSession } from '../exam-session/exam-session.builder';
import { PROJECT } from '../exam-session/opened-session.fixture';

export const samples: FeatureSamples = async (api, { organisationId, administrator }) => {
  const { id, candidateIds, version } = await anExamSession(organisationId).withCandidates(5).save(api.tx);
  const competencies = version.blocks.flatMap((block) => block.competencies);
  const some = { competencyIds: [competencies[0]?.id] };
  const all = { competencyIds: competencies.map((competency) => competency.id) };
  const aProject = async (title: string) =>
    made(await administrator.post<Identified>(`/exam-sessions/${id}/projects`, { ...PROJECT, ...all, title })).id;
  const [kept, spare] = [await aProject('Projet gardé'), await aProject('Projet à supprimer')];
  const aTeam = async (name: string, ...members: (string | undefined)[]) =>
    made(await administrator.post<Identified>(`/projects/${kept}/teams`, { name, candidateIds: members })).id;
  const [first, second, third, fourth, fifth] = candidateIds;
  const [team, spareTeam] = [
    await aTeam('Équipe gardée', first, second),
    await aTeam('Équipe à dissoudre', third, fourth),
  ];
  return {
    'GET /api/v1/exam-sessions/:id/projects': on(id),
    'POST /api/v1/exam-sessions/:id/projects': on(id, { ...PROJECT, ...some, title: 'Nouveau projet' }),
    'GET /api/v1/projects/:id': on(kept),
    // Its two teams were each a revision of it.
    'PATCH /api/v1/projects/:id': on(kept, some, 3),
    'GET /api/v1/projects/:id/teams': on(kept),
    'POST /api/v1/projects/:id/teams': on(kept, { name: 'Équipe de plus', candidateIds: [fifth] }),
    'PUT /api/v1/teams/:id': on(team, { name: 'Équipe renommée', candidateIds: [first] }),
    'DELETE /api/v1/teams/:id': on(spareTeam),
    'DELETE /api/v1/projects/:id': on(spare),
  };
};
