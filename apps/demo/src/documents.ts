import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface DemoDocument {
  sourceName: string;
  text: string;
}

/** Référentiels bundled with the product, in our own words: the layouts of real ones, another trade. */
export const bundledDocument = (name: 'referentiel-demo.txt' | 'referentiel-court.txt'): DemoDocument =>
  readDocument(join(productRoot(), 'libs/reading/src/rncp-text/samples', name));

export const readDocument = (path: string): DemoDocument => ({
  sourceName: basename(path),
  text: readFileSync(path, 'utf8'),
});

/** The folder of `package.json`, from the sources and from `dist` alike. */
export function productRoot(from = __dirname): string {
  if (existsSync(join(from, 'package.json')) && existsSync(join(from, 'templates'))) return from;
  if (dirname(from) === from) throw new Error('the product’s folder was not found');
  return productRoot(dirname(from));
}
