import { aBlock, aCompetency, aFrameworkVersion } from '#catalog/testing.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import type { TestResponse } from '#test/app/test-client.js';
import type { ProjectView, TeamView } from '../project/project.contract';
import { anExamSession, type SavedSession } from './exam-session.builder';
import type { ExamSessionView } from './exam-session.contract';

let api: TestApi;
let centre: TestOrganisation;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  centre = await api.organisation();
});

const STALE = { status: 412, body: { code: 'http.stale' } };
const path = (session: SavedSession, step = '') => `/exam-sessions/${session.id}${step}`;
const revisionOf = async (session: SavedSession) =>
  (await centre.coordinator.get<ExamSessionView>(path(session))).body.revision;
const ready = async () => {
  const jurors = [centre.juror.actor.userId, (await centre.person(['juror'])).actor.userId];
  return anExamSession(centre.organisationId)
    .withCandidates(2)
    .judgedBy(...jurors)
    .save(api.tx);
};

describe('a step of a session asked on an older reading', () => {
  it.each([
    ['open', 'preparing'],
    ['deliberate', 'open'],
    ['close', 'deliberating'],
  ])('is refused and changes nothing: %s', async (step, state) => {
    const session = await ready();
    await api.tx.query('UPDATE exam.exam_session SET state = $2, revision = 5 WHERE id = $1', [session.id, state]);
    const asked = (ifMatch: number) => centre.coordinator.post(path(session, `/${step}`), {}, { ifMatch });
    expect(await asked(4)).toMatchObject(STALE);
    expect((await centre.coordinator.get(path(session))).body).toMatchObject({ state, revision: 5 });
    expect((await asked(5)).status).not.toBe(412);
  });

  it('is taken on the reading of the moment, and moves it on', async () => {
    const session = await ready();
    const ifMatch = await revisionOf(session);
    const opened = await centre.coordinator.post<ExamSessionView>(path(session, '/open'), {}, { ifMatch });
    expect(opened).toMatchObject({ status: 200, headers: { etag: `"${ifMatch + 1}"` } });
  });

  it('is taken whatever the reading when none is told, or only that it exist', async () => {
    const [plain, star] = [await ready(), await ready()];
    expect(await centre.coordinator.post(path(plain, '/open'))).toMatchObject({ status: 200 });
    const headers = { 'if-match': '*' };
    expect(await centre.coordinator.post(path(star, '/open'), {}, { headers })).toMatchObject({ status: 200 });
  });

  it('deletes nothing', async () => {
    const session = await ready();
    expect(await centre.coordinator.delete(path(session), { ifMatch: 9 })).toMatchObject(STALE);
    const ifMatch = await revisionOf(session);
    expect(await centre.coordinator.delete(path(session), { ifMatch })).toMatchObject({ status: 204 });
  });
});

describe('a team changed on an older reading of its project', () => {
  it('is left as somebody else made it: forming, changing and disbanding teams are revisions of their project', async () => {
    const version = await aFrameworkVersion(centre.organisationId)
      .holding(aBlock('BC01', aCompetency('1.1')))
      .published()
      .save(api.tx);
    const [block] = version.blocks;
    const session = await anExamSession(centre.organisationId)
      .on(version)
      .assessing(block?.id ?? '')
      .withCandidates(6)
      .save(api.tx);
    const { body: project } = await centre.coordinator.post<ProjectView>(path(session, '/projects'), {
      title: 'Refonte du portail',
      competencyIds: [block?.competencies[0]?.id],
      startsOn: '2026-10-05',
      dueOn: '2026-11-02',
    });
    const read = async () => (await centre.coordinator.get<ProjectView>(`/projects/${project.id}`)).body;
    const [first = '', second = '', third = ''] = session.candidateIds;
    const { body: team } = await centre.coordinator.post<TeamView>(`/projects/${project.id}/teams`, {
      name: 'Équipe Atlas',
      candidateIds: [first],
    });
    const { revision } = await read();
    expect(revision).toBe(project.revision + 1);

    const replace = (candidateIds: string[], ifMatch: number): Promise<TestResponse> =>
      centre.coordinator.put(`/teams/${team.id}`, { name: 'Équipe Atlas', candidateIds }, { ifMatch });
    const answers = await Promise.all([replace([first, second], revision), replace([first, third], revision)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await read()).revision).toBe(revision + 1);
    await centre.coordinator.delete(`/teams/${team.id}`);
    expect((await read()).revision).toBe(revision + 2);
  });
});
