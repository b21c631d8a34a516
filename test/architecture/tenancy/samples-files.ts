import { basename, dirname, join } from 'node:path';
import type { FeatureSamples } from '#test/tenancy/samples.js';
import type { RouteRights } from '../../../apps/api/src/routes/route-rights';
import { SCHEMAS } from '../schemas';
import { ROOT, sources } from '../sources';

/** From the root: `libs/training/src/learner/learner.samples.ts` */
export type SamplesFile = string;

/** Those there are, in the order of the line of contexts, then of the alphabet. */
export const samplesFiles = (): SamplesFile[] =>
  sources()
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.samples.ts'))
    .sort((a, b) => placeInLine(a) - placeInLine(b) || (a < b ? -1 : 1));

const placeInLine = (path: string): number => SCHEMAS.indexOf(path.split('/')[1] ?? '');

/** Where the sample of a route is written: beside its controller, in the file named after the feature's folder. */
export function samplesFileOf({ controller }: RouteRights): SamplesFile {
  const source = sources().find(({ text }) => text.includes(`export class ${controller} `));
  if (!source) throw new Error(`no file exports ${controller}`);
  const feature = dirname(source.path);
  return `${feature}/${basename(feature)}.samples.ts`;
}

export async function readSamples(file: SamplesFile): Promise<FeatureSamples> {
  const { samples } = (await import(join(ROOT, file))) as { samples?: FeatureSamples };
  if (!samples) throw new Error(`${file} exports no \`samples\``);
  return samples;
}
