import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { CERTIFICATES_PER_JOB } from '#credential/certificate/certificate.jobs.js';
import { eventually } from '#testing/jobs/eventually.js';
import { queueBackends } from '#testing/jobs/queue-backends.js';
import type { BackStage, Centre } from '../support/processes/back-stage';
import { BatchUnderWay } from '../support/processes/batch-under-way';
import type { Instance } from '../support/processes/instance';
import { faultsOf } from '../support/processes/faults-of';
import { balanced, readLedger } from '../support/processes/ledger';
import { useProduct } from '../support/processes/use-product';

jest.setTimeout(120_000);

describe.each(queueBackends(12))('a batch of certificates survives its workers (jobs on $name)', (backend) => {
  const product = useProduct(() => ({ redisUrl: backend.redisUrl }));
  beforeAll(() => backend.forget());
  afterAll(() => backend.forget());
  let instance: Instance;
  let stage: BackStage;
  let centre: Centre;

  // Numbers are each organisation's own: a new one for each test.
  beforeEach(async () => {
    ({ instance, stage } = product);
    centre = await stage.found(() => instance.caller());
  });
  afterEach(() => instance.stopWorkers());

  const ledgerOf = (batch: BatchUnderWay) => readLedger(stage.tx, batch.session.id, instance.storageDirectory);
  const jobsDoneBy = async ({ url }: { url: string }): Promise<number> => {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    const line = metrics.split('\n').find((text) => /_count\{.*credential\.issue-certificates.*"done"/.test(text));
    return Number(line?.split(' ').at(-1) ?? 0);
  };

  it('issues each of 200 certificates once, numbered without a gap, however often the worker is killed', async () => {
    const batch = await BatchUnderWay.of(200, stage, centre);
    expect(batch.total).toBe(200);
    for (const moment of [10, 60, 110]) {
      const worker = await instance.startWorker();
      await batch.reaches(moment);
      const printers = worker.children();
      expect(await worker.kill()).toEqual({ code: null, signal: 'SIGKILL' });
      await eventually('what it started is gone too', async () => printers.every((pid) => !existsSync(`/proc/${pid}`)));
    }
    expect(await batch.issued()).toBeLessThan(200);
    await instance.startWorker();
    await batch.finishes();
    expect(await ledgerOf(batch)).toEqual(balanced(200));
  });

  it('is one batch, whole and audited, however often it is ordered again while it runs', async () => {
    await instance.startWorker();
    const batch = await BatchUnderWay.of(200, stage, centre);
    for (let order = 0; order < 4; order += 1) {
      const again = await batch.order(centre.administrator);
      // Everything may be issued already: there is nothing more to ask for then.
      expect(again).toEqual(again.status === 409 ? { status: 409, id: undefined } : { status: 202, id: batch.id });
      await sleep(150);
    }
    await batch.finishes();
    expect(await ledgerOf(batch)).toEqual(balanced(200));
    expect(await batch.ofSession(centre.administrator)).toEqual([batch.id]);
    expect(await faultsOf(stage, 'credential')).toEqual([]);
  });

  it('doubles nothing when two workers share it, and is followed live from the api', async () => {
    const [first, second] = await Promise.all([instance.startWorker(), instance.startWorker()]);
    const batch = await BatchUnderWay.of(200, stage, centre);
    const seen = await batch.follow(centre.administrator);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.map(({ issued }) => issued)).toEqual(seen.map(({ issued }) => issued).sort((a, b) => a - b));
    expect(seen.at(-1)).toMatchObject({ id: batch.id, issued: 200, pending: 0, failed: 0, finished: true });
    expect(await ledgerOf(batch)).toEqual(balanced(200));
    const shares = await Promise.all([jobsDoneBy(first), jobsDoneBy(second)]);
    expect(Math.min(...shares)).toBeGreaterThan(0);
    expect(shares[0] + shares[1]).toBe(200 / CERTIFICATES_PER_JOB);
  });

  it('lets a worker that is asked to stop finish what it has in hand, and another go on', async () => {
    // More than a worker takes in hand at once.
    const batch = await BatchUnderWay.of(200, stage, centre);
    const worker = await instance.startWorker();
    await batch.reaches(20);
    expect(await worker.stop()).toEqual({ code: 0, signal: null });
    expect(worker.errors).toBe('');
    // Nothing is left half done for another worker to take over.
    expect(await batch.count('numbered')).toBe(0);
    expect(await batch.issued()).toBeLessThan(200);
    await instance.startWorker();
    await batch.finishes();
    expect(await ledgerOf(batch)).toEqual(balanced(200));
  });
});
