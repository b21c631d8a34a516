import { aBlock, aCompetency, aFrameworkVersion, type SavedVersion } from '#catalog/testing.js';
import type { Page } from '#kernel/page.js';
import type { Problem } from '#platform/http/common.contract.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { anExamSession, type SavedSession } from '../exam-session/exam-session.builder';
import type { ProjectView, TeamView } from './project.contract';

let api: TestApi;
let centre: TestOrganisation;
let version: SavedVersion;
let session: SavedSession;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  centre = await api.organisation();
  const method = (given: object) =>
    ({ ...aCompetency('0').method, ...given }) as ReturnType<typeof aCompetency>['method'];
  version = await aFrameworkVersion(centre.organisationId)
    .holding(
      aBlock(
        'BC01',
        aCompetency('1.1'),
        aCompetency('1.2', {
          method: method({ teamMin: 3, teamMax: 8, weeksMin: 4, weeksMax: 10, deliverables: ['Maquette'] }),
        }),
        aCompetency('1.3', { method: null }),
        aCompetency('1.4', { method: method({ teamMin: 1, teamMax: 1 }) }),
      ),
      aBlock('BC02', aCompetency('2.1')),
    )
    .published()
    .save(api.tx);
  session = await anExamSession(centre.organisationId)
    .on(version)
    .assessing(version.blocks[0]?.id ?? '')
    .withCandidates(8)
    .save(api.tx);
});

const competency = (rank: number, block = 0) => version.blocks[block]?.competencies[rank]?.id ?? '';
const post = <Body>(given: object = {}, sessionId = session.id) =>
  centre.coordinator.post<Body>(`/exam-sessions/${sessionId}/projects`, {
    title: 'Refonte du portail Atlas',
    competencyIds: [competency(0)],
    startsOn: '2026-10-05',
    dueOn: '2026-11-02',
    ...given,
  });
const create = async (given: object = {}) => {
  const { status, body } = await post<ProjectView>(given);
  expect(status).toBe(201);
  return body;
};
const team = <Body = TeamView>(projectId: string, name: string, candidateIds: readonly string[]) =>
  centre.coordinator.post<Body>(`/projects/${projectId}/teams`, { name, candidateIds });
