import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BackupError } from './backup.error';
import { backupManifest, type BackupManifest, digestOf, LAYOUT } from './backup-manifest';

/** A backup whose every byte was compared with what its manifest says. */
export interface WholeBackup {
  readonly directory: string;
  readonly manifest: BackupManifest;
}

/** Reads all of it. @throws BackupError naming what is missing or altered. */
export async function openBackup(path: string): Promise<WholeBackup> {
  const directory = resolve(path);
  const manifest = await readManifest(directory);
  for (const { name, sha256 } of manifest.tables) await compare(directory, LAYOUT.tableFile(name), sha256);
  for (const { key, sha256 } of manifest.files) await compare(directory, LAYOUT.storedFile(key), sha256);
  return { directory, manifest };
}

async function readManifest(directory: string): Promise<BackupManifest> {
  const [text, digest] = await Promise.all(
    [LAYOUT.manifest, LAYOUT.manifestDigest].map((name) =>
      readFile(join(directory, name), 'utf8').catch(() => undefined),
    ),
  );
  if (text === undefined || digest === undefined) {
    throw new BackupError(
      `${directory} n'est pas une sauvegarde entière : ${LAYOUT.manifest} manque. Rien n'a été changé.`,
    );
  }
  if (digest.split(' ')[0] !== digestOf(text)) throw altered(directory, LAYOUT.manifest);
  const read = backupManifest.safeParse(JSON.parse(text));
  if (read.success) return read.data;
  throw new BackupError(`${directory} vient d'une autre version de Certitude. Rien n'a été changé.`);
}

async function compare(directory: string, name: string, sha256: string): Promise<void> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(join(directory, name))) hash.update(chunk as Buffer);
  } catch {
    throw new BackupError(`${directory} n'est pas une sauvegarde entière : ${name} manque. Rien n'a été changé.`);
  }
  if (hash.digest('hex') !== sha256) throw altered(directory, name);
}

const altered = (directory: string, name: string): BackupError =>
  new BackupError(`${directory} a été altérée : ${name} n'est plus ce qui a été sauvegardé. Rien n'a été changé.`);
