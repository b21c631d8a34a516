/**
 * `npm run check:refusals`: what each operation says it refuses is what the integration tests saw it refuse, no more and
 * no less (ADR 18).
 */
import 'reflect-metadata';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describedOperations } from '../../apps/api/src/refusals/described-operations';
import { livingCanaries } from './canaries';
import { repeated, undeclared, unseen } from './compare';
import { EXCUSED } from './excused';
import { readHarvest, type Harvest } from './read-harvest';

const ROOT = resolve(__dirname, '../..');
const HARVEST = join(ROOT, 'var/refusals');

async function complaints(): Promise<string[]> {
  const operations = await describedOperations();
  const harvest = readHarvest(HARVEST);
  const lacking = notRun(harvest);
  return [
    ...livingCanaries(),
    ...repeated(operations),
    ...undeclared(operations, harvest.answered),
    ...(lacking === undefined ? unseen(operations, harvest.answered, EXCUSED) : [lacking]),
  ];
}

/** What was declared may be answered by a test that did not run: then nothing is said of it, but this. */
function notRun({ files, isFiltered }: Harvest): string | undefined {
  const lacking = integrationTests().filter((file) => !files.has(file));
  if (lacking.length === 0 && !isFiltered) return undefined;
  const what =
    lacking.length === 0
      ? 'of each file only the tests of one name ran'
      : `${String(lacking.length)} integration files did not run (${lacking.slice(0, 3).join(', ')}…)`;
  return `${what}: whether all that is declared is answered was not checked. Run them all: npx jest --selectProjects integration`;
}

const integrationTests = (): string[] =>
  ['apps', 'libs', 'test'].flatMap((folder) =>
    (readdirSync(join(ROOT, folder), { recursive: true }) as string[])
      .filter((path) => path.endsWith('.int.spec.ts') && !/(^|\/)(node_modules|dist)\//.test(path))
      .map((path) => `${folder}/${path}`),
  );

complaints().then(
  (found) => {
    if (found.length > 0) process.stderr.write(`${found.join('\n')}\n`);
    process.exit(found.length > 0 ? 1 : 0);
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
