import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';

/** The demonstration as an earlier code filled it: its backup, and the migrations that had run. */
export const FIXTURE = join(__dirname, 'demonstration.json.gz');

const files = z.record(z.string(), z.base64());

/** Packs a directory into one file, the same bytes for the same content. */
export async function pack(directory: string, file: string): Promise<void> {
  const names = (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
  const contents = await Promise.all(names.map((name) => readFile(join(directory, name), 'base64')));
  const packed = Object.fromEntries(names.map((name, rank) => [name, contents[rank]]));
  writeFileSync(file, gzipSync(JSON.stringify(packed), { level: 9 }));
}

export function unpack(file: string, directory: string): void {
  const packed = files.parse(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')));
  for (const [name, content] of Object.entries(packed)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), Buffer.from(content, 'base64'));
  }
}

/** The migrations as they are now, where {@link pack} finds them. */
export const copyMigrations = (root: string, to: string): void =>
  cpSync(join(root, 'migrations'), to, { recursive: true, filter: (path) => !path.endsWith('.sql') });
