/**
 * `npm run check:rows`: compares the row type of each call of `Transaction.query` with what PostgreSQL answers to the
 * statements that the integration tests made it run (ADR 16).
 */
import { join } from 'node:path';
import { loadModule } from 'pgsql-parser';
import { withMigratedDatabase } from '#platform/database/migrated-database.js';
import { callSites, readProgram, ROOT } from './call-sites';
import { livingCanaries } from './canaries';
import { RowCheck } from './row-check';
import { readHarvest } from './statement';

const HARVEST = join(ROOT, 'var/rows');
/** A test finds out by itself what it reads wrong; its harness runs in a process that is not harvested. */
const isProduct = (path: string): boolean => /^(apps|libs)\/.*(?<!\.spec|\.harness)\.ts$/.test(path);

async function complaints(): Promise<string[]> {
  await loadModule();
  const program = readProgram();
  const harvest = readHarvest(HARVEST);
  return withMigratedDatabase(async (client) => {
    const check = await RowCheck.on(client, program.getTypeChecker());
    const found = await livingCanaries(program, check);
    const sites = callSites(program, isProduct);
    const unrun = sites.filter(({ place }) => !harvest.has(place)).length;
    if (unrun > sites.length / 4) {
      return [
        `${String(unrun)} of ${String(sites.length)} calls did not run: run all the integration tests, then this`,
      ];
    }
    for (const site of sites) {
      const said = await check.complaints(site, harvest.get(site.place));
      found.push(...said.map((complaint) => `${site.place}: ${complaint}`));
    }
    return found;
  });
}

complaints().then(
  (found) => {
    if (found.length > 0) process.stderr.write(`${found.join('\n')}\n`);
    process.exitCode = found.length > 0 ? 1 : 0;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  },
);
