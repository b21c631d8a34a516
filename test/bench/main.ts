/**
 * What the product does per second, each figure beside a yardstick measured in the same run on the same machine.
 *
 *   npm run build && npm run bench [-- issuing | grid-save | session-matrix]
 */
import { openBenchStage } from './bench-stage';
import { say, sayEnvironment } from './figures';
import { benchGridSave } from './grid-save';
import { benchIssuing } from './issuing';
import { benchSessionMatrix } from './session-matrix';

const BENCHES = { issuing: benchIssuing, 'grid-save': benchGridSave, 'session-matrix': benchSessionMatrix };

async function main(chosen: readonly string[]): Promise<void> {
  const unknown = chosen.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')} (${Object.keys(BENCHES).join(', ')})`);
  sayEnvironment();
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const stage = await openBenchStage(name === 'issuing' ? 1 : 0);
    try {
      await bench(stage);
    } finally {
      await stage.close();
    }
  }
  say();
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
