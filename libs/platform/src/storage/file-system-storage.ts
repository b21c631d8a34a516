import { createHash, type Hash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import {
  access,
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  stat,
  statfs,
  unlink,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { isStorageKey, ObjectStorage, type StoredObject } from './object-storage';
import { StorageError } from './storage.errors';

/** Unfinished files are named so that no key can be one, and live beside the others so that taking their place is atomic. */
const UNFINISHED = '.unfinished';
const HOUR_MS = 3_600_000;
const ROOM_BYTES = 8_000_000;

/**
 * Files of a directory. A file appears under its key complete and on the disk (written aside, `fsync`, linked, directory
 * `fsync`), or not at all: whenever the process or the machine stops, a reader never sees half a file.
 */
export class FileSystemStorage extends ObjectStorage {
  constructor(private readonly directory: string) {
    super();
  }

  async put(key: string, bytes: Uint8Array | Readable): Promise<StoredObject> {
    const path = this.path(key);
    const unfinished = join(this.directory, UNFINISHED, randomUUID());
    const file = await inDirectoryOf(unfinished, () => open(unfinished, 'wx', 0o640));
    try {
      const written = await writeDurably(file, bytes);
      const appeared = await inDirectoryOf(path, () => appear(unfinished, path));
      if (!appeared && (await this.digest(key)) !== written.sha256) {
        throw new StorageError('already_stored', key);
      }
      await syncDirectory(dirname(path));
      return { key, ...written };
    } finally {
      await unlink(unfinished).catch(unlessAbsent);
    }
  }

  async get(key: string): Promise<Readable> {
    const handle = await open(this.path(key), 'r').catch(absent(key));
    return handle.createReadStream();
  }

  async stat(key: string): Promise<{ size: number; storedAt: Date } | undefined> {
    const found = await stat(this.path(key)).catch(unlessAbsent);
    return found?.isFile() ? { size: found.size, storedAt: found.mtime } : undefined;
  }

  async delete(key: string): Promise<boolean> {
    const path = this.path(key);
    const deleted = await unlink(path).then(() => true, unlessAbsent);
    if (deleted) await syncDirectory(dirname(path));
    return deleted ?? false;
  }

  async digest(key: string): Promise<string> {
    const hash = createHash('sha256');
    for await (const chunk of await this.get(key)) hash.update(chunk as Buffer);
    return hash.digest('hex');
  }

  async *keys(prefix?: string): AsyncGenerator<string> {
    const top = prefix === undefined ? this.directory : this.path(prefix);
    const entries = (await readdir(top, { withFileTypes: true }).catch(unlessAbsent)) ?? [];
    for (const entry of entries) {
      const key = prefix === undefined ? entry.name : `${prefix}/${entry.name}`;
      if (!isStorageKey(key)) continue;
      if (entry.isDirectory()) yield* this.keys(key);
      else yield key;
    }
  }

  async ready(): Promise<void> {
    await makeDirectory(this.directory);
    await access(this.directory, constants.R_OK | constants.W_OK | constants.X_OK);
  }

  async hasRoom(): Promise<boolean> {
    const { bavail, bsize } = await statfs(this.directory);
    return bavail * bsize >= ROOM_BYTES;
  }

  /**
   * Removes what interrupted writes left behind, an hour after they began: to be called at boot. Tells how many.
   * Another process may be writing meanwhile: its files are younger.
   */
  async sweep(olderThanMs = HOUR_MS): Promise<number> {
    const directory = join(this.directory, UNFINISHED);
    let swept = 0;
    for (const name of (await readdir(directory).catch(unlessAbsent)) ?? []) {
      const file = await stat(join(directory, name)).catch(unlessAbsent);
      if (!file || Date.now() - file.mtimeMs < olderThanMs) continue;
      await rm(join(directory, name), { force: true });
      swept++;
    }
    return swept;
  }

  private path(key: string): string {
    if (!isStorageKey(key)) throw new StorageError('invalid_key', key);
    return join(this.directory, key);
  }
}

async function writeDurably(file: FileHandle, bytes: Uint8Array | Readable): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  try {
    const size = bytes instanceof Uint8Array ? await append(file, hash, bytes) : await appendAll(file, hash, bytes);
    await file.sync();
    return { size, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
}

async function append(file: FileHandle, hash: Hash, bytes: Uint8Array): Promise<number> {
  hash.update(bytes);
  for (let written = 0; written < bytes.byteLength;) {
    written += (await file.write(bytes, written)).bytesWritten;
  }
  return bytes.byteLength;
}

async function appendAll(file: FileHandle, hash: Hash, stream: Readable): Promise<number> {
  let size = 0;
  for await (const chunk of stream) size += await append(file, hash, Buffer.from(chunk as Buffer));
  return size;
}

/**
 * Gives the finished file its name unless the name is taken. A hard link is what refuses to replace, even in a race;
 * a file system without links (some network shares) only has `rename`, preceded by a look.
 */
async function appear(unfinished: string, path: string): Promise<boolean> {
  try {
    await link(unfinished, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error))) throw error;
    if (await stat(path).catch(unlessAbsent)) return false;
    await rename(unfinished, path);
    return true;
  }
}

/** Most directories exist: one is made only when the work that needs it says it is missing. */
async function inDirectoryOf<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    await makeDirectory(dirname(path));
    return work();
  }
}

/** Makes the directory and its parents, each new name on the disk before a file relies on it. */
async function makeDirectory(path: string): Promise<void> {
  const firstMade = await mkdir(path, { recursive: true, mode: 0o750 });
  if (!firstMade) return;
  for (let made = path; ; made = dirname(made)) {
    await syncDirectory(dirname(made));
    if (made === firstMade || made === dirname(made)) return;
  }
}

/** Windows cannot open a directory and needs no such call. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

const unlessAbsent = (error: unknown): undefined => {
  if (codeOf(error) !== 'ENOENT') throw error;
};

const absent =
  (key: string) =>
  (error: unknown): never => {
    throw codeOf(error) === 'ENOENT' ? new StorageError('not_found', key) : error;
  };
