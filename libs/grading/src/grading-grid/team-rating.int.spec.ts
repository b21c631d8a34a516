import { newId } from '#kernel/id.js';
import type { Problem } from '#platform/http/common.contract.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import type { TestClient } from '#test/app/test-client.js';
import type { GradingGridView } from './grading-grid.contract';
import { GridOpening } from './grid-opening';
import { move, openSession, type OpenSession } from './open-session.fixture';

interface Result {
  applied: number;
  left: number;
  grids: { id: string; revision: number }[];
}

let api: TestApi;
let centre: TestOrganisation;
let session: OpenSession;
let team: string;
let covered: string[];

/** A project on the first competency, and one team of it. */
async function aTeam(members: readonly string[]): Promise<string> {
  const [project, id] = [newId(), newId()];
  await api.tx.query(
    `INSERT INTO exam.project (id, organisation_id, session_id, title, team_min, team_max, starts_on, due_on)
     VALUES ($1, $2, $3, 'Refonte du portail', 2, 6, '2026-10-01', '2026-11-15')`,
    [project, centre.organisationId, session.id],
  );
  await api.tx.query('INSERT INTO exam.project_competency (project_id, competency_id) VALUES ($1, $2)', [
    project,
    session.version.blocks[0]?.competencies[0]?.id,
  ]);
  await api.tx.query(`INSERT INTO exam.team (id, organisation_id, project_id, name) VALUES ($1, $2, $3, 'Équipe A')`, [
    id,
    centre.organisationId,
    project,
  ]);
  await api.tx.query(
    `INSERT INTO exam.team_member (organisation_id, team_id, project_id, candidate_id) SELECT $4, $1, $2, unnest($3::uuid[])`,
    [id, project, members, centre.organisationId],
  );
  return id;
}

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  centre = await api.organisation();
  session = await openSession(api, centre, { candidates: 4 });
  team = await aTeam(session.candidateIds.slice(0, 3));
  covered = session.version.blocks[0]?.competencies[0]?.criterionIds ?? [];
});

const rateTeam = (level: number | null, criterionIds = covered, client = centre.juror) =>
  client.post<Result & Problem>(`/teams/${team}/ratings`, {
    ratings: criterionIds.map((criterionId) => ({ criterionId, level })),
  });
const read = async (candidate: number, client: TestClient = centre.juror, juror = 0) =>
  (await client.get<GradingGridView>(`/grading-grids/${session.gridOf(juror, candidate)}`)).body;

