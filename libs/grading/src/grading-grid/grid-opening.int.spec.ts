import { newId } from '#kernel/id.js';
import type { Problem } from '#platform/http/common.contract.js';
import { gradingDesk, type GradingDesk } from './grading-desk.fixture';
import { GridOpening } from './grid-opening';
import { move } from './open-session.fixture';

const { here, rate, save, read, nth } = gradingDesk();
let api: GradingDesk['api'];
let centre: GradingDesk['centre'];
let session: GradingDesk['session'];
let juror: GradingDesk['juror'];
beforeEach(() => {
  ({ api, centre, session, juror } = here());
});

describe('opening and withdrawing grids', () => {
  const opening = () => api.get(GridOpening);

  it('gives each juror one per candidate, save recusals, and does not give them twice', async () => {
    const [member = ''] = session.memberIds;
    const [candidate = ''] = session.candidateIds;
    await api.tx.query('WITH d AS (DELETE FROM grading.grading_grid WHERE session_id = $1) SELECT', [session.id]);
    await api.tx.query(
      `INSERT INTO exam.recusal (id, organisation_id, member_id, candidate_id, reason, recorded_by)
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
    await api.tx.query('WITH d AS (DELETE FROM grading.grading_grid WHERE session_id = $1) SELECT', [session.id]);
    expect(await opening().openGrids(coordinator.actor, session.id)).toBe(0);
  });

  it('takes a recused juror’s grid out of the count, submitted or not, and no longer lets it be filled', async () => {
    await session.submit(0, 0, 3);
    const [member = ''] = session.memberIds;
    await opening().withdraw(centre.coordinator.actor, member, session.candidateIds[0] ?? '');
    await opening().withdraw(centre.coordinator.actor, member, session.candidateIds[1] ?? '');
    expect(await read()).toMatchObject({ state: 'withdrawn', submittedAt: null, peers: [] });
    const other = session.gridOf(0, 1);
    const { body } = await save([rate(nth(0), 3)], (await read(juror, other)).revision, juror, other);
    expect(body.code).toBe('grading.grid-withdrawn');
    const submitted = await juror.post<Problem>(`/grading-grids/${other}/submit`, undefined, { ifMatch: 2 });
    expect(submitted.body.code).toBe('grading.grid-withdrawn');
    expect((await juror.get('/juror/exam-sessions')).body).toMatchObject({ items: [{ grids: 0, gridsSubmitted: 0 }] });
  });

  it('counts how far each juror has come as their grids are opened, submitted, withdrawn and erased', async () => {
    const counted = () =>
      api.tx.query(
        `SELECT member_id, grids, submitted, withdrawn FROM grading.juror_work WHERE session_id = $1 AND grids > 0 ORDER BY member_id`,
        [session.id],
      );
    const found = () =>
      api.tx.query(
        `SELECT member_id, (count(*) FILTER (WHERE state <> 'withdrawn'))::int AS grids,
           (count(*) FILTER (WHERE state = 'submitted'))::int AS submitted,
           (count(*) FILTER (WHERE state = 'withdrawn'))::int AS withdrawn
         FROM grading.grading_grid WHERE session_id = $1 GROUP BY member_id
         HAVING count(*) FILTER (WHERE state <> 'withdrawn') > 0 ORDER BY member_id`,
        [session.id],
      );
    const [first = '', second = ''] = session.memberIds;
    const [candidate = ''] = session.candidateIds;
    expect(await counted()).toEqual(await found());
    await session.submit(0, 0, 3);
    await session.submit(1, 1, 2);
    expect(await counted()).toEqual(
      expect.arrayContaining([{ member_id: first, grids: 2, submitted: 1, withdrawn: 0 }]),
    );
    await opening().withdraw(centre.coordinator.actor, first, candidate);
    await opening().withdraw(centre.coordinator.actor, second, candidate);
    expect(await counted()).toEqual(await found());
    expect(await counted()).toEqual(
      expect.arrayContaining([{ member_id: second, grids: 1, submitted: 1, withdrawn: 1 }]),
    );
    await api.tx.query(
      `WITH d AS (DELETE FROM grading.grading_grid WHERE session_id = $1 AND state = 'draft') SELECT`,
      [session.id],
    );
    expect(await counted()).toEqual(await found());
    await opening().openGrids(centre.coordinator.actor, session.id);
    expect(await counted()).toEqual(await found());
  });

  it('withdraws nothing once the session is closed, nor from another organisation', async () => {
    const [member = ''] = session.memberIds;
    const [candidate = ''] = session.candidateIds;
    const { coordinator } = await api.organisation();
    await opening().withdraw(coordinator.actor, member, candidate);
    expect((await read()).state).toBe('draft');
    await move(api, session.id, 'closed');
    await expect(opening().withdraw(centre.coordinator.actor, member, candidate)).rejects.toMatchObject({
      code: 'grading.withdrawal-after-closing',
    });
  });
});
