import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnsweredRefusal, RefusalHarvest } from '../support/refusals/harvest';

/** What the integration tests of the last run were answered. */
export interface Harvest {
  /** Test files that ran. */
  readonly files: ReadonlySet<string>;
  /** Of those, only the tests of one name ran. */
  readonly isFiltered: boolean;
  readonly answered: readonly SeenRefusal[];
}

/** `route` is spelt as the document does: `PATCH /api/v1/learners/{id}`. */
export interface SeenRefusal extends AnsweredRefusal {
  /** A test file it was answered to. */
  readonly file: string;
}

export function readHarvest(directory: string): Harvest {
  const harvests = existsSync(directory)
    ? readdirSync(directory).map((name) => JSON.parse(readFileSync(join(directory, name), 'utf8')) as RefusalHarvest)
    : [];
  return {
    files: new Set(harvests.map(({ file }) => file)),
    isFiltered: harvests.some(({ isFiltered }) => isFiltered),
    answered: harvests.flatMap(({ file, answered }) =>
      answered.map((refusal) => ({ ...refusal, route: documented(refusal.route), file })),
    ),
  };
}

const documented = (route: string): string => route.replace(/:(\w+)/g, '{$1}');
