import type { Rating } from './rating';
import { GridServer, problem } from './grid-server.fixture';
import { SaveQueue } from './save-queue';
import type { QueuePorts } from './save-state';

const level = (value: number | null, comment: string | null = null): Rating => ({ level: value, comment });

describe('save queue of a grid', () => {
  let server: GridServer;
  let queue: SaveQueue;
  let kept: Parameters<QueuePorts['remember']>;

  beforeEach(async () => {
    jest.useFakeTimers();
    server = new GridServer();
    queue = new SaveQueue(await server.read(), {
      send: (changes, revision) => server.send(changes, revision),
      reload: () => server.read(),
      remember: (...what) => void (kept = [new Map(what[0]), new Map(what[1])]),
    });
  });
  afterEach(() => jest.useRealTimers());

  const after = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  it('saves a rating as soon as it is given', async () => {
    queue.rate('a', level(3));
    expect(queue.snapshot()).toMatchObject({ phase: 'saving', unsaved: 1 });
    await after(150);
    expect(server.levels()).toEqual({ a: 3 });
    expect(queue.snapshot()).toMatchObject({ phase: 'saved', unsaved: 0, savedAt: '2026-11-20T09:00:00Z' });
  });

  it('has one save on its way at a time, and merges what is rated meanwhile into the next', async () => {
    queue.rate('a', level(1));
    await after(10);
    queue.rate('b', level(2));
    queue.rate('c', level(3));
    queue.rate('b', level(4));
    await after(1_000);
    expect(server.received.map((changes) => changes.map(({ criterionId }) => criterionId))).toEqual([
      ['a'],
      ['b', 'c'],
    ]);
    expect(server.levels()).toEqual({ a: 1, b: 4, c: 3 });
    expect(server.mostAtOnce).toBe(1);
  });

  it('takes for true what the server says it kept, and does not send it again', async () => {
    server.keeps = (comment) => comment.replaceAll('\u200b', '');
    queue.rate('a', level(3, 'cl\u200bair'));
    await after(60_000);
    expect(server.received).toHaveLength(1);
    expect(queue.ratingOf('a')).toEqual(level(3, 'clair'));
    expect(queue.snapshot()).toMatchObject({ phase: 'saved', unsaved: 0 });
  });

  it('erases a rating that was on its way when the juror took it back', async () => {
    queue.rate('a', level(3));
    await after(10);
    queue.rate('a', level(null));
    await after(1_000);
    expect(server.levels()).toEqual({});
    expect(queue.snapshot().phase).toBe('saved');
  });

  it('keeps what could not be sent, says so, and sends it when the network is back', async () => {
    server.line = 'down';
    queue.rate('a', level(3));
    queue.rate('b', level(2));
    await after(200);
    queue.rate('c', level(1));
    expect(queue.snapshot()).toMatchObject({ phase: 'offline', unsaved: 3 });
    expect([...kept[0].keys()]).toEqual(['a', 'b', 'c']);
    server.line = 'up';
    queue.retry();
    await after(400);
    expect(server.levels()).toEqual({ a: 3, b: 2, c: 1 });
    expect(queue.snapshot()).toMatchObject({ phase: 'saved', unsaved: 0 });
    expect(kept[0].size).toBe(0);
  });

  it('tries again by itself, less and less often', async () => {
    server.line = 'down';
    let attempts = 0;
    const send = server.send.bind(server);
    server.send = (...call) => {
      attempts += 1;
      return send(...call);
    };
    queue.rate('a', level(3));
    await after(60_000);
    expect(attempts).toBeGreaterThanOrEqual(5);
    expect(attempts).toBeLessThanOrEqual(8);
    server.line = 'up';
    await after(35_000);
    expect(server.levels()).toEqual({ a: 3 });
  });

  it('does not take its own save, whose answer was lost, for somebody else’s', async () => {
    server.line = 'answers-lost';
    queue.rate('a', level(3));
    await after(150);
    server.line = 'up';
    queue.rate('a', level(4));
    queue.retry();
    await after(5_000);
    expect(queue.snapshot()).toMatchObject({ phase: 'saved', divergences: [] });
    expect(server.levels()).toEqual({ a: 4 });
  });

  it('erases a rating whose save was answered by nothing, once the juror took it back', async () => {
    server.line = 'answers-lost';
    queue.rate('a', level(3));
    await after(150);
    server.line = 'up';
    queue.rate('a', level(null));
    await after(5_000);
    expect(server.levels()).toEqual({});
    expect(queue.snapshot().phase).toBe('saved');
  });

  it('saves beside what was saved elsewhere, and tells what changed', async () => {
    server.elsewhere('b', 2);
    queue.rate('a', level(3));
    await after(1_000);
    expect(server.levels()).toEqual({ a: 3, b: 2 });
    expect(queue.ratingOf('b').level).toBe(2);
    expect(queue.snapshot()).toMatchObject({ phase: 'saved', divergences: [], changedElsewhere: ['b'] });
  });

  it('never writes over what was saved elsewhere before the juror chooses', async () => {
    server.elsewhere('a', 1);
    queue.rate('a', level(3));
    queue.rate('b', level(4));
    await after(1_000);
    expect(server.levels()).toEqual({ a: 1, b: 4 });
    expect(queue.snapshot()).toMatchObject({
      phase: 'diverging',
      unsaved: 1,
      divergences: [{ criterionId: 'a', mine: level(3), theirs: level(1) }],
    });
    queue.settle('a', 'mine');
    await after(1_000);
    expect(server.levels()).toEqual({ a: 3, b: 4 });
    expect(queue.snapshot().phase).toBe('saved');
  });

  it('takes the other value when the juror says so', async () => {
    server.elsewhere('a', 1);
    queue.rate('a', level(3));
    await after(1_000);
    queue.settle('a', 'theirs');
    await after(1_000);
    expect(queue.ratingOf('a').level).toBe(1);
    expect(server.levels()).toEqual({ a: 1 });
    expect(queue.snapshot()).toMatchObject({ phase: 'saved', unsaved: 0 });
  });

  it('still asks after a reload of the page in the middle of the choice', async () => {
    server.elsewhere('a', 1);
    queue.rate('a', level(3));
    await after(1_000);
    const reloaded = new SaveQueue(await server.read(), {
      send: (changes, revision) => server.send(changes, revision),
      reload: () => server.read(),
      remember: () => undefined,
    });
    reloaded.restore(...kept);
    await after(1_000);
    expect(reloaded.snapshot().divergences).toMatchObject([{ criterionId: 'a', mine: level(3), theirs: level(1) }]);
    expect(server.levels()).toEqual({ a: 1 });
  });

  it('sends after a reload what an earlier visit had left', async () => {
    queue.restore(new Map([['a', level(2, 'à revoir')]]), new Map([['a', level(null)]]));
    await after(1_000);
    expect(server.ratings.get('a')).toEqual(level(2, 'à revoir'));
  });

  it('stops at a refusal and keeps everything until someone looks', async () => {
    server.refusal = problem(422, 'grading.grading-over');
    queue.rate('a', level(3));
    await after(60_000);
    expect(queue.snapshot()).toMatchObject({ phase: 'refused', unsaved: 1, refusal: server.refusal });
    expect(kept[0].get('a')).toEqual(level(3));
    server.refusal = null;
    queue.retry();
    await after(1_000);
    expect(server.levels()).toEqual({ a: 3 });
  });

  it('holds a comment until its criterion has a level, and keeps it when the level is erased', async () => {
    queue.rate('a', level(null, 'note'), 500);
    await after(2_000);
    expect(server.received).toEqual([]);
    expect(queue.snapshot()).toMatchObject({ phase: 'saved', unsaved: 0, notes: 1 });
    queue.rate('a', level(3, 'note'));
    await after(1_000);
    expect(server.ratings.get('a')).toEqual(level(3, 'note'));
    queue.rate('a', level(null, 'note'));
    await after(1_000);
    expect(server.levels()).toEqual({});
    expect(queue.ratingOf('a')).toEqual(level(null, 'note'));
    expect(kept[0].get('a')).toEqual(level(null, 'note'));
  });

  it('merges a comment being typed into few saves', async () => {
    for (const text of ['c', 'cl', 'cla', 'clai', 'clair']) {
      queue.rate('a', level(3, text), 800);
      await after(100);
    }
    await after(2_000);
    expect(server.received).toHaveLength(1);
    expect(server.ratings.get('a')?.comment).toBe('clair');
  });

  it('lets nothing else move the revision while ratings are on their way', async () => {
    queue.rate('a', level(3));
    const submitting = queue.alone(async (revision) => {
      expect(server.levels()).toEqual({ a: 3 });
      expect(revision).toBe(2);
      server.revision += 1;
      return { revision: server.revision, result: 'submitted' };
    });
    await after(1_000);
    await expect(submitting).resolves.toBe('submitted');
    queue.rate('b', level(1));
    await after(1_000);
    expect(server.levels()).toEqual({ a: 3, b: 1 });
  });

  it('does not go on alone while something is unsaved', async () => {
    server.line = 'down';
    queue.rate('a', level(3));
    const act = jest.fn();
    const submitting = queue.alone(act);
    await after(30_000);
    await expect(submitting).resolves.toBeNull();
    expect(act).not.toHaveBeenCalled();
  });

  it('takes a newer reading of the grid, and leaves an older one', async () => {
    server.elsewhere('a', 2);
    const newer = await server.read();
    queue.sync(newer);
    expect(queue.ratingOf('a').level).toBe(2);
    queue.rate('a', level(4));
    await after(1_000);
    queue.sync(newer);
    expect(queue.ratingOf('a').level).toBe(4);
  });
});
