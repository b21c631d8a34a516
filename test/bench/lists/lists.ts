import { startBenchServer } from '../bench-stage';
import { BIG_CENTRE, type CentreSize, SMALL_CENTRE } from '../data/centre-size';
import { elapsed, type Figure, median, ms, say, title } from '../figures';
import { type Asked, everyGet } from './asked';
import type { BenchOptions } from '../options';
import { LEFT_OUT } from './readings';
import { Side } from './side';

const RUNS = 3;
const WARM_UPS = 3;
/** Before the first run of each: until the compiler of a new process has seen a page of fifty rows often enough. */
const FIRST_WARM_UPS = 60;
const REQUESTS = 15;
/** A route that takes seconds is asked once: its figure needs no precision. */
const ENOUGH_MS = 4_000;
const RATIO = 1.3;
const MARGIN_MS = 3;
const NARROWLY = 2;

interface Medians {
  readonly smallMs: number;
  readonly bigMs: number;
}

type Measured = Asked & Medians;

/**
 * Every GET of the API, of a centre that begins and of one that has a million learners: what there is elsewhere must
 * not be felt. Both are asked in turns, so that a busy machine slows both.
 */
export async function benchLists({ only }: BenchOptions): Promise<Figure[]> {
  title(`Every GET, ${RUNS} runs of ${REQUESTS} requests: p50, median of the runs`);
  const server = await startBenchServer();
  const sides: Side[] = [];
  const open = async (name: string, size: CentreSize): Promise<Side> => {
    const side = await Side.open(server, name, size);
    sides.push(side);
    return side;
  };
  try {
    const [small, big] = [await open('small', SMALL_CENTRE), await open('big', BIG_CENTRE)];
    const figures = report(await measure(small, big, only));
    for (const [path, why] of Object.entries(LEFT_OUT)) say(`  left out: GET ${path}, ${why}`);
    return figures;
  } finally {
    for (const side of sides) await side.close();
    await server.close();
  }
}

async function measure(small: Side, big: Side, only: BenchOptions['only']): Promise<Measured[]> {
  const everything = await everyGet(small, big, only);
  const runs = everything.map((asked) => ({ asked, pairs: [] as Pair[] }));
  for (let run = 0; run < RUNS; run += 1) {
    for (const { asked, pairs } of runs) {
      const warmUps = run === 0 ? FIRST_WARM_UPS : WARM_UPS;
      if (pairs.every(({ big: seen }) => seen < ENOUGH_MS)) pairs.push(await p50s(small, big, asked, warmUps));
    }
  }
  // What misses narrowly is asked twice as much again: fifteen requests are few on a busy machine.
  for (const { asked, pairs } of runs) {
    const { smallMs, bigMs } = mediansOf(pairs);
    if (isFlat({ smallMs, bigMs }) || bigMs > NARROWLY * smallMs) continue;
    for (let run = 0; run < 2 * RUNS; run += 1) pairs.push(await p50s(small, big, asked));
  }
  return runs.map(({ asked, pairs }) => ({ ...asked, ...mediansOf(pairs) }));
}

const mediansOf = (pairs: readonly Pair[]): Medians => ({
  smallMs: median(pairs.map((pair) => pair.small)),
  bigMs: median(pairs.map((pair) => pair.big)),
});

interface Pair {
  readonly small: number;
  readonly big: number;
}

/** Both sides request after request: what slows the machine for an instant slows both. */
async function p50s(small: Side, big: Side, asked: Asked, warmUps = WARM_UPS): Promise<Pair> {
  const times = { small: [] as number[], big: [] as number[] };
  const start = performance.now();
  for (let request = 0; request < warmUps + REQUESTS; request += 1) {
    const onSmall = await elapsed(() => small.ask(asked.asker, asked.small));
    const onBig = await elapsed(() => big.ask(asked.asker, asked.big));
    const isLast = performance.now() - start > ENOUGH_MS;
    if (request < warmUps && !isLast) continue;
    times.small.push(onSmall);
    times.big.push(onBig);
    if (isLast) break;
  }
  return { small: median(times.small), big: median(times.big) };
}

const isFlat = ({ smallMs, bigMs }: Medians): boolean => bigMs <= Math.max(RATIO * smallMs, smallMs + MARGIN_MS);
const NAME = 84;

function report(measured: readonly Measured[]): Figure[] {
  const line = (name: string, ...cells: string[]) =>
    say(`  ${name.padEnd(NAME)}${cells.map((cell) => cell.padStart(11)).join('')}`);
  line('', 'small', 'big', 'ratio', 'SQL', 'answer', '');
  for (const each of measured) {
    const { name, smallMs, bigMs, statements, bytes } = each;
    const size = `${(bytes / 1_024).toFixed(1)} kB`;
    const ratio = `${(bigMs / smallMs).toFixed(2)} ×`;
    line(name, ms(smallMs), ms(bigMs), ratio, String(statements), size, isFlat(each) ? '' : 'MISSED');
  }
  const missed = measured.filter((each) => !isFlat(each)).length;
  say(`  ${missed} of ${measured.length} are neither within ${RATIO} × nor within ${MARGIN_MS} ms of the small centre`);
  return measured.map((each) => ({
    name: each.name,
    value: each.bigMs,
    unit: 'ms',
    yardstick: each.smallMs,
    ratio: each.bigMs / each.smallMs,
    aim: `at most ${RATIO} × the small centre, or ${MARGIN_MS} ms more`,
    ok: isFlat(each),
  }));
}
