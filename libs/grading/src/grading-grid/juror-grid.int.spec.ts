import { aLearner } from '#training/testing.js';
import { newId } from '#kernel/id.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import type { GridNeighbours, JurorGridPage, JurorSession } from './grading-grid.contract';
import { GridOpening } from './grid-opening';
import { openSession, type OpenSession } from './open-session.fixture';

/** Not in alphabetical order. */
const PEOPLE = [
  ['Éluard', 'Zoé'],
  ['Arnaud', 'Léo'],
  ['Zidane', 'Inès'],
  ['Bellec', 'Max'],
  ['Arnaud', 'Anna'],
] as const;

let api: TestApi;
let centre: TestOrganisation;
let session: OpenSession;
let learnerIds: string[];
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  centre = await api.organisation();
  learnerIds = [];
  for (const [birthName, firstNames] of PEOPLE) {
    learnerIds.push((await aLearner(centre.organisationId).named(birthName, firstNames).save(api.tx)).id);
  }
  session = await openSession(api, centre, {
    candidates: 0,
    describe: (builder) => builder.withLearners(...learnerIds),
  });
});

const list = async (query: Record<string, string> = {}, sessionId = session.id): Promise<JurorGridPage> => {
  const search = new URLSearchParams(query).toString();
  const { status, body } = await centre.juror.get<JurorGridPage>(`/juror/exam-sessions/${sessionId}/grids?${search}`);
  expect(status).toBe(200);
  return body;
};
const names = ({ items }: JurorGridPage): string[] => items.map(({ candidateName }) => candidateName);
const standing = async () => (await centre.juror.get<JurorSession>(`/juror/exam-sessions/${session.id}`)).body;
const neighbours = async (candidate: number): Promise<GridNeighbours> =>
  (await centre.juror.get<GridNeighbours>(`/grading-grids/${session.gridOf(0, candidate)}/neighbours`)).body;

async function aTeam(name: string, ...candidates: number[]): Promise<string> {
  const [project, id] = [newId(), newId()];
  await api.tx.query(
    `INSERT INTO exam.project (id, organisation_id, session_id, title, team_min, team_max, starts_on, due_on)
     VALUES ($1, $2, $3, 'Refonte du portail', 2, 6, '2026-10-01', '2026-11-15')`,
    [project, centre.organisationId, session.id],
  );
  await api.tx.query('INSERT INTO exam.team (id, organisation_id, project_id, name) VALUES ($1, $2, $3, $4)', [
    id,
    centre.organisationId,
    project,
    name,
  ]);
  await api.tx.query(
    `INSERT INTO exam.team_member (organisation_id, team_id, project_id, candidate_id) SELECT $4, $1, $2, unnest($3::uuid[])`,
    [id, project, candidates.map((rank) => session.candidateIds[rank]), centre.organisationId],
  );
  return id;
}

