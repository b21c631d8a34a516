import { Client } from 'pg';
import { cloneDatabase, emptyDatabase, type TestDatabase, useDatabase } from './test-database';

async function query(
  database: Pick<TestDatabase, 'connectionString'>,
  sql: string,
): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: database.connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a test database', () => {
  const shared = useDatabase();

  it('holds the migrated schema', async () => {
    const rows = await query(shared, 'select name from platform.schema_migration order by name');
    expect(rows.length).toBeGreaterThan(0);
  });

  it('shares nothing with another one', async () => {
    const other = await cloneDatabase();
    try {
      await query(other, 'create table only_here (id int)');
      expect(await query(other, `select to_regclass('only_here') is not null as here`)).toEqual([{ here: true }]);
      expect(await query(shared, `select to_regclass('only_here') is not null as here`)).toEqual([{ here: false }]);
    } finally {
      await other.drop();
    }
  });

  it('can be cloned several times at once', async () => {
    const clones = await Promise.all([cloneDatabase(), cloneDatabase(), cloneDatabase(), cloneDatabase()]);
    expect(new Set(clones.map(({ name }) => name)).size).toBe(4);
    await Promise.all(clones.map((clone) => clone.drop()));
  });

  it('is gone once dropped, even with a session left open', async () => {
    const database = await emptyDatabase();
    const forgotten = new Client({ connectionString: database.connectionString });
    forgotten.on('error', () => undefined);
    await forgotten.connect();
    await database.drop();
    const left = await query(shared, `select from pg_database where datname = '${database.name}'`);
    expect(left).toEqual([]);
    await forgotten.end().catch(() => undefined);
  });
});
