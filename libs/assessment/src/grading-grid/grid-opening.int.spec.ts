import { newId } from '#kernel/id.js';
import type { Problem } from '#platform/http/common.contract.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#testing/app/test-api.js';
import type { TestClient } from '#testing/app/test-client.js';
import type { GradingGridView, SavedGrid } from './grading-grid.contract';
import { GridOpening } from './grid-opening';
import { move, openSession, type OpenSession } from './open-session.fixture';

let api: TestApi;
let centre: TestOrganisation;
let session: OpenSession;
let juror: TestClient;
let grid: string;
let criteria: readonly string[];

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  centre = await api.organisation();
  session = await openSession(api, centre);
  juror = centre.juror;
  grid = session.gridOf(0, 0);
  criteria = session.criterionIds;
});

const first = () => criteria[0] ?? 'missing';
const rate = (criterionId: string | undefined, level: number | null, comment?: string | null) => ({
  criterionId,
  level,
  comment,
});
const save = (ratings: object[], ifMatch: number, client = juror, id = grid) =>
  client.patch<SavedGrid & Problem>(`/grading-grids/${id}/ratings`, { ratings }, { ifMatch });
const read = async (client = juror, id = grid) => (await client.get<GradingGridView>(`/grading-grids/${id}`)).body;

describe('opening and withdrawing grids', () => {
  const opening = () => api.get(GridOpening);

  it('gives each juror one per candidate, save recusals, and does not give them twice', async () => {
    const [member = ''] = session.memberIds;
    const [candidate = ''] = session.candidateIds;
    await api.tx.query('WITH d AS (DELETE FROM grading_grid WHERE session_id = $1) SELECT', [session.id]);
    await api.tx.query(
      `INSERT INTO recusal (id, organisation_id, member_id, candidate_id, reason, recorded_by)
       VALUES ($1, $2, $3, $4, 'Ancien employeur', $5)`,
      [newId(), centre.organisationId, member, candidate, centre.coordinator.actor.userId],
    );
    expect(await opening().openGrids(centre.coordinator.actor, session.id)).toBe(5);
    expect(await opening().openGrids(centre.coordinator.actor, session.id)).toBe(0);
    expect((await juror.get(`/juror/exam-sessions/${session.id}/grids`)).body).toMatchObject({
      items: [{ candidateId: session.candidateIds[1] }],
    });
  });

  it('does nothing for another organisation', async () => {
    const { coordinator } = await api.organisation();
    await api.tx.query('WITH d AS (DELETE FROM grading_grid WHERE session_id = $1) SELECT', [session.id]);
    expect(await opening().openGrids(coordinator.actor, session.id)).toBe(0);
  });

  it('takes a recused juror’s grid out of the count, submitted or not, and no longer lets it be filled', async () => {
    await session.submit(0, 0, 3);
    const [member = ''] = session.memberIds;
    await opening().withdraw(centre.coordinator.actor, member, session.candidateIds[0] ?? '');
    await opening().withdraw(centre.coordinator.actor, member, session.candidateIds[1] ?? '');
    expect(await read()).toMatchObject({ state: 'withdrawn', submittedAt: null, peers: [] });
    const other = session.gridOf(0, 1);
    const { body } = await save([rate(first(), 3)], (await read(juror, other)).revision, juror, other);
    expect(body.code).toBe('assessment.grid-withdrawn');
    expect((await juror.get('/juror/exam-sessions')).body).toMatchObject({ items: [{ grids: 0, gridsSubmitted: 0 }] });
  });

  it('withdraws nothing once the session is closed, nor from another organisation', async () => {
    const [member = ''] = session.memberIds;
    const [candidate = ''] = session.candidateIds;
    const { coordinator } = await api.organisation();
    await opening().withdraw(coordinator.actor, member, candidate);
    expect((await read()).state).toBe('draft');
    await move(api, session.id, 'closed');
    await expect(opening().withdraw(centre.coordinator.actor, member, candidate)).rejects.toMatchObject({
      code: 'assessment.withdrawal-after-closing',
    });
  });
});
