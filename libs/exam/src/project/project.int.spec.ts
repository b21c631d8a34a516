import type { SavedVersion } from '#catalog/testing.js';
import type { Problem } from '#platform/http/common.contract.js';
import type { TestApi, TestOrganisation } from '#test/app/test-api.js';
import type { SavedSession } from '../exam-session/exam-session.builder';
import type { ProjectView } from './project.contract';
import { projectDesk } from './project-desk.fixture';

const { here, competency, post, create, edit, team } = projectDesk();
let api: TestApi;
let centre: TestOrganisation;
let version: SavedVersion;
let session: SavedSession;
beforeEach(() => {
  ({ api, centre, version, session } = here());
});

const told = ({ status, body }: { status: number; body: Problem }) => [
  status,
  body.code,
  ...(body.errors ?? []).map(({ pointer }) => pointer),
];

describe('a project', () => {
  it('takes bounds and deliverables from the assessment method of its competency', async () => {
    const project = await create();
    expect(project).toMatchObject({
      brief: '',
      teamMin: 2,
      teamMax: 6,
      weeksMin: 2,
      weeksMax: 8,
      deliverables: ['Rapport écrit', 'Soutenance orale'],
      competencyIds: [competency(0)],
      competencies: [{ code: '1.1', blockId: version.blocks[0]?.id }],
      teamCount: 0,
      revision: 1,
    });
    const read = await centre.coordinator.get<ProjectView>(`/projects/${project.id}`);
    expect(read.body).toEqual(project);
    expect(read.headers.etag).toBe('"1"');
  });

  it('takes what all its methods admit when it covers several competencies', async () => {
    const project = await create({ competencyIds: [competency(0), competency(1), competency(2)] });
    expect(project).toMatchObject({ teamMin: 3, teamMax: 6, weeksMin: 4, weeksMax: 8 });
    expect(project.deliverables).toEqual(['Rapport écrit', 'Soutenance orale', 'Maquette']);
  });

  it('is free when no method says anything', async () => {
    const project = await create({ competencyIds: [competency(2)], dueOn: '2027-10-05' });
    expect(project).toMatchObject({ teamMin: 1, teamMax: 99, weeksMin: null, weeksMax: null, deliverables: [] });
  });

  it.each([
    [{ teamMax: 7 }, 'exam.team-bound-widened', '/teamMax'],
    [{ teamMin: 1 }, 'exam.team-bound-widened', '/teamMin'],
    [{ teamMin: 5, teamMax: 3 }, 'exam.team-bounds-out-of-order', '/teamMax'],
    [{ dueOn: '2026-10-10' }, 'exam.project-too-short', '/dueOn'],
    [{ dueOn: '2026-12-01' }, 'exam.project-too-long', '/dueOn'],
    [{ dueOn: '2026-10-01' }, 'exam.project-days-out-of-order', '/dueOn'],
  ])('is refused with %j, be it defined or edited so', async (given, code, pointer) => {
    expect(told(await post<Problem>(given))).toEqual([422, code, pointer]);
    const { id } = await create();
    expect(told(await edit<Problem>(id, given, 1))).toEqual([422, code, pointer]);
  });

  it.each([
    ['team', 3, 'exam.methods-disagree-on-teams'],
    ['duration', 4, 'exam.methods-disagree-on-weeks'],
  ])('is refused when the methods of its competencies admit no common %s', async (_, other, code) => {
    const { id } = await create();
    const competencyIds = [competency(0), competency(other)];
    expect(told(await post<Problem>({ competencyIds }))).toEqual([422, code, '/competencyIds']);
    expect(told(await edit<Problem>(id, { competencyIds }, 1))).toEqual([422, code, '/competencyIds']);
  });

  it('covers competencies of the blocks assessed only', async () => {
    const { body } = await post<Problem>({ competencyIds: [competency(0), competency(0, 1)] });
    expect(body.code).toBe('exam.competency-not-assessed');
    expect(body.errors).toMatchObject([{ pointer: '/competencyIds/1' }]);
  });

  it('is edited field by field: what is not named stays', async () => {
    const { id } = await create({ brief: 'Un portail pour les clubs.', teamMax: 4, deliverables: ['Démonstration'] });
    const edited = await edit(id, { title: 'Portail Atlas' }, 1);
    expect(edited.body).toMatchObject({
      title: 'Portail Atlas',
      brief: 'Un portail pour les clubs.',
      deliverables: ['Démonstration'],
      teamMin: 2,
      teamMax: 4,
      revision: 2,
    });
    expect((await edit(id, { title: 'Trop tard' }, 1)).status).toBe(412);
    const others = await edit(id, { competencyIds: [competency(1)], dueOn: '2026-12-07' }, 2);
    expect(others.body).toMatchObject({ teamMin: 3, teamMax: 8, weeksMin: 4, weeksMax: 10, revision: 3 });
    expect((await centre.coordinator.patch(`/projects/${id}`, { title: 'Sans avoir lu' })).status).toBe(428);
  });

  it('lets one of two simultaneous edits through', async () => {
    const { id } = await create();
    const answers = await Promise.all(
      ['Atlas', 'Orion'].map((title) => centre.coordinator.patch(`/projects/${id}`, { title }, { ifMatch: 1 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('is deleted with its teams', async () => {
    const { id } = await create();
    const formed = await team(id, 'Orion', session.candidateIds.slice(0, 2));
    expect((await centre.coordinator.delete(`/projects/${id}`)).status).toBe(204);
    expect((await centre.coordinator.delete(`/teams/${formed.body.id}`)).status).toBe(404);
    const { body } = await centre.coordinator.get<{ items: unknown[] }>(`/exam-sessions/${session.id}/projects`);
    expect(body.items).toEqual([]);
  });
});

describe('projects and teams', () => {
  it('are settled once the session is open', async () => {
    const { id } = await create();
    const { body: formed } = await team(id, 'Orion', session.candidateIds.slice(0, 2));
    await api.tx.query(`UPDATE exam.exam_session SET state = 'open', opened_at = now(), settled = '{}' WHERE id = $1`, [
      session.id,
    ]);
    const { coordinator } = centre;
    const answers = [
      await post<Problem>(),
      await coordinator.patch<Problem>(`/projects/${id}`, { title: 'Autre' }, { ifMatch: 1 }),
      await coordinator.delete<Problem>(`/projects/${id}`),
      await team<Problem>(id, 'Véga', session.candidateIds.slice(2, 4)),
      await coordinator.put<Problem>(`/teams/${formed.id}`, {
        name: 'Véga',
        candidateIds: session.candidateIds.slice(0, 1),
      }),
      await coordinator.delete<Problem>(`/teams/${formed.id}`),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [422, 'exam.session-already-open']),
    );
  });

  it('of another organisation do not exist, and are the business of staff alone', async () => {
    const { id } = await create();
    const { body: formed } = await team(id, 'Orion', session.candidateIds.slice(0, 2));
    const { coordinator } = await api.organisation();
    const facts = { title: 'Autre', competencyIds: [competency(0)], startsOn: '2026-10-05', dueOn: '2026-11-02' };
    const request = { name: 'Véga', candidateIds: session.candidateIds.slice(0, 1) };
    const call = async (person: typeof coordinator) =>
      [
        await person.get(`/exam-sessions/${session.id}/projects`),
        await person.post(`/exam-sessions/${session.id}/projects`, facts),
        await person.get(`/projects/${id}`),
        await person.patch(`/projects/${id}`, { title: 'Autre' }, { ifMatch: 1 }),
        await person.delete(`/projects/${id}`),
        await person.get(`/projects/${id}/teams`),
        await person.post(`/projects/${id}/teams`, request),
        await person.put(`/teams/${formed.id}`, request),
        await person.delete(`/teams/${formed.id}`),
      ].map(({ status }) => status);
    expect(new Set(await call(coordinator))).toEqual(new Set([404]));
    expect(new Set(await call(centre.juror))).toEqual(new Set([403]));
    expect(new Set(await call(centre.learner))).toEqual(new Set([403]));
  });
});
