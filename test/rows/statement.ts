import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A statement that the integration tests have run. */
export interface Statement {
  /** `libs/…/learner.reader.ts:56`, where it is called. */
  readonly place: string;
  readonly sql: string;
}

/** Distinct texts by the place that ran them. */
export function readHarvest(directory: string): ReadonlyMap<string, ReadonlySet<string>> {
  const harvest = new Map<string, Set<string>>();
  if (!existsSync(directory)) return harvest;
  for (const file of readdirSync(directory)) {
    for (const { place, sql } of JSON.parse(readFileSync(join(directory, file), 'utf8')) as Statement[]) {
      harvest.set(place, (harvest.get(place) ?? new Set()).add(sql));
    }
  }
  return harvest;
}
