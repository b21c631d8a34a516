import { BatchUnderWay } from '../support/processes/batch-under-way';
import { BareTypst, requestsOf } from './bare-typst';
import type { BenchStage } from './bench-stage';
import { elapsed, type Figure, judged, median, perSecond, row, say, title, told } from './figures';
import { drawWithPdfkit } from './pdfkit-certificate';

const BATCH = 400;
const ROUNDS = 3;
/** pdfkit is slow enough for a sample. */
const DRAWN = 40;
const AIM = 0.65;

/**
 * Certificates per second from the request to the last one stored and marked, by one worker. The yardsticks print the
 * very same documents. Rounds alternate, so that a busy machine slows all of them.
 */
export async function benchIssuing({ stage, instance }: BenchStage): Promise<Figure[]> {
  title(`Issuing ${BATCH} certificates, one worker, ${ROUNDS} rounds (median; best)`);
  const bare = new BareTypst();
  const rates = { issued: [] as number[], typst: [] as number[], pdfkit: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const centre = await stage.found(() => instance.caller());
    const session = await stage.closedSessionEarning(BATCH, centre);
    let batch: BatchUnderWay | undefined;
    const issuing = await elapsed(async () => {
      batch = await BatchUnderWay.askedFor(session, stage, centre);
      await batch.finishes();
    });
    const requests = await requestsOf(stage, session.id, BATCH);
    if ((await batch?.issued()) !== BATCH || requests.length !== BATCH) throw new Error('the batch was not issued');
    const printing = await bare.print(requests);
    const drawing = await elapsed(async () => {
      for (const request of requests.slice(0, DRAWN)) await drawWithPdfkit(request);
    });
    // The first round only warms up.
    if (round === 0) continue;
    rates.issued.push((BATCH / issuing) * 1_000);
    rates.typst.push((BATCH / printing) * 1_000);
    rates.pdfkit.push((DRAWN / drawing) * 1_000);
  }
  const ofTypst = (mine: readonly number[]) => `${((100 * median(mine)) / median(rates.typst)).toFixed(0)} %`;
  const line = (name: string, measures: readonly number[]) =>
    row(name, perSecond(median(measures)), perSecond(Math.max(...measures)), ofTypst(measures));
  row('', 'median', 'best', 'of bare Typst');
  line('Certitude: numbered, printed, stored, audited', rates.issued);
  line('bare Typst, sources ready, nothing stored', rates.typst);
  line('pdfkit, comparable page, nothing stored', rates.pdfkit);
  say(
    `  by round: ${rates.issued.map((rate, i) => `${rate.toFixed(0)}/${(rates.typst[i] ?? 0).toFixed(0)}`).join('  ')}`,
  );
  const ratio = median(rates.issued.map((rate, round) => rate / (rates.typst[round] ?? Number.NaN)));
  const figure = { name: 'certificates issued by one worker', unit: '/s', value: median(rates.issued) };
  return [
    judged({ ...figure, yardstick: median(rates.typst), ratio }, `at least ${AIM} × bare Typst`, (seen) => seen >= AIM),
    told({ ...figure, name: 'beside pdfkit', yardstick: median(rates.pdfkit) }),
  ];
}
