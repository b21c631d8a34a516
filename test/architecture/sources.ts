import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

export const ROOT = resolve(__dirname, '../..');

export interface Source {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

const FOLDERS = ['apps', 'libs'];
const IS_SOURCE = /\.(ts|tsx|mjs|cjs)$/;
/** Written by a generator, never by hand. */
const GENERATED = new Set(['apps/web/src/api/schema.ts']);

let read: readonly Source[] | undefined;

/** Every source file of the product, tests included. */
export function sources(): readonly Source[] {
  read ??= FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.split(sep).join('/')}`)
      .filter((path) => IS_SOURCE.test(path) && !path.includes('node_modules/') && !GENERATED.has(path))
      .sort()
      .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') })),
  );
  return read;
}
