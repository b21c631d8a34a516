import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '#testing/jobs/eventually.js';
import { BatchUnderWay } from '../support/processes/batch-under-way';
import { tellsNothingInternal } from '../support/processes/discretion';
import { freezeDatabase } from '../support/processes/frozen-database';
import { balanced, readLedger } from '../support/processes/ledger';
import { useProduct } from '../support/processes/use-product';

jest.setTimeout(180_000);

/** Whoever waits for an answer has one within this time, whatever the database does. */
const ANSWERED_MS = 10_000;
const BATCH = 60;

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('the database freezes, connections open [needs Linux]', () => {
  const product = useProduct(() => ({ workers: 1 }));
  let thaw: () => void = () => undefined;
  afterEach(() => thaw());

  it('lets nobody wait, says so, and all goes on when it thaws', async () => {
    const { instance, stage } = product;
    const centre = await stage.found(() => instance.caller());
    const list = () => centre.administrator.api.GET('/api/v1/learners', { params: { query: {} } });
    const write = () =>
      centre.administrator.api.POST('/api/v1/members', {
        body: { email: 'personne@boreal.example', displayName: 'Une personne', roles: ['juror'] },
      });
    const batch = await BatchUnderWay.of(BATCH, stage, centre);
    await batch.reaches(10);
    thaw = await freezeDatabase(product.databaseUrl);

    // More than the pool has connections: some wait for an answer, others for a connection.
    const answers = await Promise.all(
      Array.from({ length: 40 }, async (_, rank) => {
        await sleep(rank * 50);
        const since = performance.now();
        const { response, error } = await (rank % 4 === 0 ? write() : list());
        return { response, error, ms: performance.now() - since };
      }),
    );
    for (const { response, error, ms } of answers) {
      expect(ms).toBeLessThan(ANSWERED_MS);
      expect(response.status).toBe(503);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      tellsNothingInternal(response, error);
    }
    const asked = performance.now();
    const readiness = await fetch(`${instance.url}/health/ready`);
    expect(readiness.status).toBe(503);
    expect(await readiness.json()).toMatchObject({ details: { database: { status: 'down' } } });
    expect(performance.now() - asked).toBeLessThan(5_000);
    expect((await fetch(`${instance.url}/health/live`)).status).toBe(200);

    thaw();
    await eventually('the api answers again', async () => (await list()).response.ok);
    await batch.finishes(90_000);
    expect(await readLedger(stage.tx, batch.session.id, instance.storageDirectory)).toEqual(balanced(BATCH));
    expect(instance.casualties).toEqual([]);
  });
});
