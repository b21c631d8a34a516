import type { SavedVersion } from '#catalog/testing.js';
import type { Problem } from '#platform/http/common.contract.js';
import type { TestApi, TestOrganisation } from '#test/app/test-api.js';
import { anExamSession, type SavedSession } from '../exam-session/exam-session.builder';
import type { ProjectView, TeamView } from './project.contract';
import { projectDesk } from './project-desk.fixture';

const { here, create, team, replace, teamsOf } = projectDesk();
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
    const { body: formed } = await team(id, 'Orion', session.candidateIds.slice(0, 3));
    const grown = await replace<Problem>(formed.id, 'Orion', session.candidateIds.slice(0, 4));
    expect(told(grown)).toEqual([422, 'exam.team-too-large', '/candidateIds']);
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
    const { body: apart } = await team(id, 'Cygne', session.candidateIds.slice(3, 5));
    const taking = await replace<Problem>(apart.id, 'Cygne', [first]);
    expect(told(taking)).toEqual([409, 'exam.candidate-in-another-team', '/candidateIds/0']);
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
    const others = session.candidateIds.slice(2, 4);
    expect((await team<Problem>(id, 'Orion', others)).body.code).toBe('exam.team-name-taken');
    const { body: second } = await team(id, 'Véga', others);
    expect(told(await replace<Problem>(second.id, 'Orion', others))).toEqual([409, 'exam.team-name-taken']);
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
