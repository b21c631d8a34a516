import { Logger } from '@nestjs/common';
import { eventually } from '#testing/jobs/eventually.js';
import { leaveTrace } from './jobs.harness';
import { ask, TrialRoom } from './trial-room.fixture';

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

  it('that cannot be erased is told as such, and keeps nothing new from being done', async () => {
    await room.observer.query(
      `CREATE FUNCTION keep_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not now'; END $$;
       CREATE TRIGGER kept BEFORE DELETE ON platform.outbox FOR EACH ROW EXECUTE FUNCTION keep_row()`,
    );
    await keep('stuck', 3);
    const warned = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    const app = await room.start(true);
    await eventually('it is told', () =>
      Promise.resolve(warned.mock.calls.some(([, words]) => String(words).includes('could not be erased'))),
    );
    await ask(app, leaveTrace, [{ payload: { n: 7 } }]);
    await eventually(
      'what is new is done',
      async () => (await room.rows('SELECT FROM trace WHERE n = 7')).length === 1,
    );
    expect(warned.mock.calls.filter(([, words]) => String(words).includes('could not be relayed'))).toEqual([]);
    expect(await kept()).toContain('stuck');
  });
});
