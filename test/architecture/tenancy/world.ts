import { move, openSession, type OpenSession } from '#grading/grading-grid/open-session.fixture.js';
import { anExamSession, type SavedSession } from '#exam/testing.js';
import { aCertification, aFrameworkVersion, type SavedVersion } from '#catalog/testing.js';
import { aClosedSession } from '#credential/certificate-batch/closed-session.builder.js';
import { PERMISSIONS } from '#identity/public.js';
import { ROLES } from '#kernel/actor.js';
import type { TestApi, TestOrganisation } from '#test/app/test-api.js';
import type { TestClient, TestResponse } from '#test/app/test-client.js';
import { aLearner } from '#training/testing.js';

interface Identified {
  id: string;
}

/** A session that went from its creation to its opening through the API, with a project and a team. */
export interface OpenedSession extends Identified {
  candidateIds: string[];
  memberIds: string[];
  teamId: string;
  gridId: string;
  criterionId: string;
}

/** One organisation with one object of everything, in every state that matters. */
export interface World {
  readonly centre: TestOrganisation;
  /** Holds every role here. */
  readonly everybody: TestClient;
  readonly apiKeyId: string;
  readonly memberId: string;
  readonly version: SavedVersion;
  readonly draft: SavedVersion;
  readonly spareDraft: SavedVersion;
  readonly retirable: SavedVersion;
  readonly draftBlocks: readonly object[];
  readonly importId: string;
  readonly learnerId: string;
  readonly preparing: SavedSession;
  readonly spareSession: SavedSession;
  readonly projectId: string;
  readonly spareProjectId: string;
  readonly teamId: string;
  readonly spareTeamId: string;
  readonly opened: OpenedSession;
  readonly deliberating: OpenSession;
  readonly decisionId: string;
  readonly closed: SavedSession;
  readonly closedDecisionId: string;
  readonly batchId: string;
  readonly certificateId: string;
  readonly revokedCertificateId: string;
}

/** @throws Error when the answer is not the success a world is made of. */
function made<Body>({ status, body }: TestResponse<Body>): Body {
  if (status < 200 || status > 299) throw new Error(`the world could not be made: ${status} ${JSON.stringify(body)}`);
  return body;
}

export async function makeWorld(api: TestApi, name: string): Promise<World> {
  const centre = await api.organisation(name);
  const everybody = await centre.person(ROLES, 'Tous Rôles');
  // Still without a password, so that her link can be given again.
  const invited = await centre.person(['coordinator'], 'Ines Invitée');
  await api.tx.query('UPDATE identity.user_account SET password_hash = NULL WHERE id = $1', [invited.actor.userId]);
  const key = made(await everybody.post<Identified>('/api-keys', { label: 'ERP', scopes: PERMISSIONS }));
  return {
    centre,
    everybody,
    apiKeyId: key.id,
    memberId: invited.actor.userId,
    ...(await catalogueOf(api, centre)),
    ...(await preparingOf(api, centre)),
    opened: await openedOf(api, centre),
    ...(await deliberatingOf(api, centre)),
    ...(await closedOf(api, centre)),
  };
}

async function catalogueOf(api: TestApi, { organisationId, administrator }: TestOrganisation) {
  const { id } = await aCertification(organisationId).save(api.tx);
  const aVersion = () => aFrameworkVersion(organisationId);
  const version = await aVersion().of(id).published().save(api.tx);
  const draft = await aVersion().of(id).numbered(2).save(api.tx);
  const view = made(await administrator.get<{ blocks: object[] }>(`/framework-versions/${draft.id}`));
  const canonical = made(await administrator.get<object>(`/framework-versions/${version.id}/canonical`));
  const imported = made(await administrator.post<Identified>('/imports', { text: JSON.stringify(canonical) }));
  return {
    version,
    draft,
    spareDraft: await aVersion().of(id).numbered(3).save(api.tx),
    retirable: await aVersion().published().save(api.tx),
    draftBlocks: view.blocks,
    importId: imported.id,
    learnerId: (await aLearner(organisationId).save(api.tx)).id,
  };
}

const PROJECT = { title: 'Refonte du portail', startsOn: '2026-11-16', dueOn: '2026-12-14' };

async function preparingOf(api: TestApi, { organisationId, administrator }: TestOrganisation) {
  const preparing = await anExamSession(organisationId).withCandidates(5).save(api.tx);
  const competencyIds = preparing.version.blocks.flatMap(({ competencies }) => competencies.map(({ id }) => id));
  const aProject = async (title: string) =>
    made(
      await administrator.post<Identified>(`/exam-sessions/${preparing.id}/projects`, {
        ...PROJECT,
        title,
        competencyIds,
      }),
    ).id;
  const [projectId, spareProjectId] = [await aProject('Projet gardé'), await aProject('Projet à supprimer')];
  const aTeam = async (name: string, ...places: number[]) =>
    made(
      await administrator.post<Identified>(`/projects/${projectId}/teams`, {
        name,
        candidateIds: places.map((place) => preparing.candidateIds[place]),
      }),
    ).id;
  return {
    preparing,
    projectId,
    spareProjectId,
    teamId: await aTeam('Équipe gardée', 0, 1),
    spareTeamId: await aTeam('Équipe à dissoudre', 2, 3),
    spareSession: await anExamSession(organisationId).save(api.tx),
  };
}

