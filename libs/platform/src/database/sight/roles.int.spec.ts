import { Client } from 'pg';
import { startTestApi, type TestApi } from '#test/app/test-api.js';
import { administer } from '#testing/database/administer.js';
import { emptyDatabase, type TestDatabase } from '#testing/database/test-database.js';
import { aLearner } from '#training/testing.js';
import { DatabaseUnavailableError } from '../database-unavailable.error';
import { migrate } from '../migrate';
import { NOTHING, seeing } from './sight';

jest.setTimeout(60_000);

/** As on a server that somebody else administers: an account that owns its database, and nothing more. */
const ACCOUNT = 'certitude_plain';
let database: TestDatabase;
let url: string;

beforeAll(async () => {
  database = await emptyDatabase();
  await administer(database.connectionString, `CREATE ROLE ${ACCOUNT} LOGIN PASSWORD 'plain' NOSUPERUSER NOCREATEROLE`);
  await administer(database.connectionString, `ALTER DATABASE ${database.name} OWNER TO ${ACCOUNT}`);
  const plain = new URL(database.connectionString);
  [plain.username, plain.password] = [ACCOUNT, 'plain'];
  url = plain.href;
});
afterAll(async () => {
  await database.drop();
  await administer(urlOfServer(), `DROP ROLE ${ACCOUNT}`);
});

const urlOfServer = (): string => {
  const server = new URL(database.connectionString);
  server.pathname = '/postgres';
  return server.href;
};

describe('an ordinary account', () => {
  it('is told which roles it may not take, and what to run', async () => {
    const refused = migrate(url);
    await expect(refused).rejects.toBeInstanceOf(DatabaseUnavailableError);
    await expect(refused).rejects.toThrow(/GRANT certitude_app TO .* WITH INHERIT FALSE, SET TRUE/);
    const [tables] = await ask(`SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'platform'`);
    expect(tables).toEqual({ n: 0 });
  });

  describe('once it may take them', () => {
    let api: TestApi;
    beforeAll(async () => {
      await administer(database.connectionString, `GRANT certitude_app TO ${ACCOUNT} WITH INHERIT FALSE, SET TRUE`);
      await administer(database.connectionString, `GRANT certitude_across TO ${ACCOUNT} WITH INHERIT TRUE, SET TRUE`);
      await migrate(url);
      api = await startTestApi({ DATABASE_URL: url });
    });
    afterAll(() => api.close());

    it('runs the product: people sign in, write, search, verify; each organisation sees its own', async () => {
      const [ours, theirs] = [await api.organisation('École A'), await api.organisation('École B')];
      const learner = await aLearner(ours.organisationId).named('Abadie', 'Gaël').save(api.tx);
      await aLearner(theirs.organisationId).named('Abadie', 'Zoé').save(api.tx);
      const { body } = await ours.coordinator.get<{ items: { id: string }[] }>('/learners', {
        query: { search: 'abadie' },
      });
      expect(body.items.map(({ id }) => id)).toEqual([learner.id]);
      const corrected = await ours.coordinator.patch(`/learners/${learner.id}`, { usualName: 'Autre' }, { ifMatch: 1 });
      expect(corrected.status).toBe(200);
      expect(await ours.administrator.get('/members', { query: { search: 'adele' } })).toMatchObject({
        body: { items: [{ displayName: 'Adèle Administratrice' }] },
      });
      expect((await api.stranger.get('/verifications/AAAA-BBBB-CCCC')).status).toBe(200);
    });

    it('sees every row when it acts by itself, and none as the role of the application for nobody', async () => {
      const count = 'SELECT count(*)::int AS n FROM training.learner';
      expect(await ask(count)).toEqual([{ n: 2 }]);
      expect(await ask('SET ROLE certitude_app', count)).toEqual([{ n: 0 }]);
      expect(await ask('SET ROLE certitude_across', count)).toEqual([{ n: 2 }]);
    });

    it('starts nothing when one of them is taken back', async () => {
      await administer(database.connectionString, `REVOKE certitude_app FROM ${ACCOUNT}`);
      // As the product starts, and not as tests do.
      const started = seeing(NOTHING, () => startTestApi({ DATABASE_URL: url }));
      await expect(started).rejects.toThrow(/ne peut pas prendre le rôle PostgreSQL « certitude_app »/);
    });
  });
});

async function ask(...statements: string[]): Promise<object[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: object[] = [];
    for (const statement of statements) ({ rows } = await client.query<object>(statement));
    return rows;
  } finally {
    await client.end();
  }
}
