import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { emptyDatabase, type TestDatabase, testServer } from '#testing/database/test-database.js';
import { databaseUrl } from '#testing/database/administer.js';
import { loadMigrations, migrate } from './migrate';

let directory: string;
let database: TestDatabase;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'certitude-migrations-'));
  database = await emptyDatabase();
});
afterEach(async () => {
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

function write(timestamp: number, name: string, sql: string): void {
  const file = `${String(timestamp)}-${name.toLowerCase()}.js`;
  writeFileSync(
    join(directory, file),
    `exports.${name}${String(timestamp)} = class ${name}${String(timestamp)} {
       async up(db) { await db.query(${JSON.stringify(sql)}); }
       async down() {}
     };`,
  );
}

async function rows(sql: string, url = database.connectionString): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('migrating', () => {
  it('runs what is pending, in order, and nothing twice', async () => {
    write(1790000000001, 'Second', 'insert into word values (2)');
    write(1790000000000, 'First', 'create table word (n int)');
    expect(await migrate(database.connectionString, { directory })).toEqual([
      'First1790000000000',
      'Second1790000000001',
    ]);
    expect(await migrate(database.connectionString, { directory })).toEqual([]);
    write(1790000000002, 'Third', 'insert into word values (3)');
    expect(await migrate(database.connectionString, { directory })).toEqual(['Third1790000000002']);
    expect(await rows('select n from word order by n')).toEqual([{ n: 2 }, { n: 3 }]);
  });

  it('runs each migration once when several processes start together', async () => {
    write(1790000000000, 'Slow', 'create table word (n int); select pg_sleep(0.2); insert into word values (1)');
    const ran = await Promise.all([1, 2, 3, 4].map(() => migrate(database.connectionString, { directory })));
    expect(ran.flat()).toEqual(['Slow1790000000000']);
    expect(await rows('select n from word')).toEqual([{ n: 1 }]);
  });

  it('keeps what succeeded, and nothing of the migration that failed', async () => {
    write(1790000000000, 'Good', 'create table word (n int)');
    write(1790000000001, 'Bad', 'create table half (n int); select 1 / 0');
    await expect(migrate(database.connectionString, { directory })).rejects.toThrow('division by zero');
    expect(await rows('select name from platform.schema_migration')).toEqual([{ name: 'Good1790000000000' }]);
    expect(await rows(`select to_regclass('half') as half`)).toEqual([{ half: null }]);
    write(1790000000001, 'Bad', 'create table half (n int)');
    jest.resetModules();
    expect(await migrate(database.connectionString, { directory })).toEqual(['Bad1790000000001']);
  });

  it('creates a missing database only when it may', async () => {
    write(1790000000000, 'First', 'create table word (n int)');
    const name = `${database.name}_new`;
    const url = databaseUrl(testServer().url, name);
    await expect(migrate(url, { directory })).rejects.toThrow(`La base « ${name} » n'existe pas`);
    const ran = await Promise.all([1, 2].map(() => migrate(url, { directory, createDatabase: true })));
    expect(ran.flat()).toEqual(['First1790000000000']);
    await rows(`drop database ${name}`);
  });

  it('says in one line, without the password, why the server refuses', async () => {
    const url = new URL(database.connectionString);
    url.password = 'secret-and-wrong';
    await expect(migrate(url.href)).rejects.toThrow(
      /refuse le mot de passe du compte « certitude » \(DATABASE_URL\)\.$/,
    );
    url.port = '1';
    const refusal: unknown = await migrate(url.href).catch((error: unknown) => error);
    expect(String(refusal)).toContain("rien n'écoute à cette adresse");
    expect(String(refusal)).not.toContain('secret-and-wrong');
    await expect(migrate('postgresql://nowhere.invalid/x')).rejects.toThrow("ce nom d'hôte est inconnu");
    await expect(migrate('no connection string')).rejects.toMatchObject({ name: 'DatabaseUnavailableError' });
  });
});

describe('migration files', () => {
  it('are read oldest first, whatever else lies beside them', () => {
    write(1790000000001, 'Second', '');
    write(1790000000000, 'First', '');
    writeFileSync(join(directory, 'schema.sql'), '');
    writeFileSync(join(directory, '1790000000002-third.d.ts'), '');
    expect(loadMigrations(directory).map(({ name }) => name)).toEqual(['First1790000000000', 'Second1790000000001']);
  });

  it('hold one migration each', () => {
    writeFileSync(join(directory, '1790000000000-nothing.js'), 'exports.answer = 42;');
    expect(() => loadMigrations(directory)).toThrow('1790000000000-nothing.js must export exactly one class');
  });
});
