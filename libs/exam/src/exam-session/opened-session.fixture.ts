import { aFrameworkVersion } from '#catalog/testing.js';
import type { TestApi, TestOrganisation } from '#test/app/test-api.js';
import { made, type Identified } from '#test/tenancy/samples.js';
import { aLearner } from '#training/testing.js';

export const PROJECT = { title: 'Refonte du portail', startsOn: '2026-11-16', dueOn: '2026-12-14' };

export const seat = (userId: string, president: boolean) => ({
  userId,
  president,
  quality: 'Directrice technique',
  company: 'Atelier Numérique',
  outside: true,
});

export interface OpenedSession extends Identified {
  readonly candidateIds: readonly string[];
  /** The first presides, and is the organisation's `juror`. */
  readonly memberIds: readonly string[];
  readonly teamId: string;
  readonly criterionIds: readonly string[];
}

/** A session that went from its creation to its opening through the API, with two candidates in one team and two jurors. */
export async function openedSession(api: TestApi, centre: TestOrganisation): Promise<OpenedSession> {
  const { administrator, organisationId, juror } = centre;
  const version = await aFrameworkVersion(organisationId).published().save(api.tx);
  const competencies = version.blocks.flatMap((block) => block.competencies);
  const planned = await administrator.post<Identified>('/exam-sessions', {
    name: 'Session ouverte',
    startsOn: '2026-11-16',
    endsOn: '2026-11-20',
    place: 'Lyon',
    frameworkVersionId: version.id,
    blockIds: version.blocks.map((block) => block.id),
  });
  const session = `/exam-sessions/${made(planned).id}`;
  const learners = [await aLearner(organisationId).save(api.tx), await aLearner(organisationId).save(api.tx)];
  made(await administrator.post(`${session}/candidates`, { learnerIds: learners.map((learner) => learner.id) }));
  const candidates = made(await administrator.get<{ items: Identified[] }>(`${session}/candidates`));
  const candidateIds = candidates.items.map((candidate) => candidate.id);
  const competencyIds = competencies.map((competency) => competency.id);
  const project = made(await administrator.post<Identified>(`${session}/projects`, { ...PROJECT, competencyIds }));
  const team = await administrator.post<Identified>(`/projects/${project.id}/teams`, { name: 'Équipe', candidateIds });
  const other = await centre.person(['juror'], 'Odile Jurée');
  const members = [juror, other].map(({ actor }, place) => seat(actor.userId, place === 0));
  const jury = await administrator.put<{ members: Identified[] }>(`${session}/jury`, { members }, { ifMatch: 0 });
  made(await administrator.post(`${session}/open`));
  return {
    id: made(planned).id,
    candidateIds,
    memberIds: made(jury).members.map((member) => member.id),
    teamId: made(team).id,
    criterionIds: competencies.flatMap((competency) => competency.criterionIds),
  };
}
