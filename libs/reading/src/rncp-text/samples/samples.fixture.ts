import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const SAMPLES = ['referentiel-demo', 'referentiel-court'] as const;
export type Sample = (typeof SAMPLES)[number];

/** Text of a bundled référentiel, written for the product: same layouts and traps as real ones, invented content. */
export function readSample(sample: Sample): string {
  return readFileSync(join(__dirname, `${sample}.txt`), 'utf8');
}

/** The whole JSON the importer must give for it, warnings included. */
export function readExpectedJson(sample: Sample): unknown {
  return JSON.parse(readFileSync(join(__dirname, `${sample}.expected.json`), 'utf8'));
}
