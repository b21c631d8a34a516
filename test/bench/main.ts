/**
 * What the product does per second, each figure beside a yardstick measured in the same run on the same machine.
 *
 *   npm run build && npm run bench [-- NAME… --json FILE --only PATH]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchApi } from './api/api';
import { type BenchStage, openBenchStage } from './bench-stage';
import { type Figure, say, sayEnvironment } from './figures';
import { benchGridSave } from './grid-save';
import { benchIssuing } from './issuing';
import { benchIssuingMany } from './issuing-many';
import { benchLists } from './lists/lists';
import type { BenchOptions } from './options';
import { benchSessionMatrix } from './session-matrix';
import { benchStrangers } from './strangers/strangers';

type Bench = (options: BenchOptions) => Promise<Figure[]>;

const BENCHES: Readonly<Record<string, Bench>> = {
  issuing: onAStage(1, benchIssuing),
  'grid-save': onAStage(0, benchGridSave),
  'session-matrix': onAStage(0, benchSessionMatrix),
  strangers: onAStage(0, benchStrangers),
  lists: benchLists,
  'issuing-10000': benchIssuingMany,
  api: benchApi,
};

function onAStage(workers: number, bench: (stage: BenchStage) => Promise<Figure[]>): Bench {
  return async () => {
    const stage = await openBenchStage(workers);
    try {
      return await bench(stage);
    } finally {
      await stage.close();
    }
  };
}

async function main(): Promise<void> {
  const { values, positionals: chosen } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'string' }, only: { type: 'string' } },
  });
  const unknown = chosen.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')} (${Object.keys(BENCHES).join(', ')})`);
  sayEnvironment();
  const figures: Figure[] = [];
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (chosen.length === 0 || chosen.includes(name)) figures.push(...(await bench({ only: values.only })));
  }
  const missed = figures.filter(({ ok }) => ok === false);
  say();
  say(`${missed.length} of ${figures.filter(({ ok }) => ok !== null).length} aims missed`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
