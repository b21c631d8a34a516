import { ROLES } from '#kernel/actor.js';
import type { TestApi, TestOrganisation } from '#test/app/test-api.js';
import type { TestClient } from '#test/app/test-client.js';
import type { Sample } from '#test/tenancy/samples.js';
import { readSamples, samplesFiles, type SamplesFile } from './samples-files';

/** A sample, and the file it was read from. */
export interface FiledSample extends Sample {
  readonly file: SamplesFile;
}

/** One organisation with what every feature's samples name. */
export interface Furnished {
  readonly centre: TestOrganisation;
  /** Holds every role here. */
  readonly everybody: TestClient;
  /** By route, in an order in which the organisation could really make all these calls. */
  readonly samples: ReadonlyMap<string, FiledSample>;
}

/** @throws Error when two files hold a sample of one route */
export async function furnish(api: TestApi, name: string): Promise<Furnished> {
  const centre = await api.organisation(name);
  const everybody = await centre.person(ROLES, 'Tous Rôles');
  const samples = new Map<string, FiledSample>();
  for (const file of samplesFiles()) {
    const ofFeature = await readSamples(file);
    for (const [route, sample] of Object.entries(await ofFeature(api, centre))) {
      const earlier = samples.get(route);
      if (earlier) throw new Error(`${route} has a sample in ${earlier.file} and in ${file}`);
      samples.set(route, { ...sample, file });
    }
  }
  return { centre, everybody, samples };
}
