import { aBlock, aCompetency, aFrameworkVersion, type SavedVersion } from '#catalog/testing.js';
import type { Page } from '#kernel/page.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { anExamSession, type SavedSession } from '../exam-session/exam-session.builder';
import type { ProjectView, TeamView } from './project.contract';

/** A session in preparation, anew for each test, and what its coordinator does with projects and teams. */
export function projectDesk() {
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
          aCompetency('1.5', { method: method({ weeksMin: 9, weeksMax: 12 }) }),
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
  const create = async (given: object = {}, sessionId = session.id) => {
    const { status, body } = await post<ProjectView>(given, sessionId);
    expect(status).toBe(201);
    return body;
  };
  const edit = <Body = ProjectView>(projectId: string, given: object, ifMatch: number) =>
    centre.coordinator.patch<Body>(`/projects/${projectId}`, given, { ifMatch });
  const team = <Body = TeamView>(projectId: string, name: string, candidateIds: readonly string[]) =>
    centre.coordinator.post<Body>(`/projects/${projectId}/teams`, { name, candidateIds });
  const replace = <Body = TeamView>(teamId: string, name: string, candidateIds: readonly string[]) =>
    centre.coordinator.put<Body>(`/teams/${teamId}`, { name, candidateIds });
  const teamsOf = (projectId: string, query: Record<string, string> = {}) =>
    centre.coordinator.get<Page<TeamView>>(`/projects/${projectId}/teams`, { query });
  return {
    here: () => ({ api, centre, version, session }),
    competency,
    post,
    create,
    edit,
    team,
    replace,
    teamsOf,
  };
}
