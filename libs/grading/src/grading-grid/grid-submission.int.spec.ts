import { newId } from '#kernel/id.js';
import type { Problem } from '#platform/http/common.contract.js';
import { gradingDesk, type GradingDesk } from './grading-desk.fixture';
import type { SavedGrid } from './grading-grid.contract';
import { openSession } from './open-session.fixture';

const { here, rate, save, read, levels, nth } = gradingDesk();
let api: GradingDesk['api'];
let centre: GradingDesk['centre'];
let session: GradingDesk['session'];
let juror: GradingDesk['juror'];
let grid: GradingDesk['grid'];
let criteria: GradingDesk['criteria'];
beforeEach(() => {
  ({ api, centre, session, juror, grid, criteria } = here());
});

describe('submitting', () => {
  const submit = (ifMatch: number, client = juror, id = grid) =>
    client.post<SavedGrid & Problem>(`/grading-grids/${id}/submit`, undefined, { ifMatch });
  const everything = (level: number) => criteria.map((criterionId) => rate(criterionId, level));

  it('is refused while a criterion is left, each being named', async () => {
    await save(everything(3).slice(2), 1);
    const { status, body } = await submit(2);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'grading.grid-incomplete' });
    expect(body.errors?.map(({ pointer }) => pointer)).toEqual(criteria.slice(0, 2).map((id) => `/ratings/${id}`));
    expect((await read()).state).toBe('draft');
  });

  it('locks the grid for good: neither saved, nor erased, nor submitted again', async () => {
    await save(everything(3), 1);
    const { status, body } = await submit(2);
    expect({ status, body }).toMatchObject({ status: 200, body: { revision: 3, rated: 8, total: 8 } });
    for (const attempt of [save([rate(nth(0), 4)], 3), save([rate(nth(0), null)], 3), submit(3)]) {
      const { status: refused, body: problem } = await attempt;
      expect({ refused, code: problem.code }).toEqual({ refused: 422, code: 'grading.grid-submitted' });
    }
    expect(await read()).toMatchObject({ state: 'submitted', revision: 3, submittedAt: expect.any(String) as string });
  });

  it('bears on the revision that was read', async () => {
    await save(everything(3), 1);
    expect((await submit(1)).status).toBe(412);
    expect((await juror.post(`/grading-grids/${grid}/submit`)).status).toBe(428);
  });

  it('and a save at the same instant: what is saved is in what was submitted, or is refused', async () => {
    for (let round = 0; round < 12; round += 1) {
      const raced = session.gridOf(0, 0);
      const { body: opened } = await save(everything(3), 1, juror, raced);
      const [saved, submitted] = await Promise.all([
        save([rate(nth(0), 1)], opened.revision, juror, raced),
        submit(opened.revision, juror, raced),
      ]);
      expect([saved.status, submitted.status]).toEqual(submitted.status === 200 ? [422, 200] : [200, 412]);
      const after = await read(juror, raced);
      expect(after.state).toBe(submitted.status === 200 ? 'submitted' : 'draft');
      expect(levels(after)[nth(0)]).toBe(submitted.status === 200 ? 3 : 1);
      session = await openSession(api, centre, { jurors: session.jurors, version: session.version });
    }
  });

  it('waits for a save that holds the grid, and then finds another revision', async () => {
    await save(everything(3), 1);
    const { promise: mayCommit, resolve: commit } = gate();
    const { promise: isSaved, resolve: saved } = gate();
    const slow = api.tx.run(async () => {
      await api.tx.query('WITH g AS (UPDATE grading.grading_grid SET revision = revision + 1 WHERE id = $1) SELECT', [
        grid,
      ]);
      await api.tx.query('WITH r AS (DELETE FROM grading.criterion_rating WHERE grid_id = $1) SELECT', [grid]);
      saved();
      await mayCommit;
    });
    await isSaved;
    const submission = submit(2);
    await new Promise((resolve) => setTimeout(resolve, 50));
    commit();
    await slow;
    expect((await submission).status).toBe(412);
    expect(await read()).toMatchObject({ state: 'draft', rated: 0 });
  });
});

const gate = () => {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((open) => (resolve = open));
  return { promise, resolve };
};

describe('the last wall: the database itself', () => {
  it('refuses to add, change or erase a rating of a submitted grid', async () => {
    await session.submit(0, 0, 3);
    const wall = 'submitted_grid_never_changes';
    expect(await api.tx.violated('UPDATE grading.criterion_rating SET level = 4 WHERE grid_id = $1', grid)).toBe(wall);
    expect(await api.tx.violated('DELETE FROM grading.criterion_rating WHERE grid_id = $1', grid)).toBe(wall);
    expect(
      await api.tx.violated(
        'INSERT INTO grading.criterion_rating (grid_id, criterion_id, level) VALUES ($1, $2, 2)',
        grid,
        nth(0),
      ),
    ).toBe(wall);
  });

  it('keeps one grid per juror and candidate, submitted with its instant and its levels', async () => {
    expect(
      await api.tx.violated(
        `INSERT INTO grading.grading_grid (id, organisation_id, session_id, member_id, candidate_id, sort_name)
         SELECT $2, organisation_id, session_id, member_id, candidate_id, sort_name FROM grading.grading_grid WHERE id = $1`,
        grid,
        newId(),
      ),
    ).toBe('one_grid_per_juror_and_candidate');
    const submit = (columns: string) =>
      api.tx.violated(`UPDATE grading.grading_grid SET state = 'submitted', ${columns} WHERE id = $1`, grid);
    expect(await submit(`levels = '{}'`)).toBe('submitted_has_its_instant');
    expect(await submit('submitted_at = now()')).toBe('submitted_has_its_levels');
  });
});
