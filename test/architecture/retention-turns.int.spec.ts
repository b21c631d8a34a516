import { Test, type TestingModule } from '@nestjs/testing';
import { readConfig } from '#platform/config/config.js';
import { RetentionKeeper } from '#platform/retention/retention-keeper.js';
import { Retentions } from '#platform/retention/retentions.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { eventually } from '#testing/jobs/eventually.js';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import { SAMPLE_TEXT } from '../../libs/exchange/src/framework-import/sample-referentiel.fixture';
import type { ImportPreview } from '#exchange/framework-import/framework-import.contract.js';

jest.setTimeout(60_000);

interface Said {
  readonly level: 'log' | 'warn';
  readonly erased?: Record<string, number>;
  readonly err?: Error;
  readonly retention?: string;
}

/** The worker as it is composed, with hours of a fifth of a second. */
describe('what is kept for a while, in a worker', () => {
  const workers: TestingModule[] = [];
  let said: Said[] = [];
  let api: TestApi;
  let centre: TestOrganisation;
  beforeAll(async () => {
    api = await startTestApi();
    api.clock.set(new Date());
    centre = await api.organisation();
  });
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.close();
    said = [];
  });
  afterAll(() => api.close());

  const hear = (level: Said['level']) => (what: object, _message: string, context: string) =>
    void (context === 'retention' && said.push({ level, ...what }));
  const nothing = () => undefined;
  const logger = { log: hear('log'), warn: hear('warn'), error: nothing };

  async function startWorker(): Promise<void> {
    const config = readConfig({
      NODE_ENV: 'test',
      DATABASE_URL: api.connectionString,
      DATABASE_POOL_SIZE: '4',
      LOG_LEVEL: 'silent',
    });
    const worker = await Test.createTestingModule({ imports: [WorkerModule.for(config, { works: false })] })
      .setLogger(logger)
      .overrideProvider(RetentionKeeper)
      .useFactory({
        inject: [Retentions],
        factory: (retentions: Retentions) => new RetentionKeeper(retentions, { firstAfterMs: 100, everyMs: 200 }),
      })
      .compile();
    workers.push(worker);
    await worker.init();
  }

  const forgetThrottles = (count: number) =>
    api.tx.query(
      `INSERT INTO identity.sign_in_throttle (key, failures, expires_at)
       SELECT 'address:test-' || n, 1, now() - interval '3 days' FROM generate_series(1, $1::int) n`,
      [count],
    );
  const throttlesLeft = async () => {
    const [row] = await api.tx.query<{ count: number }>('SELECT count(*)::int FROM identity.sign_in_throttle');
    return row?.count;
  };
  const areErased = () => eventually('they are erased', async () => (await throttlesLeft()) === 0);
  const isTold = (what: string, test: (one: Said) => boolean) =>
    eventually(`it says ${what}`, () => Promise.resolve(said.some(test)));
  const counted = (name: string) => said.reduce((sum, { erased }) => sum + (erased?.[name] ?? 0), 0);

  it('is erased turn after turn, with nobody asking', async () => {
    await startWorker();
    for (const turn of [1, 2, 3]) {
      await forgetThrottles(turn);
      await areErased();
    }
    await eventually('it says it', () => Promise.resolve(counted('identity.sign-in-throttle') === 6));
    expect(said.filter(({ level }) => level === 'warn')).toEqual([]);
  });

  it('is erased and told once where two workers take their turn at the same instant', async () => {
    const { body } = await centre.coordinator.post<ImportPreview>('/imports', { text: SAMPLE_TEXT });
    await api.tx.query(
      `UPDATE exchange.framework_import SET created_at = created_at - interval '31 days' WHERE id = $1`,
      [body.id],
    );
    await forgetThrottles(2_500);
    await api.tx.run(async () => {
      await api.tx.query('LOCK TABLE exchange.framework_import IN ACCESS EXCLUSIVE MODE');
      await Promise.all([startWorker(), startWorker()]);
      await eventually('both are about to erase', async () => {
        const waiting = await api.tx.query(
          `SELECT pid FROM pg_locks WHERE NOT granted AND relation = 'exchange.framework_import'::regclass`,
        );
        return waiting.length === 2;
      });
    });
    await areErased();
    await eventually('it says it', () => Promise.resolve(counted('identity.sign-in-throttle') === 2_500));
    expect(counted('exchange.unconfirmed-import')).toBe(1);
    const told = await api.tx.query(`SELECT verb FROM platform.audit_entry WHERE object_id = $1 AND verb = 'erase'`, [
      body.id,
    ]);
    expect(told).toEqual([{ verb: 'erase' }]);
    expect(said.filter(({ level }) => level === 'warn')).toEqual([]);
  });

  it('is erased at a later turn when one failed, which is said; nothing else waits for it', async () => {
    await api.tx.query('ALTER TABLE exchange.framework_import RENAME TO framework_import_away');
    await startWorker();
    await isTold(
      'that a turn failed',
      ({ level, retention, err }) =>
        level === 'warn' && retention === 'exchange.unconfirmed-import' && err !== undefined,
    );
    await forgetThrottles(3);
    await areErased();
    await api.tx.query('ALTER TABLE exchange.framework_import_away RENAME TO framework_import');
    const { body } = await centre.coordinator.post<ImportPreview>('/imports', { text: SAMPLE_TEXT });
    await api.tx.query(
      `UPDATE exchange.framework_import SET created_at = created_at - interval '31 days' WHERE id = $1`,
      [body.id],
    );
    await isTold('what it erased', ({ erased }) => erased?.['exchange.unconfirmed-import'] === 1);
    expect((await centre.coordinator.get(`/imports/${body.id}`)).status).toBe(404);
  });
});
