import { createHash, createHmac } from 'node:crypto';
import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A table of ours, its rows in the text format of COPY, compressed. */
const table = z.strictObject({
  /** Quoted for SQL: `exam.exam_session`. */
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.int().min(0),
  /** Of the compressed file. */
  sha256,
});

/** What a backup holds. Its keys are named, with the proof each left; none of them can be found from it. */
export const backupManifest = z.strictObject({
  format: z.literal(1),
  /** The instant of the one snapshot that every table was read in. */
  takenAt: z.iso.datetime(),
  /** Migrations that had run, oldest first. */
  migrations: z.array(z.string()),
  encryptionKeys: z.array(z.strictObject({ id: z.string(), proof: z.string() })),
  trailKey: z.string(),
  tables: z.array(table),
  sequences: z.array(z.strictObject({ name: z.string(), lastValue: z.string(), isCalled: z.boolean() })),
  files: z.array(z.strictObject({ key: z.string(), size: z.int().min(0), sha256 })),
});
export type BackupManifest = z.infer<typeof backupManifest>;
export type BackedUpTable = z.infer<typeof table>;
export type BackedUpFile = BackupManifest['files'][number];

/** Where things are in the directory of a backup. */
export const LAYOUT = {
  manifest: 'manifest.json',
  manifestDigest: 'manifest.sha256',
  tables: 'tables',
  files: 'files',
  tableFile: (name: string): string => `tables/${name.replaceAll('"', '')}.copy.gz`,
  storedFile: (key: string): string => `files/${key}`,
} as const;

export const digestOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Tells one trail key from another, and nothing of either. */
export const fingerprintOf = (trailKey: string): string =>
  createHmac('sha256', trailKey).update('certitude backup').digest('hex').slice(0, 16);
