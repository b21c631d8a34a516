import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '#testing/jobs/eventually.js';
import { BatchUnderWay } from '../support/processes/batch-under-way';
import { balanced, readLedger } from '../support/processes/ledger';
import { useProduct } from '../support/processes/use-product';

jest.setTimeout(180_000);

const withMounts = process.platform === 'linux' && process.getuid?.() === 0 ? describe : describe.skip;

withMounts('the disk of the files and of the logs is full [needs root on Linux]', () => {
  const disk = mkdtempSync(join(tmpdir(), 'certitude-disk-'));
  const storage = join(disk, 'storage');
  const ballast = join(disk, 'ballast');
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]);
  mkdirSync(storage, { recursive: true });
  const product = useProduct(() => ({
    workers: 1,
    logsToFile: join(disk, 'api.log'),
    environment: { STORAGE_DIR: storage, LOG_LEVEL: 'info' },
  }));
  afterAll(() => {
    spawnSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  function fill(): void {
    const file = openSync(ballast, 'w');
    const block = Buffer.alloc(65_536);
    try {
      for (;;) writeSync(file, block);
    } catch {
      // Full.
    } finally {
      closeSync(file);
    }
  }

  it('ends no process and keeps nobody from reading; health says it; what could not be written is, later', async () => {
    const { instance, stage } = product;
    const centre = await stage.found(() => instance.caller());
    const session = await stage.closedSessionEarning(30, centre);
    fill();
    for (let request = 0; request < 200; request += 1) {
      const { response } = await centre.administrator.api.GET('/api/v1/learners', { params: { query: {} } });
      expect(response.status).toBe(200);
    }
    const health = await fetch(`${instance.url}/health/ready`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({ status: 'degraded', details: { storage: { status: 'degraded' } } });
    expect(instance.casualties).toEqual([]);

    const batch = await BatchUnderWay.askedFor(session, stage, centre);
    await new Promise((resume) => setTimeout(resume, 1_500));
    expect(await batch.issued()).toBe(0);
    rmSync(ballast);
    await batch.finishes(90_000);
    expect(await readLedger(stage.tx, session.id, storage)).toEqual(balanced(30));
    expect(instance.casualties).toEqual([]);
    await eventually('the disk has room again', async () => {
      const { status } = (await (await fetch(`${instance.url}/health/ready`)).json()) as { status: string };
      return status === 'ok';
    });
  });
});
