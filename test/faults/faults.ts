import { setTimeout as sleep } from 'node:timers/promises';
import * as fc from 'fast-check';
import { eventually } from '#testing/jobs/eventually.js';
import { checkData } from '../../apps/start/src/checked-data';
import { type Centre, openCentre, prepareSessions } from './centre';
import { Claims } from './claims';
import { importDocument, registerLearners } from './desk-work';
import { FaultyProduct } from './faulty-product';
import { type Incident, INCIDENTS } from './incidents';
import { deliberateAndClose, gradeSlowly, issueCertificates } from './jury-work';

interface Planned {
  readonly incident: Incident;
  /** After the one before, or after work began. */
  readonly afterMs: number;
  readonly holdMs: number;
}

interface Struck {
  readonly what: string;
  readonly whom: string;
  /** Since work began. */
  readonly atMs: number;
  /** Until the product was ready again, what was frozen or away for a while not counted. */
  readonly recoveryMs: number;
}

export interface RoundReport {
  readonly round: number;
  readonly struck: readonly Struck[];
  /** How many things were answered by a yes, and looked for afterwards. */
  readonly claims: number;
  readonly seconds: number;
  /** Lost, doubled, unaudited or never done. */
  readonly faults: readonly string[];
}

export interface FaultsOptions {
  readonly seed: number;
  readonly rounds: number;
  /** Incidents of each round. */
  readonly strikes?: number;
  /** Told once the product stands. */
  readonly onStart?: (product: FaultyProduct) => void;
  readonly onRound?: (report: RoundReport) => void;
}

/** The product under work, struck at instants that the seed chooses, then looked at when everything is done. */
export async function findFaults(options: FaultsOptions): Promise<RoundReport[]> {
  const { onStart = () => undefined, onRound = () => undefined } = options;
  const product = await FaultyProduct.start(options.rounds);
  try {
    onStart(product);
    const centre = await openCentre(product);
    const reports: RoundReport[] = [];
    for (const [rank, plan] of plansOf(product, options).entries()) {
      const report = await playRound(product, centre, rank + 1, plan);
      reports.push(report);
      onRound(report);
    }
    return reports;
  } finally {
    await product.close();
  }
}

/** Each incident that can happen here in turn, in an order of the seed: enough rounds have them all. */
function plansOf(product: FaultyProduct, { seed, rounds, strikes = 3 }: FaultsOptions): Planned[][] {
  const possible = INCIDENTS.filter(({ isPossible }) => isPossible(product));
  const order = fc.shuffledSubarray([...possible], { minLength: possible.length });
  const inAll = rounds * strikes;
  const incidents = fc.sample(order, { seed, numRuns: Math.ceil(inAll / possible.length) }).flat();
  const moment = fc.record({
    afterMs: fc.integer({ min: 50, max: 1_500 }),
    holdMs: fc.integer({ min: 300, max: 3_000 }),
  });
  const planned = fc
    .sample(moment, { seed, numRuns: inAll })
    .flatMap((when, rank) => (incidents[rank] ? [{ incident: incidents[rank], ...when }] : []));
  return Array.from({ length: rounds }, (_, round) => planned.slice(round * strikes, (round + 1) * strikes));
}

async function playRound(
  product: FaultyProduct,
  centre: Centre,
  round: number,
  plan: readonly Planned[],
): Promise<RoundReport> {
  const { administrator, jurors } = centre;
  const { closed, graded, open } = await prepareSessions(centre, round);
  const claims = new Claims();
  const started = performance.now();
  let isOver = false;
  const work = Promise.allSettled([
    issueCertificates(administrator, closed.id, claims),
    deliberateAndClose(administrator, graded.id, claims),
    ...jurors.map(({ caller }) => gradeSlowly(caller, open.id, claims)),
    importDocument(administrator, `RNCP9${String(round).padStart(4, '0')}`, claims),
    registerLearners(administrator, `T${round}`, claims, () => isOver),
  ]);
  const struck: Struck[] = [];
  for (const { incident, afterMs, holdMs } of plan) {
    await sleep(afterMs);
    const atMs = Math.round(performance.now() - started);
    const whom = await incident.strike(product, holdMs);
    const over = performance.now();
    await product.recover();
    struck.push({ what: incident.name, whom, atMs, recoveryMs: Math.round(performance.now() - over) });
  }
  isOver = true;
  const failed = (await work).flatMap((end) => (end.status === 'rejected' ? [`work: ${String(end.reason)}`] : []));
  const faults = [...failed, ...(await claims.broken()), ...(await faultsOfTheData(product))];
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  return { round, struck, claims: claims.count, seconds, faults };
}

/** What `npm run check-data` tells, once nothing is left to do. */
async function faultsOfTheData({ databaseUrl, disk, instance }: FaultyProduct): Promise<string[]> {
  const environment = {
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    STORAGE_DIR: disk.storage,
    LOG_LEVEL: 'silent',
  };
  const faultsNow = async () => (await checkData(environment, () => undefined)).faults;
  // Work that follows from other work may be under way for a moment.
  let faults = await faultsNow();
  await eventually('the data holds', async () => (faults = await faultsNow()).length === 0, 10_000).catch(
    () => undefined,
  );
  const lost = instance.running.length < 2 ? ['a process ended and nobody ended it'] : [];
  return [...lost, ...faults.map(({ check, object, id, detail = '' }) => `${check}: ${object} ${id} ${detail}`)];
}
