import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { restoreBackup } from '#platform/backup/restore-backup.js';
import { openBackup } from '#platform/backup/whole-backup.js';
import { askOnce } from '#platform/database/ask.js';
import { migrate } from '#platform/database/migrate.js';
import { FileSystemStorage } from '#platform/storage/file-system-storage.js';
import { emptyDatabase, type TestDatabase } from '#testing/database/test-database.js';
import { checkData } from '../../apps/start/src/checked-data';
import { copyMigrations, FIXTURE, unpack } from './demonstration';

const ROOT = resolve(__dirname, '../..');
const LATER = `
  exports.Later1999999999999 = class Later1999999999999 {
    async up(db) {
      await db.query("ALTER TABLE training.learner ADD COLUMN nickname text");
      await db.query("SELECT set_config('certitude.trail', 'kept-elsewhere', true)");
      await db.query("UPDATE training.learner SET nickname = birth_name");
    }
    async down(db) {}
  };`;

describe('the demonstration that an earlier code made', () => {
  // Where the migrations it had find what they import.
  mkdirSync(join(ROOT, 'var'), { recursive: true });
  const room = mkdtempSync(join(ROOT, 'var', 'upgrade-'));
  const [files, kept] = [join(room, 'files'), join(room, 'migrations')];
  let database: TestDatabase;

  beforeAll(async () => {
    database = await emptyDatabase();
    unpack(FIXTURE, room);
    await migrate(database.connectionString, { directory: kept });
    const backup = await openBackup(join(room, 'backup'));
    await restoreBackup(backup, {
      databaseUrl: database.connectionString,
      storage: new FileSystemStorage(files),
      replace: false,
    });
  }, 120_000);
  afterAll(async () => {
    await database.drop();
    rmSync(room, { recursive: true, force: true });
  });

  const faults = async () => {
    const env = { NODE_ENV: 'test', DATABASE_URL: database.connectionString, STORAGE_DIR: files, LOG_LEVEL: 'silent' };
    const { faults } = await checkData(env, () => undefined);
    // Its files were not kept, which is all that may be missed.
    return faults.filter(({ check, detail }) => check !== 'credential.file-not-as-issued' || detail !== 'missing');
  };

  it('had the migrations of now that bear the same names: else, npm run upgrade-data makes it again', () => {
    const changed = readdirSync(kept).filter(
      (name) => readFileSync(join(kept, name), 'utf8') !== readFileSync(join(ROOT, 'migrations', name), 'utf8'),
    );
    expect(changed).toEqual([]);
  });

  it('is without a fault once the migrations of now have run', async () => {
    await migrate(database.connectionString);
    expect(await faults()).toEqual([]);
  });

  it('goes through a migration that came after it, with its data', async () => {
    const later = join(room, 'later');
    copyMigrations(ROOT, later);
    writeFileSync(join(later, '1999999999999-later.js'), LATER);
    expect(await migrate(database.connectionString, { directory: later })).toEqual(['Later1999999999999']);
    const learners = await askOnce(
      database.connectionString,
      'SELECT FROM training.learner WHERE nickname = birth_name',
    );
    expect(learners).toHaveLength(68);
    expect(await faults()).toEqual([]);
  });
});
