import type { Readable } from 'node:stream';

export interface StoredObject {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * Where files live: written once, read many times, never replaced. Keys are relative paths of plain segments
 * (`certificates/2026/ab/cd.pdf`). Refusals are `StorageError`s.
 */
export abstract class ObjectStorage {
  /**
   * Keeps the bytes under the key, whole or not at all, and tells their digest. Putting the same bytes again changes
   * nothing; other bytes are refused (`already_stored`).
   */
  abstract put(key: string, bytes: Uint8Array | Readable): Promise<StoredObject>;

  /** @throws StorageError `not_found`, before the stream is given */
  abstract get(key: string): Promise<Readable>;

  /** The size in bytes and the instant of writing, or `undefined` when nothing is there. */
  abstract stat(key: string): Promise<{ size: number; storedAt: Date } | undefined>;

  /** Whether there was something to delete. */
  abstract delete(key: string): Promise<boolean>;

  /** Every key under a prefix (`certificates`), every key without one, in no order. */
  abstract keys(prefix?: string): AsyncIterable<string>;

  /** SHA-256 of what is stored now: compared with the one given by `put`, it tells whether the file is intact. */
  abstract digest(key: string): Promise<string>;

  /** Whether the storage can be written to: for health checks. Throws the reason. */
  abstract ready(): Promise<void>;

  /** Whether there is room left for more than a few files. */
  abstract hasRoom(): Promise<boolean>;
}

const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}$/;

/** Whether a key is safe on any storage: no empty, hidden or parent segment, no separator of any system in one. */
export function isStorageKey(key: string): boolean {
  return key.length <= 800 && key.split('/').every((segment) => SEGMENT.test(segment));
}

/**
 * A key made from a digest, spread over 256 directories: `digestKey('certificates', sha256, 'pdf')` is
 * `certificates/9f/9f86d0….pdf`.
 */
export function digestKey(prefix: string, sha256: string, extension: string): string {
  return `${prefix}/${sha256.slice(0, 2)}/${sha256}.${extension}`;
}
