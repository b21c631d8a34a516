import { Transaction } from '#platform/database/transaction.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import type { TestClient } from '#test/app/test-client.js';
import { EvaluationMatrixReader } from './evaluation-matrix.reader';
import type { EvaluationMatrix, GradingGridView } from './grading-grid.contract';
import { GridOpening } from './grid-opening';
import { move, openSession, type OpenSession } from './open-session.fixture';

let api: TestApi;
let centre: TestOrganisation;
let session: OpenSession;
/** On the staff and in the jury. */
let both: TestClient;
let colleague: TestClient;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  centre = await api.organisation();
  both = await centre.person(['administrator', 'coordinator', 'juror'], 'Ada Double');
  colleague = centre.juror;
  session = await openSession(api, centre, { jurors: [both, colleague] });
});

const matrix = async (client: TestClient) =>
  (await client.get<EvaluationMatrix>(`/exam-sessions/${session.id}/matrix`)).body;
const cell = async (client: TestClient, juror: number, candidate: number) =>
  (await matrix(client)).items
    .flatMap(({ grids }) => grids)
    .find(({ gridId }) => gridId === session.gridOf(juror, candidate));
const own = async (client: TestClient, juror: number, candidate: number) =>
  (await client.get<GradingGridView>(`/grading-grids/${session.gridOf(juror, candidate)}`)).body;

