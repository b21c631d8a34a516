import { randomBytes } from 'node:crypto';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { cloneDatabase, type TestDatabase } from '#testing/database/test-database.js';
import { ConfigError, readConfig } from '../config/config';
import { ConfigModule } from '../config/config.module';
import { askOnce } from '../database/ask';
import { DatabaseModule } from '../database/database.module';
import { Sealer } from '../encryption/sealer';
import { EncryptionModule } from './encryption.module';

const keyNamed = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const [ORIGINAL, NEXT] = [keyNamed('origine'), keyNamed('suivante')];

let database: TestDatabase;
const running: INestApplicationContext[] = [];

beforeEach(async () => {
  database = await cloneDatabase();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.close()));
  await database.drop();
});

/** A process of the product, with what it needs to seal and nothing more. */
async function start(...keys: string[]): Promise<INestApplicationContext> {
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.connectionString,
    ENCRYPTION_KEYS: keys.join(),
  });
  class Process {}
  Module({ imports: [ConfigModule.for(config), DatabaseModule.forRoot(), EncryptionModule] })(Process);
  const app = await NestFactory.createApplicationContext(Process, { logger: false, abortOnError: false });
  running.push(app);
  return app;
}

async function refusalOf(...keys: string[]): Promise<string> {
  const refusal: unknown = await start(...keys).catch((error: unknown) => error);
  if (refusal instanceof ConfigError) return refusal.message;
  throw new Error('a process started that should not have');
}

const proven = async () =>
  (await askOnce<{ id: string }>(database.connectionString, 'SELECT id FROM platform.encryption_key ORDER BY id')).map(
    ({ id }) => id,
  );

describe('a process whose keys', () => {
  it('are those of the database starts, as often as it likes', async () => {
    const sealed = (await start(ORIGINAL)).get(Sealer).seal('Nantes', 'row:1');
    expect((await start(ORIGINAL)).get(Sealer).open(sealed, 'row:1')).toBe('Nantes');
    expect(await proven()).toEqual(['origine']);
  });

  it('lack one that sealed says which, does not start, and leaves nothing behind', async () => {
    await start(ORIGINAL);
    expect(await refusalOf(NEXT)).toMatch(/^ENCRYPTION_KEYS : la clé « origine » manque/);
    expect(await proven()).toEqual(['origine']);
    await start(ORIGINAL);
  });

  it('hold another key under a name already used says so, and does not start', async () => {
    await start(ORIGINAL);
    const impostor = keyNamed('origine');
    expect(await refusalOf(impostor)).toMatch(/« origine » n'est pas celle qui a chiffré/);
    expect(await refusalOf(NEXT, impostor)).toMatch(/« origine » n'est pas celle qui a chiffré/);
    expect(await proven()).toEqual(['origine']);
  });

  it('begin with a new one starts as long as the old one follows', async () => {
    await start(ORIGINAL);
    await start(NEXT, ORIGINAL);
    expect(await proven()).toEqual(['origine', 'suivante']);
    expect(await refusalOf(ORIGINAL)).toContain('« suivante » manque');
  });

  it('differ under one name from those of a process that starts at the same time does not start', async () => {
    const outcomes = await Promise.allSettled([start(keyNamed('une')), start(keyNamed('une'))]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await proven()).toEqual(['une']);
  });

  it('are good starts before the first migration too: its readiness tells the rest', async () => {
    await askOnce(database.connectionString, 'DROP TABLE platform.encryption_key');
    await start(ORIGINAL);
  });
});