async function openedOf(api: TestApi, centre: TestOrganisation): Promise<OpenedSession> {
  const { administrator, organisationId, juror } = centre;
  const other = await centre.person(['juror'], 'Odile Jurée');
  const version = await aFrameworkVersion(organisationId).published().save(api.tx);
  const { id } = made(
    await administrator.post<Identified>('/exam-sessions', {
      name: 'Session ouverte',
      startsOn: '2026-11-16',
      endsOn: '2026-11-20',
      place: 'Lyon',
      frameworkVersionId: version.id,
      blockIds: version.blocks.map((block) => block.id),
    }),
  );
  const session = `/exam-sessions/${id}`;
  const learners = [await aLearner(organisationId).save(api.tx), await aLearner(organisationId).save(api.tx)];
  made(await administrator.post(`${session}/candidates`, { learnerIds: learners.map((learner) => learner.id) }));
  const candidates = made(await administrator.get<{ items: Identified[] }>(`${session}/candidates`));
  const candidateIds = candidates.items.map((candidate) => candidate.id);
  const competencyIds = version.blocks.flatMap(({ competencies }) => competencies.map((competency) => competency.id));
  const project = made(await administrator.post<Identified>(`${session}/projects`, { ...PROJECT, competencyIds }));
  const team = made(
    await administrator.post<Identified>(`/projects/${project.id}/teams`, { name: 'Équipe', candidateIds }),
  );
  const members = [juror, other].map(({ actor }, place) => seat(actor.userId, place === 0));
  const jury = made(await administrator.put<{ members: Identified[] }>(`${session}/jury`, { members }, { ifMatch: 0 }));
  made(await administrator.post(`${session}/open`));
  const grids = made(await juror.get<{ items: Identified[] }>(`/juror${session}/grids`));
  return {
    id,
    candidateIds,
    memberIds: jury.members.map((member) => member.id),
    teamId: team.id,
    gridId: grids.items[0]?.id ?? '',
    criterionId: version.blocks[0]?.competencies[0]?.criterionIds[0] ?? '',
  };
}

export const seat = (userId: string, president: boolean) => ({
  userId,
  president,
  quality: 'Directrice technique',
  company: 'Atelier Numérique',
  outside: true,
});

async function deliberatingOf(api: TestApi, centre: TestOrganisation) {
  const deliberating = await openSession(api, centre, { candidates: 1 });
  for (const [place] of deliberating.jurors.entries()) await deliberating.submit(place, 0, 3);
  await move(api, deliberating.id, 'deliberating');
  const decisions = [
    { candidateId: deliberating.candidateIds[0], blockId: deliberating.blockIds[0], outcome: 'validated' },
  ];
  const { items } = made(
    await centre.administrator.post<{ items: Identified[] }>(`/exam-sessions/${deliberating.id}/deliberations`, {
      decisions,
    }),
  );
  return { deliberating, decisionId: items[0]?.id ?? '' };
}

/** Its certificates are issued, one of them revoked; the learner with an account holds them. */
async function closedOf(api: TestApi, { organisationId, administrator, learner }: TestOrganisation) {
  const closed = await aClosedSession(organisationId, administrator.actor.userId).save(api.tx);
  await api.tx.query('WITH linked AS (UPDATE training.learner SET user_id = $2 WHERE id = $1) SELECT', [
    closed.learnerIds[0],
    learner.actor.userId,
  ]);
  const session = `/exam-sessions/${closed.id}`;
  const batch = made(await administrator.post<Identified>(`${session}/certificate-batches`, {}));
  await api.drainJobs();
  const { items } = made(await administrator.get<{ items: Identified[] }>(`${session}/certificates`));
  const [kept, revoked] = items.map((certificate) => certificate.id);
  const reason = { reason: 'Erreur de saisie du nom' };
  made(await administrator.post(`/certificates/${revoked}/revoke`, reason));
  const decisions = `${session}/candidates/${closed.candidateIds[0]}/blocks/${closed.blockIds[0]}/decisions`;
  const decided = made(await administrator.get<{ items: Identified[] }>(decisions));
  return {
    closed,
    closedDecisionId: decided.items[0]?.id ?? '',
    batchId: batch.id,
    certificateId: kept ?? '',
    revokedCertificateId: revoked ?? '',
  };
}
