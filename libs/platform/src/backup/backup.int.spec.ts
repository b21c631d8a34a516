import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Client } from 'pg';
import { cloneDatabase, type TestDatabase } from '#testing/database/test-database.js';
import { parseEncryptionKeys } from '../encryption/encryption-keys';
import { Sealer } from '../encryption/sealer';
import { FileSystemStorage } from '../storage/file-system-storage';
import { type BackupManifest, LAYOUT } from './backup-manifest';
import { holdRestored, releaseRestored } from './release';
import { refuseOtherVersion, restoreBackup } from './restore-backup';
import { takeBackup } from './take-backup';
import { openBackup } from './whole-backup';

const KEY = 'certificates/ab/one.pdf';
const SEALER = new Sealer(parseEncryptionKeys(`trial:${Buffer.alloc(32, 7).toString('base64')}`));

let origin: TestDatabase;
let target: TestDatabase;
let room: string;
let backup: string;
let manifest: BackupManifest;

const storage = (name: string) => new FileSystemStorage(join(room, name));
const source = () => ({ databaseUrl: origin.connectionString, storage: storage('files'), trailKey: 'trail' });
const restore = async (replace = false) =>
  restoreBackup(await openBackup(backup), {
    databaseUrl: target.connectionString,
    storage: storage('restored'),
    replace,
  });

