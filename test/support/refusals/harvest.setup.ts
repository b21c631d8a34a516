import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { answeredSoFar, type RefusalHarvest } from './harvest';

/** Keeps what the routes answered to one test file (ADR 18), as rows/harvest.setup.ts keeps the statements it ran. */
const ROOT = resolve(__dirname, '../../..');
const DIRECTORY = join(ROOT, 'var/refusals');

afterAll(() => {
  const harvest: RefusalHarvest = {
    file: relative(ROOT, expect.getState().testPath ?? ''),
    isFiltered: process.env.CERTITUDE_TEST_FILTERED === '1',
    answered: answeredSoFar(),
  };
  mkdirSync(DIRECTORY, { recursive: true });
  writeFileSync(join(DIRECTORY, `${randomUUID()}.json`), JSON.stringify(harvest));
});
