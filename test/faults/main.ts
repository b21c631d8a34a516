/**
 * The product at work, struck at random instants; then everything it said was done is looked for, once and in the trail.
 *
 *   npm run build && npm run faults [-- --rounds 20 --seed N --json FILE]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { anySeed } from '../fuzz/seed';
import { findFaults, type RoundReport } from './faults';

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { seed: { type: 'string' }, rounds: { type: 'string', default: '20' }, json: { type: 'string' } },
  });
  const seed = values.seed === undefined ? anySeed() : Number(values.seed);
  say(`seed ${seed}`);
  const rounds = await findFaults({
    seed,
    rounds: Number(values.rounds),
    onStart: ({ disk }) => say(`a full disk: ${disk.filling}`),
    onRound: tell,
  });
  const struck = rounds.flatMap((round) => round.struck);
  const faults = rounds.flatMap((round) => round.faults);
  const claims = rounds.reduce((sum, round) => sum + round.claims, 0);
  const slowest = Math.max(0, ...struck.map(({ recoveryMs }) => recoveryMs));
  say(
    `${rounds.length} rounds, ${struck.length} incidents, ${claims} things answered and found again, recovered in ${slowest} ms at most, seed ${seed}: ${faults.length} faults`,
  );
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ seed, rounds }, null, 2)}\n`);
  return faults.length > 0 ? 1 : 0;
}

function tell({ round, struck, claims, seconds, faults }: RoundReport): void {
  say(`round ${round}: ${claims} things done in ${seconds} s, ${faults.length} faults`);
  for (const { what, whom, atMs, recoveryMs } of struck) {
    say(`  at ${atMs} ms ${what} (${whom}), recovered in ${recoveryMs} ms`);
  }
  for (const fault of faults) say(`  FAULT ${fault}`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
