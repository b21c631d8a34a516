/**
 * What honest clients never send, to every operation by every role: no answer is a failure, tells of the inside of the
 * product, or is another than openapi.json declares.
 *
 *   npm run build && npm run fuzz [-- --seed N --requests N --json FILE]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Finding, fuzz, type FuzzReport } from './fuzz';
import { anySeed } from './seed';
import { openFuzzStage } from './stage';

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { seed: { type: 'string' }, requests: { type: 'string', default: '20000' }, json: { type: 'string' } },
  });
  const seed = values.seed === undefined ? anySeed() : Number(values.seed);
  say(`seed ${seed}`);
  const stage = await openFuzzStage();
  try {
    const report = await fuzz(stage, { seed, requests: Number(values.requests) });
    tell(report);
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
    return report.findings.length > 0 ? 1 : 0;
  } finally {
    await stage.close();
  }
}

/** One finding of each kind in full: the others are in the JSON. */
function tell({ seed, requests, seconds, operations, statuses, findings }: FuzzReport): void {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) {
    const kind = `${finding.operation}: ${finding.wrong}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), finding]);
  }
  for (const [kind, [first, ...others]] of kinds) {
    say(`${kind}${others.length > 0 ? ` (and ${others.length} more)` : ''}`);
    say(`  by ${first?.caller}, request ${first?.rank}, ${first?.attack}\n  ${first?.request}\n  ${first?.answer}`);
  }
  say(
    Object.entries(statuses)
      .map(([status, count]) => `${status}: ${count}`)
      .join('  '),
  );
  say(`${requests} requests to ${operations} operations in ${seconds} s, seed ${seed}: ${findings.length} findings`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
