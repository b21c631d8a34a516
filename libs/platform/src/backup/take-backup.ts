import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ask } from '../database/ask';
import { refusedConnection } from '../database/database-unavailable.error';
import { type KeyProof, PROOFS } from '../encryption-at-rest/key-proofs';
import type { ObjectStorage } from '../storage/object-storage';
import { StorageError } from '../storage/storage.errors';
import { BackupError } from './backup.error';
import { type BackedUpFile, type BackedUpTable, type BackupManifest, digestOf, LAYOUT } from './backup-manifest';
import { migrationsIn, sequencesIn, type TableShape, tablesIn } from './database-content';

export interface BackupSource {
  readonly databaseUrl: string;
  readonly storage: ObjectStorage;
  /** What the trail key is known by, without being it. */
  readonly trailKey: string;
}

/**
 * Writes everything an installation holds, but its keys, into a directory that does not exist yet: every table in one
 * snapshot, then the files, so that no row names a file that is not there. Written aside and on the disk before it takes
 * its name: a directory of that name is whole. The product may run meanwhile.
 *
 * @param signal given up when it aborts; what was written goes.
 * @throws BackupError; DatabaseUnavailableError.
 */
export async function takeBackup(source: BackupSource, target: string, signal?: AbortSignal): Promise<BackupManifest> {
  const directory = resolve(target);
  if (existsSync(directory)) throw new BackupError(`${directory} existe déjà : donnez le nom d'un dossier à créer.`);
  const aside = join(dirname(directory), `.${basename(directory)}.unfinished-${randomBytes(4).toString('hex')}`);
  try {
    for (const part of ['', LAYOUT.tables, LAYOUT.files])
      await mkdir(join(aside, part), { recursive: true, mode: 0o700 });
    const database = await backUpDatabase(source, aside, signal);
    const manifest = { ...database, files: await backUpFiles(source.storage, aside, signal) };
    await seal(aside, manifest);
    signal?.throwIfAborted();
    await rename(aside, directory);
    await settle(dirname(directory));
    return manifest;
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}

async function backUpDatabase(
  { databaseUrl, trailKey }: BackupSource,
  aside: string,
  signal?: AbortSignal,
): Promise<Omit<BackupManifest, 'files'>> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect().catch((error: unknown) => {
    throw refusedConnection(databaseUrl, error);
  });
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const shapes = await tablesIn(client);
    const migrations = await migrationsIn(client);
    if (migrations.length === 0) throw new BackupError("Cette base n'est pas celle de Certitude : rien à sauvegarder.");
    // No table changes its shape while another is read.
    await client.query(`LOCK TABLE ${shapes.map(({ name }) => name).join(', ')} IN ACCESS SHARE MODE`);
    const [{ takenAt } = { takenAt: '' }] = await ask<{ takenAt: string }>(client, 'SELECT now() AS "takenAt"');
    const tables: BackedUpTable[] = [];
    for (const shape of shapes) tables.push(await backUpTable(client, shape, aside, signal));
    const sequences = await sequencesIn(client);
    const encryptionKeys = await ask<KeyProof & Record<string, string>>(client, PROOFS);
    await client.query('COMMIT');
    return {
      format: 1,
      takenAt: new Date(takenAt).toISOString(),
      migrations,
      encryptionKeys: encryptionKeys.map(({ id, proof }) => ({ id, proof })),
      trailKey,
      tables,
      sequences,
    };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function backUpTable(
  client: Client,
  { name, columns }: TableShape,
  aside: string,
  signal?: AbortSignal,
): Promise<BackedUpTable> {
  const copy = client.query(copyTo(`COPY ${name} (${columns.join(', ')}) TO STDOUT`));
  const { sha256 } = await writeDurably(join(aside, LAYOUT.tableFile(name)), copy, [createGzip()], signal);
  return { name, columns, rows: copy.rowCount, sha256 };
}

async function backUpFiles(storage: ObjectStorage, aside: string, signal?: AbortSignal): Promise<BackedUpFile[]> {
  const files: BackedUpFile[] = [];
  for await (const key of storage.keys()) {
    const bytes = await storage.get(key).catch(unlessDeleted);
    if (!bytes) continue;
    const path = join(aside, LAYOUT.storedFile(key));
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    files.push({ key, ...(await writeDurably(path, bytes, [], signal)) });
  }
  return files.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** A file that was deleted since its key was told belongs to nothing that the snapshot shows as issued. */
function unlessDeleted(error: unknown): undefined {
  if (!(error instanceof StorageError) || error.code !== 'not_found') throw error;
}

async function writeDurably(
  path: string,
  bytes: Readable,
  through: Transform[],
  signal?: AbortSignal,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      hash.update(chunk);
      size += chunk.length;
      pass(null, chunk);
    },
  });
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline([bytes, ...through, measure, file], signal ? { signal } : {});
  return { size, sha256: hash.digest('hex') };
}

/** The manifest comes last; what it says of itself tells an altered one. */
async function seal(aside: string, manifest: BackupManifest): Promise<void> {
  const text = `${JSON.stringify(manifest, undefined, 1)}\n`;
  for (const [name, words] of [
    [LAYOUT.manifest, text],
    [LAYOUT.manifestDigest, `${digestOf(text)}  ${LAYOUT.manifest}\n`],
  ] as const) {
    const file = await open(join(aside, name), 'wx', 0o600);
    try {
      await file.writeFile(words);
      await file.sync();
    } finally {
      await file.close();
    }
  }
  await settle(aside);
}

/** What a directory lists is on the disk. Windows knows no such thing. */
async function settle(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
