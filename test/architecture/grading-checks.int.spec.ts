import { aClosedSession } from '../../libs/credential/src/certificate-batch/closed-session.builder';
import type { SavedSession } from '#exam/testing.js';
import { openSession, type OpenSession } from '#grading/testing.js';
import { SpoiltData } from './spoilt-data.fixture';

let data: SpoiltData;
let session: SavedSession;
let open: OpenSession;

beforeAll(async () => {
  data = await SpoiltData.start();
  const { api, centre } = data;
  session = await aClosedSession(centre.organisationId, centre.coordinator.actor.userId).save(api.tx);
  open = await openSession(api, centre);
  await open.submit(0, 0, 3);
});
afterAll(() => data.close());

describe('what is checked of grids, sessions and learners', () => {
  it('finds a submitted grid whose levels, whose trail or whose count is not what was done', async () => {
    const id = open.gridOf(0, 0);
    const set = (levels: string) => data.sql(`UPDATE grading.grading_grid SET levels = ${levels} WHERE id = $1`, id);
    await data.expectFound(
      'grading.levels-not-those-rated',
      id,
      () => set('levels[2:] || levels[1:1] || 1::smallint'),
      () =>
        data.sql(
          `UPDATE grading.grading_grid grid SET levels = (SELECT array_agg(3::smallint) FROM unnest(grid.levels[2:])) WHERE id = $1`,
          id,
        ),
    );
    const lost = `object_type = 'grading-grid' AND verb = 'rate' AND object_id =`;
    await data.expectFound(
      'grading.change-without-trail',
      id,
      () => data.sql(`UPDATE platform.audit_entry SET object_id = 'lost' WHERE ${lost} $1`, id),
      () => data.sql(`UPDATE platform.audit_entry SET object_id = $1 WHERE ${lost} 'lost'`, id),
    );
    const submission = data.entriesOf('grading-grid', id, 'submit');
    await data.expectFound('grading.submission-without-trail', id, submission.hide, submission.show);
    const [memberId = ''] = open.memberIds;
    const count = (by: number) =>
      data.sql('UPDATE grading.juror_work SET grids = grids + $2 WHERE member_id = $1', memberId, by);
    await data.expectFound(
      'grading.work-miscounted',
      memberId,
      () => count(1),
      () => count(-1),
    );
  });

  it('finds a session moved on, a row and a job that nothing accounts for, and a civil status that does not open', async () => {
    const { body: planned } = await data.centre.coordinator.post<{ id: string }>('/exam-sessions', {
      name: 'Session préparée',
      startsOn: '2026-12-01',
      endsOn: '2026-12-02',
      place: 'Lyon',
      frameworkVersionId: session.version.id,
      blockIds: session.blockIds,
    });
    const step = (state: string) =>
      data.sql(
        `UPDATE exam.exam_session SET state = $2, settled = CASE WHEN $2 = 'preparing' THEN NULL ELSE '{}'::jsonb END WHERE id = $1`,
        planned.id,
        state,
      );
    await data.expectFound(
      'exam.step-without-trail',
      planned.id,
      () => step('open'),
      () => step('preparing'),
    );
    const creation = (from: string, to: string) =>
      data.sql('UPDATE platform.audit_entry SET object_id = $2 WHERE object_id = $1', from, to);
    await data.expectFound(
      'platform.row-without-trail',
      planned.id,
      () => creation(planned.id, 'nobody'),
      () => creation('nobody', planned.id),
    );
    await data.expectFound(
      'platform.late-work',
      'forgotten',
      () =>
        data.sql(
          `INSERT INTO platform.outbox (job, job_id, payload, created_at) VALUES ('trials.none', 'forgotten', '{}', now() - interval '1 hour')`,
        ),
      () => data.sql(`DELETE FROM platform.outbox WHERE job_id = 'forgotten'`),
    );
    const [learnerId = '', other = ''] =
      session.learnerIds.length > 1 ? session.learnerIds : [...session.learnerIds, ...open.learnerIds];
    const swap = () =>
      data.sql(
        `UPDATE training.learner a SET civil_status = b.civil_status FROM training.learner b
           WHERE (a.id, b.id) IN (($1, $2), ($2, $1))`,
        learnerId,
        other,
      );
    await data.expectFound('training.civil-status-unreadable', learnerId, swap, swap);
  });
});
