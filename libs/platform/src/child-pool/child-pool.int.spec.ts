import { join } from 'node:path';
import { ChildPool } from './child-pool';
import type { ChildOptions } from './pooled-child';
import type { Trial } from './trial-process.harness';

// Bounds what hangs; says nothing of speed, on a machine that may be busy.
jest.setTimeout(120_000);

const pools: ChildPool<Trial, unknown>[] = [];

function aPool(processes = 1, options: Partial<ChildOptions> = {}): ChildPool<Trial, unknown> {
  const entry = join(__dirname, 'trial-process.harness');
  const pool = new ChildPool<Trial, unknown>(processes, { entry, timeoutMs: 60_000, maxMegabytes: 400, ...options });
  pools.push(pool);
  return pool;
}

const isRunning = (pid: unknown): boolean => {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
};

afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));

describe('work done in processes apart', () => {
  it('goes on in the same process, which is given nothing of our environment but what it needs', async () => {
    process.env['SECRET_OF_OURS'] = 'x';
    const pool = aPool(1, { argv: ['one'], env: { ITS_OWN: '1' } });
    const pid = await pool.run('say-pid');
    expect(pid).not.toBe(process.pid);
    expect(await pool.run('say-pid')).toBe(pid);
    const told = await pool.run('tell-environment');
    expect(told).toMatchObject({ argument: 'one', keys: expect.arrayContaining(['ITS_OWN']) });
    expect(told).not.toMatchObject({ keys: expect.arrayContaining(['SECRET_OF_OURS']) });
    delete process.env['SECRET_OF_OURS'];
  });

  it('tells what the work threw, and goes on', async () => {
    const pool = aPool();
    const pid = await pool.run('say-pid');
    const thrown = await pool.run('throw').catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(Error);
    expect(thrown).toMatchObject({ name: 'RangeError', message: 'not that one' });
    expect(await pool.run('say-pid')).toBe(pid);
  });

  it('is killed when it never ends, and those behind it are done by another process', async () => {
    const pool = aPool(1, { timeoutMs: 15_000 });
    const pid = await pool.run('say-pid');
    const endless = expect(pool.run('never-end')).rejects.toMatchObject({ reason: 'timed-out' });
    const behind = pool.run('say-pid');
    await endless;
    expect(isRunning(pid)).toBe(false);
    expect(await behind).not.toBe(pid);
  });

  it.each(['grow', 'grow-outside-the-heap'] as const)('is killed when it takes too much memory (%s)', async (trial) => {
    const pool = aPool();
    const pid = await pool.run('say-pid');
    await expect(pool.run(trial)).rejects.toMatchObject({ reason: 'too-large' });
    expect(isRunning(pid)).toBe(false);
    expect(await pool.run('say-pid')).not.toBe(pid);
  });

  it('is lost with a process that crashes, and the next finds another', async () => {
    const pool = aPool();
    await expect(pool.run('crash')).rejects.toMatchObject({ name: 'ChildPoolError', reason: 'stopped' });
    expect(await pool.run('say-pid')).toEqual(expect.any(Number));
  });

  it('is lost, not kept waiting, when the process cannot start', async () => {
    const pool = aPool(1, { entry: join(__dirname, 'no-such.entry') });
    await expect(pool.run('say-pid')).rejects.toMatchObject({ reason: 'stopped' });
  });

  it('is shared between processes, each replaced after its share of tasks', async () => {
    const pool = aPool(2, { tasksPerProcess: 2 });
    const pids = await Promise.all(Array.from({ length: 8 }, () => pool.run('say-pid')));
    const counts = [...new Set(pids)].map((pid) => pids.filter((other) => other === pid).length);
    expect(Math.max(...counts)).toBe(2);
    expect(pool.pids.length).toBeLessThanOrEqual(2);
    expect(pids.filter((pid) => !pool.pids.includes(Number(pid))).some(isRunning)).toBe(false);
  });

  it('fails when the pool closes, in hand or waiting, and starts again when asked', async () => {
    const pool = aPool();
    const pid = await pool.run('say-pid');
    const outcomes = Promise.allSettled([pool.run('never-end'), pool.run('say-pid')]);
    await pool.close();
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { reason: 'stopped' } });
    }
    expect(isRunning(pid)).toBe(false);
    expect(pool.residentBytes).toBe(0);
    expect(await pool.run('say-pid')).toEqual(expect.any(Number));
    expect(pool.residentBytes).toBeGreaterThan(10e6);
  });
});
