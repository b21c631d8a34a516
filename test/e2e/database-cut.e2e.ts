import { setTimeout as sleep } from 'node:timers/promises';
import { databaseUrl as sameServer } from '#testing/database/administer.js';
import { eventually } from '#testing/jobs/eventually.js';
import { Client } from 'pg';
import { BatchUnderWay } from '../support/processes/batch-under-way';
import { tellsNothingInternal } from '../support/processes/discretion';
import { balanced, readLedger } from '../support/processes/ledger';
import { useProduct } from '../support/processes/use-product';

jest.setTimeout(120_000);

const BATCH = 120;

describe('the database goes away in the middle of a batch', () => {
  const product = useProduct(() => ({ workers: 1 }));
  const database = () => new URL(product.databaseUrl).pathname.slice(1);
  /** What an operator does from another database of the server. */
  const operate = async (statement: string, parameters?: string[]): Promise<number> => {
    const operator = new Client({ connectionString: sameServer(product.databaseUrl, 'postgres') });
    await operator.connect();
    const { rowCount } = await operator.query(statement, parameters).finally(() => operator.end());
    return rowCount ?? 0;
  };
  const cutConnections = () =>
    operate('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [database()]);
  const acceptConnections = (accepts: boolean) => operate(`ALTER DATABASE ${database()} ALLOW_CONNECTIONS ${accepts}`);

  it('loses and doubles nothing, answers a discreet problem meanwhile, and recovers by itself', async () => {
    const { instance, stage } = product;
    const centre = await stage.found(() => instance.caller());
    const list = () => centre.administrator.api.GET('/api/v1/learners', { params: { query: {} } });
    const batch = await BatchUnderWay.of(BATCH, stage, centre);

    for (const moment of [10, 30, 50]) {
      await batch.reaches(moment);
      expect(await cutConnections()).toBeGreaterThan(0);
      const { response, error } = await list();
      if (!response.ok) tellsNothingInternal(response, error);
    }

    await acceptConnections(false);
    await cutConnections();
    for (let request = 0; request < 3; request += 1) {
      const { response, error } = await list();
      expect([500, 503]).toContain(response.status);
      tellsNothingInternal(response, error);
      await sleep(200);
    }
    const readiness = await fetch(`${instance.url}/health/ready`);
    expect(readiness.status).toBe(503);
    expect(await readiness.text()).not.toMatch(/127\.0\.0\.1|certitude|password|not currently accepting/i);
    expect((await fetch(`${instance.url}/health/live`)).status).toBe(200);

    await acceptConnections(true);
    await eventually('the api answers again', async () => (await list()).response.ok);
    await batch.finishes(90_000);
    expect(await readLedger(stage.tx, batch.session.id, instance.storageDirectory)).toEqual(balanced(BATCH));
    await eventually('the api is ready again', async () => (await fetch(`${instance.url}/health/ready`)).ok);
  });

  it('ends no process, even when connections are cut again and again under load', async () => {
    const { instance, stage } = product;
    const { administrator } = await stage.found(() => instance.caller());
    const until = Date.now() + 4_000;
    const read = async (): Promise<void> => {
      while (Date.now() < until) {
        const { response, error } = await administrator.api.GET('/api/v1/learners', { params: { query: {} } });
        if (!response.ok) tellsNothingInternal(response, error);
      }
    };
    const cut = async (): Promise<void> => {
      while (Date.now() < until) {
        await cutConnections();
        await sleep(50);
      }
    };
    await Promise.all([cut(), ...Array.from({ length: 12 }, read)]);
    expect(instance.casualties).toEqual([]);
    await eventually('the api answers again', async () => {
      const { response } = await administrator.api.GET('/api/v1/learners', { params: { query: {} } });
      return response.ok;
    });
  });
});