describe('a juror never sees another’s grid before submitting their own', () => {
  it('not in their own grid', async () => {
    await session.submit(1, 0, [4, 3, 2, 1, 4, 3, 2, 1]);
    expect((await own(both, 0, 0)).peers).toEqual([]);
    await session.submit(0, 0, 3);
    const { peers } = await own(both, 0, 0);
    expect(peers.map(({ jurorName }) => jurorName)).toEqual(['Judith Jurée']);
    const seen = new Map(peers[0]?.ratings.map(({ criterionId, level }) => [criterionId, level]));
    expect(session.criterionIds.map((id) => seen.get(id))).toEqual([4, 3, 2, 1, 4, 3, 2, 1]);
  });

  it('and once submitted, sees the others’ submitted grids only, for that candidate only', async () => {
    await session.submit(0, 0, 3);
    const draft = `/grading-grids/${session.gridOf(1, 0)}/ratings`;
    await colleague.patch(draft, { ratings: [{ criterionId: session.criterionIds[0], level: 1 }] }, { ifMatch: 1 });
    expect((await own(both, 0, 0)).peers).toEqual([]);
    await session.submit(1, 1, 2);
    expect((await own(both, 0, 1)).peers).toEqual([]);
    expect((await own(both, 0, 0)).peers).toEqual([]);
  });

  it('not in the matrix, though they are staff too: candidate by candidate, as they submit', async () => {
    await session.submit(1, 0, 4);
    await session.submit(1, 1, 4);
    expect(await cell(both, 1, 0)).toMatchObject({ state: 'submitted', rated: 8, total: 8, levels: null });
    expect(JSON.stringify(await matrix(both))).not.toContain('4,4,4,4');
    await session.submit(0, 0, 3);
    expect((await cell(both, 1, 0))?.levels).toEqual(Array(8).fill(4));
    expect((await cell(both, 0, 0))?.levels).toEqual(Array(8).fill(3));
    expect((await cell(both, 1, 1))?.levels).toBeNull();
  });

  it('nor with an API key they made themselves, which shows them no more than they may see', async () => {
    await session.submit(1, 0, 4);
    const { body } = await both.post<{ secret: string }>('/api-keys', {
      label: 'Tableau de bord',
      scopes: ['session:read'],
    });
    const answer = await api.stranger.get<EvaluationMatrix>(`/exam-sessions/${session.id}/matrix`, {
      headers: { authorization: `Bearer ${body.secret}` },
    });
    expect(answer.status).toBe(200);
    expect(answer.body.items.flatMap(({ grids }) => grids.map(({ levels }) => levels))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('nor when recused: they never submit for that candidate', async () => {
    await session.submit(1, 0, 4);
    await session.submit(0, 0, 3);
    await api
      .get(GridOpening)
      .withdraw(centre.coordinator.actor, session.memberIds[0] ?? '', session.candidateIds[0] ?? '');
    expect((await own(both, 0, 0)).peers).toEqual([]);
    expect((await cell(both, 1, 0))?.levels).toBeNull();
  });

  it('nor by asking for the other grid itself, whatever their roles', async () => {
    await session.submit(1, 0, 4);
    await session.submit(0, 0, 3);
    expect((await both.get(`/grading-grids/${session.gridOf(1, 0)}`)).status).toBe(404);
  });

  it('nor by the proposals, which are not told while grids are being filled', async () => {
    for (const candidate of [0, 1]) await session.submit(1, candidate, 4);
    const { status, body } = await both.get<{ code: string }>(`/exam-sessions/${session.id}/deliberation`);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'deliberation.deliberation-not-started' });
  });

  it('nor by any other page about the session: none changes with the levels given', async () => {
    const [learnerId, candidateId] = [session.learnerIds[0], session.candidateIds[0]];
    const [block] = session.blockIds;
    const pages = [
      `/exam-sessions/${session.id}`,
      `/exam-sessions/${session.id}/candidates`,
      `/exam-sessions/${session.id}/jury`,
      `/exam-sessions/${session.id}/projects`,
      `/exam-sessions/${session.id}/matrix`,
      `/exam-sessions/${session.id}/candidates/${candidateId}/blocks/${block}/decisions`,
      `/learners/${learnerId}/passport`,
      `/juror/exam-sessions`,
      `/juror/exam-sessions/${session.id}/grids`,
      `/grading-grids/${session.gridOf(0, 0)}`,
    ];
    const seen = async () => {
      const answers = await Promise.all(pages.map((page) => both.get(page)));
      return answers.map(({ status, body }, index) => ({ page: pages[index], status, body }));
    };
    const levelsOf = (level: number) =>
      api.tx.query('WITH r AS (UPDATE grading.criterion_rating SET level = $2 WHERE grid_id = $1) SELECT', [
        session.gridOf(1, 0),
        level,
      ]);
    await session.submit(1, 0, 4);
    const high = await seen();
    expect(high.every(({ status }) => status === 200)).toBe(true);
    // The wall that keeps submitted ratings as they are has to be lifted to change them.
    await api.tx.query('ALTER TABLE grading.criterion_rating DISABLE TRIGGER submitted_ratings_never_change');
    await levelsOf(1);
    await api.tx.query('ALTER TABLE grading.criterion_rating ENABLE TRIGGER submitted_ratings_never_change');
    expect(await seen()).toEqual(high);
  });
});

describe('the matrix', () => {
  it('shows staff who has graded whom, how far, and the levels of what is submitted', async () => {
    await session.submit(1, 0, [1, 2, 3, 4, 4, 3, 2, 1]);
    const draft = `/grading-grids/${session.gridOf(0, 1)}/ratings`;
    await both.patch(draft, { ratings: [{ criterionId: session.criterionIds[0], level: 1 }] }, { ifMatch: 1 });
    const body = await matrix(centre.coordinator);
    expect(body.criteria.map(({ id }) => id)).toEqual(session.criterionIds);
    expect(body.criteria[0]).toMatchObject({ blockId: session.blockIds[0], competencyCode: '1.1', eliminatory: false });
    expect(body.jurors).toEqual([
      { memberId: session.memberIds[0], displayName: 'Ada Double', president: true },
      { memberId: session.memberIds[1], displayName: 'Judith Jurée', president: false },
    ]);
    expect(new Set(body.items.map(({ id }) => id))).toEqual(new Set(session.candidateIds));
    expect(body.items.map(({ grids }) => grids.map(({ memberId }) => memberId))).toEqual([
      session.memberIds,
      session.memberIds,
    ]);
    expect(await cell(centre.coordinator, 1, 0)).toMatchObject({
      state: 'submitted',
      rated: 8,
      levels: [1, 2, 3, 4, 4, 3, 2, 1],
    });
    expect(await cell(centre.coordinator, 0, 1)).toMatchObject({ state: 'draft', rated: 1, total: 8, levels: null });
    expect(await cell(centre.coordinator, 1, 1)).toMatchObject({ state: 'draft', rated: 0, levels: null });
  });

  it('begins again from no other cursor than its own', async () => {
    const query = { cursor: 'x' };
    const answer = await centre.coordinator.get(`/exam-sessions/${session.id}/matrix`, { query });
    expect(answer).toMatchObject({ status: 422, body: { code: 'http.invalid-cursor' } });
  });

  it('says that a grid is withdrawn, and no longer shows its levels', async () => {
    await session.submit(1, 0, 4);
    await api
      .get(GridOpening)
      .withdraw(centre.coordinator.actor, session.memberIds[1] ?? '', session.candidateIds[0] ?? '');
    expect(await cell(centre.coordinator, 1, 0)).toMatchObject({ state: 'withdrawn', levels: null });
  });

  it('takes one round trip', async () => {
    const statements = jest.spyOn(api.get(Transaction), 'query');
    await api.get(EvaluationMatrixReader).page(centre.coordinator.actor, session.id, { limit: 50, show: 'all' });
    expect(statements).toHaveBeenCalledTimes(1);
    statements.mockRestore();
  });

  it('is read page by page, searched by name, and shows on demand who is late or split', async () => {
    await session.submit(0, 0, 4);
    await session.submit(1, 0, [4, 4, 2, 4, 4, 4, 4, 4]);
    const read = async (query: Record<string, string | number | undefined>) =>
      (await centre.coordinator.get<EvaluationMatrix>(`/exam-sessions/${session.id}/matrix`, { query })).body;
    const { items } = await read({});
    const first = await read({ limit: 1 });
    expect(first).toMatchObject({ items: [{ id: items[0]?.id }], total: null });
    const second = await read({ limit: 1, cursor: first.nextCursor ?? undefined });
    expect(second).toMatchObject({ items: [{ id: items[1]?.id }], nextCursor: null });
    expect(await read({ search: 'personne' })).toMatchObject({ items: [], total: 0 });
    expect((await read({ show: 'late' })).items.map(({ id }) => id)).toEqual([session.candidateIds[1]]);
    expect((await read({ show: 'split', limit: 1 })).items).toMatchObject([
      { id: session.candidateIds[0], disagreements: [{ criterionId: session.criterionIds[2], gap: 2 }] },
    ]);
  });

  it('of a session that is not open yet has no grid', async () => {
    await api.tx.query('WITH d AS (DELETE FROM grading.grading_grid WHERE session_id = $1) SELECT', [session.id]);
    expect(await matrix(centre.coordinator)).toMatchObject({
      jurors: [{}, {}],
      items: [{ grids: [] }, { grids: [] }],
    });
  });

  it('is for staff of that organisation', async () => {
    const path = `/exam-sessions/${session.id}/matrix`;
    const other = await api.organisation();
    expect((await other.coordinator.get(path)).status).toBe(404);
    for (const client of [centre.juror, centre.learner]) expect((await client.get(path)).status).toBe(403);
    await move(api, session.id, 'closed');
    expect((await centre.administrator.get(path)).status).toBe(200);
  });
});