describe('the grids of a juror', () => {
  it('come page after page, by name, each once', async () => {
    const first = await list({ limit: '2' });
    expect([names(first), first.total]).toEqual([['Anna Arnaud', 'Léo Arnaud'], null]);
    const second = await list({ limit: '2', cursor: String(first.nextCursor) });
    expect(names(second)).toEqual(['Max Bellec', 'Zoé Éluard']);
    const third = await list({ limit: '2', cursor: String(second.nextCursor) });
    expect([names(third), third.nextCursor]).toEqual([['Inès Zidane'], null]);
    const all = await list();
    expect(all.total).toBe(5);
    expect(await standing()).toMatchObject({ id: session.id, grids: 5, gridsSubmitted: 0, gridsWithdrawn: 0 });
    const ofCandidates = all.items.map(({ candidateId }) =>
      session.gridOf(0, session.candidateIds.indexOf(candidateId)),
    );
    expect(all.items.map(({ id }) => id)).toEqual(ofCandidates);
  });

  it('are found by words of the candidate’s name, or of a team’s', async () => {
    await aTeam('Équipe Véga', 0, 3);
    await aTeam('Équipe Orion', 1);
    expect(names(await list({ search: 'ARNAUD' }))).toEqual(['Anna Arnaud', 'Léo Arnaud']);
    expect(names(await list({ search: 'leo arnaud' }))).toEqual(['Léo Arnaud']);
    expect(names(await list({ search: 'vega equipe' }))).toEqual(['Max Bellec', 'Zoé Éluard']);
    expect(names(await list({ search: 'equipe', limit: '2' }))).toEqual(['Léo Arnaud', 'Max Bellec']);
    expect(names(await list({ search: '%' }))).toEqual([]);
  });

  it('are those of a team, or those that stand somewhere', async () => {
    const team = await aTeam('Équipe Véga', 0, 3);
    expect(names(await list({ teamId: team }))).toEqual(['Max Bellec', 'Zoé Éluard']);
    await session.submit(0, 3, 3);
    await api
      .get(GridOpening)
      .withdraw(centre.coordinator.actor, session.memberIds[0] ?? '', session.candidateIds[1] ?? '');
    expect(names(await list({ state: 'submitted' }))).toEqual(['Max Bellec']);
    expect(names(await list({ state: 'withdrawn' }))).toEqual(['Léo Arnaud']);
    expect(names(await list({ state: 'draft' }))).toEqual(['Anna Arnaud', 'Zoé Éluard', 'Inès Zidane']);
    expect(await standing()).toMatchObject({ grids: 4, gridsSubmitted: 1, gridsWithdrawn: 1 });
  });

  it('change place when their candidate changes name, submitted or not', async () => {
    await session.submit(0, 1, 3);
    await centre.coordinator.patch(`/learners/${learnerIds[1] ?? ''}`, { birthName: 'Zola' }, { ifMatch: 1 });
    expect(names(await list())).toEqual(['Anna Arnaud', 'Max Bellec', 'Zoé Éluard', 'Inès Zidane', 'Léo Zola']);
  });

  it('are those of one session, of one juror', async () => {
    const other = await openSession(api, centre, { candidates: 1, jurors: [centre.juror] });
    expect(names(await list({}, other.id))).toEqual(['Camille Martin']);
    expect(names(await list())).toHaveLength(5);
    const { juror: stranger } = await api.organisation();
    for (const path of [`/juror/exam-sessions/${session.id}`, `/juror/exam-sessions/${session.id}/grids`])
      expect((await stranger.get(path)).status).toBe(404);
    expect((await centre.juror.get(`/juror/exam-sessions/${session.id}/grids?cursor=x`)).status).toBe(422);
  });
});

describe('the neighbours of a grid', () => {
  it('are the candidates before and after, by name', async () => {
    expect(await neighbours(3)).toEqual({
      previous: { id: session.gridOf(0, 1), candidateName: 'Léo Arnaud' },
      next: { id: session.gridOf(0, 0), candidateName: 'Zoé Éluard' },
      rank: 3,
      total: 5,
    });
    expect(await neighbours(4)).toMatchObject({ previous: null, next: { candidateName: 'Léo Arnaud' }, rank: 1 });
    expect(await neighbours(2)).toMatchObject({ previous: { candidateName: 'Zoé Éluard' }, next: null, rank: 5 });
  });

  it('are not those one was relieved of', async () => {
    await api
      .get(GridOpening)
      .withdraw(centre.coordinator.actor, session.memberIds[0] ?? '', session.candidateIds[1] ?? '');
    expect(await neighbours(3)).toMatchObject({ previous: { candidateName: 'Anna Arnaud' }, rank: 2, total: 4 });
  });

  it('are told to their juror alone', async () => {
    const path = `/grading-grids/${session.gridOf(0, 0)}/neighbours`;
    const [, second] = session.jurors;
    expect((await second?.get(path))?.status).toBe(404);
    expect((await (await api.organisation()).juror.get(path)).status).toBe(404);
    expect((await centre.coordinator.get(path)).status).toBe(403);
  });
});
