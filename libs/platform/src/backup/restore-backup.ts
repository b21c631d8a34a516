import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { ask } from '../database/ask';
import { refusedConnection } from '../database/database-unavailable.error';
import { errorCode } from '../database/error-code';
import type { ObjectStorage } from '../storage/object-storage';
import { BackupError } from './backup.error';
import { type BackedUpTable, type BackupManifest, LAYOUT } from './backup-manifest';
import { migrationsIn, tablesIn } from './database-content';
import type { WholeBackup } from './whole-backup';

export interface RestoreTarget {
  /** A database on which the migrations of the backup have run, and nobody is connected to. */
  readonly databaseUrl: string;
  readonly storage: ObjectStorage;
  /** What is there goes. */
  readonly replace: boolean;
}

/**
 * Puts a backup in place: rows, then files, then one commit. Interrupted before it, the database is as it was. The triggers
 * are silent meanwhile: what was checked when it happened is not asked again, and the trail already says who did it. From then
 * on nothing leaves, until the restoration is released.
 *
 * @throws BackupError, and the database is as it was; DatabaseUnavailableError.
 */
export async function restoreBackup(backup: WholeBackup, target: RestoreTarget): Promise<void> {
  const { databaseUrl, storage, replace } = target;
  const { manifest } = backup;
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect().catch((error: unknown) => {
    throw refusedConnection(databaseUrl, error);
  });
  try {
    await refuseUnfit(client, manifest);
    if (!replace) await refuseFilled(client, manifest, storage);
    await client.query('BEGIN');
    await silenceTriggers(client);
    await restoreRows(client, backup);
    await restoreFiles(backup, storage);
    await client.query('COMMIT');
    if (replace) await removeOthers(manifest, storage);
    await client.query('ANALYZE');
  } finally {
    // Whatever was not committed goes with the connection.
    await client.end().catch(() => undefined);
  }
}

async function refuseUnfit(client: Client, manifest: BackupManifest): Promise<void> {
  const [others] = await ask<{ count: number }>(
    client,
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  );
  if (others && others.count > 0) {
    throw new BackupError(
      `Cette base est en service (connexions : ${others.count}) : arrêtez d'abord tout ce qui l'utilise. Rien n'a été changé.`,
    );
  }
  refuseMigrations(manifest, await migrationsIn(client));
  const shapes = await tablesIn(client);
  const there = new Map(shapes.map(({ name, columns }) => [name, [...columns].sort().join()]));
  const differs = manifest.tables.find(({ name, columns }) => there.get(name) !== [...columns].sort().join());
  if (differs || shapes.length !== manifest.tables.length) {
    throw new BackupError(
      `Les tables de cette base ne sont pas celles de la sauvegarde${differs ? ` (${differs.name})` : ''}. Rien n'a été changé.`,
    );
  }
}

/** @throws BackupError naming the migrations that only one side has. */
export function refuseMigrations({ migrations }: BackupManifest, here: readonly string[]): void {
  const missing = migrations.filter((name) => !here.includes(name));
  const newer = here.filter((name) => !migrations.includes(name));
  const told = [
    ...(missing.length > 0 ? [`cette version n'a pas ${missing.join(', ')}`] : []),
    ...(newer.length > 0 ? [`la sauvegarde n'a pas ${newer.join(', ')}`] : []),
  ];
  if (told.length === 0) return;
  throw new BackupError(
    `Les migrations diffèrent : ${told.join(' ; ')}. Restaurez avec la version qui a fait la sauvegarde, puis mettez à jour. Rien n'a été changé.`,
  );
}

/** Before it is brought up to date: data of another version is not migrated only to be found in the way. */
export async function refuseOtherVersion(databaseUrl: string, needed: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    // It is to be created.
    if (errorCode(error) === '3D000') return;
    throw refusedConnection(databaseUrl, error);
  }
  try {
    const ran = await migrationsIn(client);
    if (ran.length > 0 && ran.join() !== needed.join()) throw filled("la base est celle d'une autre version");
  } finally {
    await client.end();
  }
}

/** A key's proof is left by any process that starts: alone, it is nothing to lose. */
async function refuseFilled(client: Client, manifest: BackupManifest, storage: ObjectStorage): Promise<void> {
  const tables = manifest.tables.map(({ name }) => name).filter((name) => name !== 'platform.encryption_key');
  for (const name of tables) {
    // Of any context: only whether there is a row.
    const { rowCount } = await client.query(`SELECT FROM ${name} LIMIT 1`);
    if (rowCount) throw filled(`la base contient des données (${name})`);
  }
  // Those that an interrupted restore put there are the same.
  const ours = new Set(manifest.files.map(({ key }) => key));
  for await (const key of storage.keys()) if (!ours.has(key)) throw filled('le stockage contient des fichiers');
}

const filled = (what: string): BackupError =>
  new BackupError(
    `L'installation n'est pas vide : ${what}. Pour tout effacer et remplacer : --replace --yes. Rien n'a été changé.`,
  );

async function silenceTriggers(client: Client): Promise<void> {
  try {
    await client.query('SET LOCAL session_replication_role = replica');
  } catch (error) {
    if (errorCode(error) !== '42501') throw error;
    throw new BackupError(
      'Le compte de DATABASE_URL ne peut pas restaurer : donnez-lui GRANT SET ON PARAMETER session_replication_role, ou restaurez avec un compte qui administre le serveur. Rien n’a été changé.',
    );
  }
}

async function restoreRows(client: Client, { directory, manifest }: WholeBackup): Promise<void> {
  // The queue is filled again from the outbox; what it held belongs to the data that goes.
  await client.query('DROP SCHEMA IF EXISTS bullmq CASCADE');
  await client.query(`TRUNCATE ${manifest.tables.map(({ name }) => name).join(', ')}`);
  for (const table of manifest.tables) await restoreTable(client, directory, table);
  for (const { name, lastValue, isCalled } of manifest.sequences) {
    await client.query('SELECT setval($1::regclass, $2, $3)', [name, lastValue, isCalled]);
  }
  await client.query('UPDATE platform.outbox SET relayed_at = NULL WHERE ended_at IS NULL');
  await client.query('UPDATE platform.restoration SET released_at = now() WHERE released_at IS NULL');
  await client.query('INSERT INTO platform.restoration (taken_at) VALUES ($1)', [manifest.takenAt]);
}

async function restoreTable(client: Client, directory: string, { name, columns, rows }: BackedUpTable): Promise<void> {
  const copy = client.query(copyFrom(`COPY ${name} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(createReadStream(join(directory, LAYOUT.tableFile(name))), createGunzip(), copy);
  if (copy.rowCount === rows) return;
  throw new BackupError(`${name} : ${copy.rowCount} lignes lues, ${rows} attendues. Rien n'a été changé.`);
}

/** Files never replace others: one that is not as it was issued makes room for the one that is. */
async function restoreFiles({ directory, manifest }: WholeBackup, storage: ObjectStorage): Promise<void> {
  for (const { key, sha256 } of manifest.files) {
    const there = await storage.stat(key);
    if (there && (await storage.digest(key)) === sha256) continue;
    if (there) await storage.delete(key);
    await storage.put(key, createReadStream(join(directory, LAYOUT.storedFile(key))));
  }
}

async function removeOthers(manifest: BackupManifest, storage: ObjectStorage): Promise<void> {
  const ours = new Set(manifest.files.map(({ key }) => key));
  for await (const key of storage.keys()) if (!ours.has(key)) await storage.delete(key);
}