const teamsOf = (projectId: string) => centre.coordinator.get<Page<TeamView>>(`/projects/${projectId}/teams`);

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
  ])('is refused with %j', async (given, code, pointer) => {
    const { status, body } = await post<Problem>(given);
    expect({ status, code: body.code, pointers: body.errors?.map((error) => error.pointer) }).toEqual({
      status: 422,
      code,
      pointers: [pointer],
    });
  });

  it('is refused when the methods of its competencies admit no common team', async () => {
    const { body } = await post<Problem>({ competencyIds: [competency(0), competency(3)] });
    expect(body.code).toBe('exam.methods-disagree-on-teams');
    expect(body.errors).toMatchObject([{ pointer: '/competencyIds' }]);
  });

  it('covers competencies of the blocks assessed only', async () => {
    const { body } = await post<Problem>({ competencyIds: [competency(0), competency(0, 1)] });
    expect(body.code).toBe('exam.competency-not-assessed');
    expect(body.errors).toMatchObject([{ pointer: '/competencyIds/1' }]);
  });

  it('is edited field by field: what is not named stays', async () => {
    const { id } = await create({ brief: 'Un portail pour les clubs.', teamMax: 4, deliverables: ['Démonstration'] });
    const edit = <Body = ProjectView>(body: object, ifMatch: number) =>
      centre.coordinator.patch<Body>(`/projects/${id}`, body, { ifMatch });
    const edited = await edit({ title: 'Portail Atlas' }, 1);
    expect(edited.body).toMatchObject({
      title: 'Portail Atlas',
      brief: 'Un portail pour les clubs.',
      deliverables: ['Démonstration'],
      teamMin: 2,
      teamMax: 4,
      revision: 2,
    });
    expect((await edit({ title: 'Trop tard' }, 1)).status).toBe(412);
    expect((await edit<Problem>({ teamMax: 9 }, 2)).body.code).toBe('exam.team-bound-widened');
    const others = await edit({ competencyIds: [competency(1)], dueOn: '2026-12-07' }, 2);
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

describe('a team', () => {
  it('is formed of candidates of the session, and says whether its size fits', async () => {
    const { id } = await create({ teamMax: 3 });
    const alone = await team(id, 'Orion', session.candidateIds.slice(0, 1));
    expect(alone).toMatchObject({ status: 201, body: { projectId: id, name: 'Orion', sizeFits: false } });
    const replaced = await centre.coordinator.put<TeamView>(`/teams/${alone.body.id}`, {
      name: 'Véga',
      candidateIds: session.candidateIds.slice(1, 4),
    });
    expect(replaced.body).toMatchObject({ name: 'Véga', sizeFits: true });
    expect(replaced.body.members.map((member) => member.candidateId).sort()).toEqual(
      [...session.candidateIds.slice(1, 4)].sort(),
    );
    expect((await teamsOf(id)).body.items).toEqual([replaced.body]);
    const { body } = await centre.coordinator.get<{ items: ProjectView[] }>(`/exam-sessions/${session.id}/projects`);
    expect(body.items[0]).toMatchObject({ teamCount: 1, revision: replaced.body.projectRevision });
  });

  it('is never larger than its project admits', async () => {
    const { id } = await create({ teamMax: 3 });
    const { status, body } = await team<Problem>(id, 'Orion', session.candidateIds.slice(0, 4));
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'exam.team-too-large' });
    expect(body.detail).toContain('4 membres');
    expect(body.errors).toMatchObject([{ pointer: '/candidateIds' }]);
  });

  it('takes nobody from another session', async () => {
    const { id } = await create();
    const other = await anExamSession(centre.organisationId).on(version).withCandidates(1).save(api.tx);
    const { body } = await team<Problem>(id, 'Orion', [session.candidateIds[0] ?? '', ...other.candidateIds]);
    expect(body.code).toBe('exam.team-candidate-unknown');
    expect(body.errors).toMatchObject([{ pointer: '/candidateIds/1' }]);
  });

  it('shares no candidate with another team of the project, said at once or by the database to the loser of a race', async () => {
    const { id } = await create();
    const [first = '', second = '', third = ''] = session.candidateIds;
    const answers = await Promise.all([
      team<Problem>(id, 'Orion', [first, second]),
      team<Problem>(id, 'Véga', [third, first]),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const again = await team<Problem>(id, 'Cygne', [first]);
    expect(again.body.code).toBe('exam.candidate-in-another-team');
    expect(again.body.errors?.[0]?.pointer).toBe('/candidateIds/0');
  });

  it('may be in two projects', async () => {
    const [atlas, borealis] = [await create(), await create({ title: 'Boréal' })];
    const members = session.candidateIds.slice(0, 2);
    expect((await team(atlas.id, 'Orion', members)).status).toBe(201);
    expect((await team(borealis.id, 'Orion', members)).status).toBe(201);
    const { body } = await centre.coordinator.get<{ items: { teams: { projectTitle: string }[] }[] }>(
      `/exam-sessions/${session.id}/candidates`,
    );
    const titles = body.items.map((candidate) => candidate.teams.map((membership) => membership.projectTitle));
    expect(titles.filter((list) => list.length > 0)).toEqual([
      ['Boréal', 'Refonte du portail Atlas'],
      ['Boréal', 'Refonte du portail Atlas'],
    ]);
  });

  it('has a name of its own in the project', async () => {
    const { id } = await create();
    await team(id, 'Orion', session.candidateIds.slice(0, 2));
    expect((await team<Problem>(id, 'Orion', session.candidateIds.slice(2, 4))).body.code).toBe('exam.team-name-taken');
  });

  it('replaced twice at once holds the members of one of the two', async () => {
    const { id } = await create();
    const { body } = await team(id, 'Orion', session.candidateIds.slice(0, 2));
    const halves = [session.candidateIds.slice(0, 3), session.candidateIds.slice(2, 6)];
    const answers = await Promise.all(
      halves.map((candidateIds) =>
        centre.coordinator.put<TeamView>(`/teams/${body.id}`, { name: 'Orion', candidateIds }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const held = (await teamsOf(id)).body.items[0]?.members.map((member) => member.candidateId).sort();
    expect(halves.map((half) => [...half].sort())).toContainEqual(held);
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
