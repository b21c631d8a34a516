import type { SavedVersion } from '#catalog/testing.js';
import { encodeCursor, type Page } from '#kernel/page.js';
import type { Problem } from '#platform/http/common.contract.js';
import type { TestApi, TestOrganisation } from '#test/app/test-api.js';
import { anExamSession, type SavedSession } from '../exam-session/exam-session.builder';
import type { ProjectView, TeamView } from './project.contract';
import { projectDesk } from './project-desk.fixture';

const { here, create, team, teamsOf } = projectDesk();
let api: TestApi;
let centre: TestOrganisation;
let version: SavedVersion;
let session: SavedSession;
beforeEach(() => {
  ({ api, centre, version, session } = here());
});

describe('projects and teams, page by page,', () => {
  const walk = async <T extends { id: string }>(path: string) => {
    const seen: T[] = [];
    let cursor = '';
    do {
      const { status, body } = await centre.coordinator.get<Page<T>>(`${path}?limit=2${cursor}`);
      expect(status).toBe(200);
      seen.push(...body.items);
      cursor = body.nextCursor === null ? '' : `&cursor=${encodeURIComponent(body.nextCursor)}`;
    } while (cursor !== '');
    return seen;
  };

  it('come each once: projects as they start, teams by name', async () => {
    const later = { startsOn: '2026-10-12', dueOn: '2026-11-09' };
    for (const given of [later, {}, { title: 'Boréal' }, {}, { ...later, title: 'Cygne' }]) await create(given);
    const other = await anExamSession(centre.organisationId).on(version).withCandidates(1).save(api.tx);
    await create({ title: 'Ailleurs' }, other.id);
    const projects = await walk<ProjectView>(`/exam-sessions/${session.id}/projects`);
    expect(projects.map(({ startsOn, title }) => `${startsOn} ${title}`)).toEqual([
      '2026-10-05 Boréal',
      '2026-10-05 Refonte du portail Atlas',
      '2026-10-05 Refonte du portail Atlas',
      '2026-10-12 Cygne',
      '2026-10-12 Refonte du portail Atlas',
    ]);
    expect(new Set(projects.map(({ id }) => id)).size).toBe(5);

    const [first, second] = projects;
    const names = ['Véga', 'Altaïr', 'Orion', 'Deneb', 'Mizar'];
    for (const [rank, name] of names.entries()) await team(first?.id ?? '', name, [session.candidateIds[rank] ?? '']);
    await team(second?.id ?? '', 'Sirius', session.candidateIds.slice(0, 2));
    const teams = await walk<TeamView>(`/projects/${first?.id ?? ''}/teams`);
    expect(teams.map(({ name }) => name)).toEqual(['Altaïr', 'Deneb', 'Mizar', 'Orion', 'Véga']);
    expect(teams.map(({ members }) => members.length)).toEqual([1, 1, 1, 1, 1]);
    expect((await teamsOf(first?.id ?? '')).body.total).toBe(5);
  });

  it('are empty while there are none, and refuse a cursor of another list', async () => {
    const nothing = { items: [], nextCursor: null, total: 0 };
    const { body: none } = await centre.coordinator.get(`/exam-sessions/${session.id}/projects`);
    expect(none).toEqual(nothing);
    const { id } = await create();
    expect((await teamsOf(id)).body).toEqual(nothing);
    const cursor = encodeCursor(['Orion', id]);
    expect((await teamsOf(id, { cursor })).status).toBe(200);
    const wrong = await centre.coordinator.get<Problem>(`/exam-sessions/${session.id}/projects?cursor=${cursor}`);
    expect({ status: wrong.status, code: wrong.body.code }).toEqual({ status: 422, code: 'http.invalid-cursor' });
    expect(await teamsOf(id, { cursor: 'x' })).toMatchObject({ status: 422, body: { code: 'http.invalid-cursor' } });
  });
});
