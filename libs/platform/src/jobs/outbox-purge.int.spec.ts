import { eventually } from '#testing/jobs/eventually.js';
import { TrialRoom } from './trial-room.fixture';

const room = TrialRoom.use();

describe('work that is done', () => {
  const now = Date.now.bind(Date);
  let minutesAhead = 0;
  beforeAll(() => void jest.spyOn(Date, 'now').mockImplementation(() => now() + minutesAhead * 60_000));
  afterAll(() => jest.restoreAllMocks());

  const keep = (jobId: string, days: number) =>
    room.observer.query(
      `INSERT INTO platform.outbox (job, job_id, payload, relayed_at, ended_at, outcome)
       SELECT 'trials.leave-trace', $1, '{"n":1}', ago, ago, 'done' FROM (VALUES (now() - make_interval(days => $2))) t (ago)`,
      [jobId, days],
    );
  const kept = async () =>
    (await room.rows<{ id: string }>('SELECT job_id AS id FROM platform.outbox')).map((row) => row.id);
  const isErased = (jobId: string) => eventually(`${jobId} is erased`, async () => !(await kept()).includes(jobId));

  it('is erased after two days by whoever relays it, ten minutes after ten minutes, and not before', async () => {
    await keep('recent', 1);
    await keep('first', 3);
    await room.start(true);
    await isErased('first');
    for (const jobId of ['second', 'third']) {
      await keep(jobId, 3);
      minutesAhead += 11;
      await isErased(jobId);
    }
    expect(await kept()).toEqual(['recent']);
  });
});