describe('what a team did together', () => {
  it('leaves in the trail the digest that a save of one grid would leave', async () => {
    await rateTeam(3);
    const grid = session.gridOf(0, 0);
    const ratings = covered.map((criterionId) => ({ criterionId, level: 4 }));
    expect((await centre.juror.patch(`/grading-grids/${grid}/ratings`, { ratings }, { ifMatch: 2 })).status).toBe(200);
    const entries = await api.tx.query<{ before_digest: string; after_digest: string }>(
      `SELECT before_digest, after_digest FROM platform.audit_entry WHERE object_id = $1 AND verb = 'rate' ORDER BY id`,
      [grid],
    );
    expect(entries).toHaveLength(2);
    expect(entries[1]?.before_digest).toBe(entries[0]?.after_digest);
  });

  it('is rated once for every member, in the juror’s own grids only', async () => {
    const { status, body } = await rateTeam(3);
    expect({ status, body }).toMatchObject({ status: 200, body: { applied: 3, left: 0 } });
    expect(new Map(body.grids.map((grid) => [grid.id, grid.revision]))).toEqual(
      new Map([0, 1, 2].map((candidate) => [session.gridOf(0, candidate), 2])),
    );
    for (const candidate of [0, 1, 2]) expect(await read(candidate)).toMatchObject({ revision: 2, rated: 2 });
    expect(await read(3)).toMatchObject({ revision: 1, rated: 0 });
    const [colleague = centre.juror] = session.jurors.slice(1);
    expect(await read(0, colleague, 1)).toMatchObject({ revision: 1, rated: 0 });
  });

  it('may then differ from one member to another, and a stale screen is told', async () => {
    await rateTeam(3);
    const path = `/grading-grids/${session.gridOf(0, 1)}/ratings`;
    const ratings = [{ criterionId: covered[0], level: 1 }];
    expect((await centre.juror.patch(path, { ratings }, { ifMatch: 1 })).status).toBe(412);
    expect((await centre.juror.patch(path, { ratings }, { ifMatch: 2 })).status).toBe(200);
    const levelIn = async (candidate: number) =>
      (await read(candidate)).ratings.find(({ criterionId }) => criterionId === covered[0])?.level;
    expect(await Promise.all([levelIn(0), levelIn(1), levelIn(2)])).toEqual([3, 1, 3]);
  });

  it('can be erased for every member', async () => {
    await rateTeam(3);
    await rateTeam(null);
    expect(await read(0)).toMatchObject({ revision: 3, rated: 0 });
  });

  it('leaves submitted and withdrawn grids as they are, and counts them', async () => {
    await session.submit(0, 0, 4);
    await api
      .get(GridOpening)
      .withdraw(centre.coordinator.actor, session.memberIds[0] ?? '', session.candidateIds[1] ?? '');
    const { body } = await rateTeam(1);
    expect(body).toMatchObject({ applied: 1, left: 2, grids: [{ id: session.gridOf(0, 2) }] });
    expect((await read(0)).ratings.every(({ level }) => level === 4)).toBe(true);
    expect((await read(1)).ratings).toEqual([]);
  });

  it('only bears on the competencies the project covers; one other criterion and nothing is saved', async () => {
    const { status, body } = await rateTeam(3, [...covered, session.criterionIds.at(-1) ?? '']);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'grading.ratings-refused' });
    expect(body.errors).toMatchObject([
      { pointer: '/ratings/2/criterionId', code: 'grading.criterion-outside-project' },
    ]);
    expect(await read(0)).toMatchObject({ revision: 1, rated: 0 });
  });

  it('stays on the scale', async () => {
    const { status, body } = await rateTeam(5, covered.slice(0, 1));
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ pointer: '/ratings/0/level', code: 'grading.level-off-scale' }]);
  });

  it('is shown in each member’s grid with the criteria it may be rated on', async () => {
    const { teams } = await read(0);
    expect(teams).toEqual([
      {
        id: team,
        name: 'Équipe A',
        projectTitle: 'Refonte du portail',
        members: ['Camille Martin', 'Camille Martin', 'Camille Martin'],
        criterionIds: covered,
      },
    ]);
    expect((await read(3)).teams).toEqual([]);
    const { body } = await centre.juror.get<{ items: { candidateId: string; teams: object[] }[] }>(
      `/juror/exam-sessions/${session.id}/grids`,
    );
    expect(body.items.find(({ candidateId }) => candidateId === session.candidateIds[0])?.teams).toEqual([
      { id: team, name: 'Équipe A' },
    ]);
  });

  it('is rated by nobody outside the jury of its session', async () => {
    const { juror: stranger } = await api.organisation();
    const idle = await centre.person(['juror']);
    for (const client of [stranger, idle]) expect((await rateTeam(3, covered, client)).status).toBe(404);
    for (const client of [centre.coordinator, centre.learner])
      expect((await rateTeam(3, covered, client)).status).toBe(403);
  });

  it('is no longer rated once grading is over', async () => {
    await move(api, session.id, 'deliberating');
    expect((await rateTeam(3)).body.code).toBe('grading.grading-over');
  });

  it('rated at the same instant as one of its members: neither is lost in silence', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { revision } = await read(0);
      const alone = { ratings: [{ criterionId: covered[0], level: 1 }] };
      const path = `/grading-grids/${session.gridOf(0, 0)}/ratings`;
      const [together, single] = await Promise.all([
        rateTeam(4),
        centre.juror.patch(path, alone, { ifMatch: revision }),
      ]);
      expect(together.body).toMatchObject({ applied: 3 });
      expect([200, 412]).toContain(single.status);
      expect((await read(0)).revision).toBe(revision + (single.status === 200 ? 2 : 1));
    }
  });

  it('by two of its screens at once: both are applied whole, one after the other', async () => {
    const answers = await Promise.all([rateTeam(1), rateTeam(4), rateTeam(2)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const levels = await Promise.all(
      [0, 1, 2].map(async (candidate) => (await read(candidate)).ratings.map(({ level }) => level)),
    );
    expect(new Set(levels.flat()).size).toBe(1);
    expect((await read(0)).revision).toBe(4);
  });
});
