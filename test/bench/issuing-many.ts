import { readFileSync } from 'node:fs';
import { BatchUnderWay } from '../support/processes/batch-under-way';
import { BareTypst, requestsOf } from './bare-typst';
import { startBenchServer } from './bench-stage';
import { BIG_CENTRE } from './data/centre-size';
import { elapsed, type Figure, judged, perSecond, row, title, told } from './figures';
import { Side } from './lists/side';

const CERTIFICATES = 10_000;
const AIM_S = 80;
const TIMEOUT_MS = 600_000;
const EVERY_MS = 500;
/** Printed by the yardstick, once warm: a machine that others use does not keep its pace. */
const PRINTED_BARE = 400;

/**
 * What an organisation of a million learners waits for at the end of a year: 10,000 certificates by the one worker of
 * `npm start`, from the request to the last one stored and marked, and the memory of the Node processes meanwhile. Beside
 * the pace of bare Typst on the same documents, right after.
 */
export async function benchIssuingMany(): Promise<Figure[]> {
  title(`Issuing ${CERTIFICATES} certificates beside ${BIG_CENTRE.learners} learners, one worker`);
  const server = await startBenchServer();
  try {
    const side = await Side.open(server, 'big', BIG_CENTRE, { workers: 1 });
    try {
      return await issue(side);
    } finally {
      await side.close();
    }
  } finally {
    await server.close();
  }
}

async function issue({ bench: { stage, instance }, centre }: Side): Promise<Figure[]> {
  const session = await stage.closedSessionEarning(CERTIFICATES, centre);
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, residentMegabytes(instance.pids))), EVERY_MS);
  let batch: BatchUnderWay | undefined;
  try {
    const seconds =
      (await elapsed(async () => {
        batch = await BatchUnderWay.askedFor(session, stage, centre);
        await batch.finishes(TIMEOUT_MS, EVERY_MS);
      })) / 1_000;
    if ((await batch?.issued()) !== CERTIFICATES) throw new Error('the batch was not issued');
    const requests = await requestsOf(stage, session.id, PRINTED_BARE);
    const bare = new BareTypst();
    await bare.print(requests);
    const pace = (PRINTED_BARE / (await bare.print(requests))) * 1_000;
    const ratio = CERTIFICATES / seconds / pace;
    const name = `${CERTIFICATES} certificates by one worker`;
    row('', 'time', 'rate', 'memory', 'of bare Typst');
    const rate = perSecond(CERTIFICATES / seconds);
    row(name, `${seconds.toFixed(0)} s`, rate, `${peak.toFixed(0)} MB`, `${(100 * ratio).toFixed(0)} %`);
    return [
      judged({ name, value: seconds, unit: 's' }, `at most ${AIM_S} s`, (seen) => seen <= AIM_S),
      told({ name: `${name}, rate`, value: CERTIFICATES / seconds, unit: '/s', yardstick: pace, ratio }),
      told({ name: `${name}, memory of the Node processes`, value: peak, unit: 'MB' }),
    ];
  } finally {
    clearInterval(watch);
  }
}

/** What processes hold in memory, in all (Linux only: elsewhere nothing is told of them). */
const residentMegabytes = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + residentKilobytesOf(pid), 0) / 1_024;

function residentKilobytesOf(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