async function on<T>(database: TestDatabase, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: database.connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
const rows = (database: TestDatabase, sql: string) =>
  on(database, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);

beforeEach(async () => {
  room = mkdtempSync(join(tmpdir(), 'certitude-backup-'));
  backup = join(room, 'backup');
  [origin, target] = [await cloneDatabase(), await cloneDatabase()];
  await rows(
    origin,
    `INSERT INTO platform.audit_entry (actor_kind, verb, object_type, object_id)
       SELECT 'system', 'found', 'organisation', n || E'\\t\\\\ é' FROM generate_series(1, 500) n;
     INSERT INTO platform.outbox (job, job_id, payload, relayed_at) VALUES ('trial.one', 'a', '{}', now());
     INSERT INTO platform.outbox (job, job_id, payload, relayed_at, ended_at, outcome)
       VALUES ('trial.one', 'b', '{}', now(), now(), 'done')`,
  );
  await on(origin, (client) =>
    client.query('INSERT INTO platform.encryption_key (id, proof) VALUES ($1, $2)', [SEALER.keyId, SEALER.proof]),
  );
  await storage('files').put(KEY, Buffer.from('a certificate'));
  manifest = await takeBackup(source(), backup);
});
afterEach(async () => {
  await origin.drop();
  await target.drop();
  rmSync(room, { recursive: true, force: true });
});

describe('a backup', () => {
  it('tells what it holds, names the keys and holds none', async () => {
    expect(manifest.tables.find(({ name }) => name === 'platform.audit_entry')).toMatchObject({ rows: 500 });
    expect(manifest.files).toMatchObject([{ key: KEY, size: 13 }]);
    expect(manifest.encryptionKeys.map(({ id }) => id)).toEqual(['trial']);
    SEALER.checkProof('trial', manifest.encryptionKeys[0]?.proof ?? '');
    expect(readFileSync(join(backup, LAYOUT.manifest), 'utf8')).not.toContain(Buffer.alloc(32, 7).toString('base64'));
    expect((await openBackup(backup)).manifest).toEqual(manifest);
  });

  it('replaces nothing, and one that broke half-way leaves nothing behind', async () => {
    await expect(takeBackup(source(), backup)).rejects.toThrow('existe déjà');
    const broken = storage('files');
    broken.get = () =>
      Promise.resolve(
        Readable.from(
          (function* () {
            yield Buffer.from('half');
            throw new Error('the disk is gone');
          })(),
        ),
      );
    await expect(takeBackup({ ...source(), storage: broken }, join(room, 'second'))).rejects.toThrow(
      'the disk is gone',
    );
    expect(readdirSync(room).sort()).toEqual(['backup', 'files']);
  });

  it('is of one instant, whatever is written meanwhile', async () => {
    const slow = storage('files');
    const writer = new Client({ connectionString: origin.connectionString });
    await writer.connect();
    let writes = true;
    const writing = (async () => {
      for (let n = 0; writes; n += 1) {
        await writer.query('BEGIN');
        await writer.query(
          `INSERT INTO platform.audit_entry (actor_kind, verb, object_type, object_id) VALUES ('system', 'pair', 'x', $1)`,
          [`pair-${n}`],
        );
        await writer.query(`INSERT INTO platform.outbox (job, job_id, payload) VALUES ('trial.one', $1, '{}')`, [
          `pair-${n}`,
        ]);
        await writer.query('COMMIT');
      }
    })();
    try {
      for (let turn = 0; turn < 5; turn += 1) {
        const taken = await takeBackup({ ...source(), storage: slow }, join(room, `turn-${turn}`));
        const count = (name: string) => taken.tables.find((table) => table.name === name)?.rows ?? -1;
        expect(count('platform.audit_entry') - 500).toBe(count('platform.outbox') - 2);
      }
    } finally {
      writes = false;
      await writing;
      await writer.end();
    }
  });
});

describe('a restore', () => {
  const same = [
    'SELECT object_id FROM platform.audit_entry ORDER BY id',
    'SELECT id, proof FROM platform.encryption_key',
  ];

  it('puts back rows, files and where numbers stand', async () => {
    await restore();
    for (const sql of same) expect(await rows(target, sql)).toEqual(await rows(origin, sql));
    expect(await storage('restored').digest(KEY)).toBe(manifest.files[0]?.sha256);
    const insert = `INSERT INTO platform.audit_entry (actor_kind, verb, object_type, object_id)
      VALUES ('system', 'found', 'organisation', 'next') RETURNING id`;
    expect(await rows(target, insert)).toEqual(await rows(origin, insert));
  });

  it('brings to the queue again what was not done, and nothing else', async () => {
    await restore();
    expect(await rows(target, 'SELECT job_id FROM platform.outbox WHERE relayed_at IS NULL')).toEqual([
      { job_id: 'a' },
    ]);
  });

  it('gives the trail the number of no transaction to come', async () => {
    await restore();
    const [{ taken } = {}] = await rows(
      target,
      'SELECT count(*)::int AS taken FROM platform.audit_entry WHERE tx >= pg_current_xact_id()',
    );
    expect(taken).toBe(0);
    // Of one that something else restored, too.
    await rows(target, `ALTER TABLE platform.audit_entry DISABLE TRIGGER ALL`);
    await rows(target, `UPDATE platform.audit_entry SET tx = '999999999'`);
    await rows(target, `ALTER TABLE platform.audit_entry ENABLE TRIGGER ALL`);
    await holdRestored(target.connectionString);
    expect(await rows(target, 'SELECT DISTINCT tx::text FROM platform.audit_entry')).toEqual([{ tx: '0' }]);
    await expect(rows(target, 'DELETE FROM platform.audit_entry')).rejects.toThrow('append-only');
  });

  it('is held until it is released, once', async () => {
    await restore();
    const held = 'SELECT taken_at FROM platform.restoration WHERE released_at IS NULL';
    expect(await rows(target, held)).toEqual([{ taken_at: new Date(manifest.takenAt) }]);
    await rows(target, `UPDATE platform.outbox SET held_up = 'restored', held_up_since = now() WHERE job_id = 'a'`);
    expect(await releaseRestored(target.connectionString)).toEqual({ restorations: 1, jobs: { 'trial.one': 1 } });
    expect(await rows(target, held)).toEqual([]);
    expect(await releaseRestored(target.connectionString)).toEqual({ restorations: 0, jobs: {} });
  });

  it('refuses a backup that lacks something or was altered, by its name', async () => {
    const refused = () => openBackup(backup).then(() => '', String);
    appendFileSync(join(backup, LAYOUT.storedFile(KEY)), '!');
    expect(await refused()).toContain(`files/${KEY} n'est plus`);
    rmSync(join(backup, LAYOUT.storedFile(KEY)));
    expect(await refused()).toContain(`files/${KEY} manque`);
    writeFileSync(join(backup, LAYOUT.manifest), '{}');
    expect(await refused()).toContain(`${LAYOUT.manifest} n'est plus`);
    rmSync(join(backup, LAYOUT.manifest));
    expect(await refused()).toContain(`${LAYOUT.manifest} manque`);
  });

  it('refuses what is not empty, in rows or in files, and changes nothing there', async () => {
    await rows(target, `INSERT INTO platform.outbox (job, job_id, payload) VALUES ('trial.one', 'mine', '{}')`);
    await expect(restore()).rejects.toThrow("L'installation n'est pas vide : la base contient des données");
    expect(await rows(target, 'SELECT job_id FROM platform.outbox')).toEqual([{ job_id: 'mine' }]);
    expect(existsSync(join(room, 'restored'))).toBe(false);
    await rows(target, 'DELETE FROM platform.outbox');
    await storage('restored').put('certificates/mine.pdf', Buffer.from('mine'));
    await expect(restore()).rejects.toThrow('le stockage contient des fichiers');
  });

  it('replaces all of it when asked to', async () => {
    await rows(target, `INSERT INTO platform.outbox (job, job_id, payload) VALUES ('trial.one', 'mine', '{}')`);
    await storage('restored').put('certificates/mine.pdf', Buffer.from('mine'));
    await storage('restored').put(KEY, Buffer.from('spoilt'));
    await restore(true);
    expect(await rows(target, 'SELECT job_id FROM platform.outbox ORDER BY id')).toEqual([
      { job_id: 'a' },
      { job_id: 'b' },
    ]);
    expect(await storage('restored').digest(KEY)).toBe(manifest.files[0]?.sha256);
    expect(await storage('restored').stat('certificates/mine.pdf')).toBeUndefined();
  });

  it('refuses a database in use, and one whose migrations differ, which it names', async () => {
    await on(target, () => expect(restore()).rejects.toThrow('Cette base est en service'));
    await rows(target, `INSERT INTO platform.schema_migration (timestamp, name) VALUES (1, 'Newer1')`);
    await expect(restore()).rejects.toThrow("la sauvegarde n'a pas Newer1");
    await rows(target, `DELETE FROM platform.schema_migration WHERE name LIKE 'Newer%' OR name LIKE 'Exchange%'`);
    await expect(restore()).rejects.toThrow("cette version n'a pas Exchange");
  });

  it('does not bring up to date a database of another version, which is in the way', async () => {
    const needed = manifest.migrations;
    await refuseOtherVersion(target.connectionString, needed);
    await refuseOtherVersion(target.connectionString.replace(target.name, 'not_there'), needed);
    const newer = refuseOtherVersion(target.connectionString, [...needed, 'Newer1']);
    await expect(newer).rejects.toThrow("la base est celle d'une autre version");
  });

  it('that breaks half-way leaves the database as it was', async () => {
    const broken = storage('restored');
    broken.put = () => Promise.reject(new Error('the disk is gone'));
    const whole = await openBackup(backup);
    const told = restoreBackup(whole, { databaseUrl: target.connectionString, storage: broken, replace: false });
    await expect(told).rejects.toThrow('the disk is gone');
    expect(await rows(target, 'SELECT FROM platform.audit_entry')).toEqual([]);
    await restore();
    expect(await rows(target, 'SELECT FROM platform.audit_entry')).toHaveLength(500);
  });
});
