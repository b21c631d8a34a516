import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SessionService } from '#identity/session/session.service.js';
import { FROM_SOURCE } from '../api/from-source';
import type { BenchStage } from '../bench-stage';
import { Connection } from '../connection';
import { openExamRoom } from '../exam-room';
import { elapsed, type Figure, judged, median, ms, quantile, row, say, title, told } from '../figures';

export interface Attack {
  readonly url: string;
  readonly strangers: number;
  readonly seconds: number;
}
export interface Attacked {
  readonly tries: number;
}

const STRANGERS = 10;
const ROUNDS = 4;
const SECONDS = 5;
/** Somebody who works reads a page now and then. */
const EVERY_MS = 20;
const AIM = 2;

/**
 * What a signed-in person waits for while strangers are at the door: a page of fifty learners, read every 20 ms, quiet and
 * under attack in turns. The attackers share the two cores with what they attack.
 */
export async function benchStrangers(bench: BenchStage): Promise<Figure[]> {
  title(
    `A signed-in read while ${STRANGERS} strangers send 11.7 MB each and withhold as much, ${ROUNDS} rounds of ${SECONDS} s`,
  );
  const centre = await bench.stage.found(() => bench.instance.caller());
  const room = await openExamRoom(bench, centre, { jurors: 2, candidates: 60 });
  for (const { connection } of room.jurors) connection.close();
  const attackers = fork(join(__dirname, 'strangers-client.ts'), { execArgv: FROM_SOURCE });
  const { token } = await bench.stage.get(SessionService).open(centre.administratorId);
  const reader = new Connection(bench.instance.url, { cookie: `certitude=${token}` });
  const quiet: number[][] = [];
  const attacked: number[][] = [];
  let tries = 0;
  try {
    // The first round warms up.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const alone = await read(reader);
      const over = once(attackers, 'message') as Promise<[Attacked]>;
      attackers.send({ url: bench.instance.url, strangers: STRANGERS, seconds: SECONDS } satisfies Attack);
      const among = await read(reader);
      const [{ tries: seen }] = await over;
      if (round === 0) continue;
      quiet.push(alone);
      attacked.push(among);
      tries += seen;
    }
  } finally {
    attackers.kill();
    reader.close();
  }
  const p = (rounds: readonly number[][], share: number) => median(rounds.map((round) => quantile(round, share)));
  const ratio = (share: number) =>
    median(attacked.map((round, i) => quantile(round, share) / quantile(quiet[i] ?? [], share)));
  row('GET /learners?limit=50', 'p50', 'p95', 'reads');
  row('nobody else', ms(p(quiet, 0.5)), ms(p(quiet, 0.95)), String(quiet.flat().length));
  row('strangers at the door', ms(p(attacked, 0.5)), ms(p(attacked, 0.95)), String(attacked.flat().length));
  say(`  the strangers were turned away ${tries} times`);
  const name = 'signed-in read among strangers';
  return [
    told({ name: `${name}, p50`, value: p(attacked, 0.5), unit: 'ms', yardstick: p(quiet, 0.5) }),
    judged(
      { name: `${name}, p95`, value: p(attacked, 0.95), unit: 'ms', yardstick: p(quiet, 0.95), ratio: ratio(0.95) },
      `at most ${AIM} × its quiet value`,
      (seen) => seen <= AIM,
    ),
  ];
}

async function read(reader: Connection): Promise<number[]> {
  const latencies: number[] = [];
  const end = performance.now() + SECONDS * 1_000;
  while (performance.now() < end) {
    latencies.push(
      await elapsed(async () => {
        const { status, body } = await reader.call('GET', '/api/v1/learners?limit=50');
        if (status !== 200) throw new Error(`refused: ${status} ${body}`);
      }),
    );
    await sleep(EVERY_MS);
  }
  return latencies;
}
