import { Pool, type QueryConfig } from 'pg';
import { DataSource } from 'typeorm';
import { columnsOf } from '#grading/grading-grid/rating-changes.js';
import { RatingStore } from '#grading/grading-grid/rating.store.js';
import { LiveSessionReader } from '#identity/session/live-session.reader.js';
import { tokenDigest } from '#identity/account/secrets.js';
import { Clock } from '#kernel/clock.js';
import { type QueryOptions, Transaction } from '#platform/database/transaction.js';
import type { BenchStage } from './bench-stage';
import { type ExamRoom, type Juror, openExamRoom } from './exam-room';
import { elapsed, type Figure, judged, median, ms, perSecond, quantile, row, title, told } from './figures';

const JURORS = 30;
const SAVES = 40;
const CHANGES = 3;
const ROUNDS = 4;
/** The api's own default. */
const POOL_SIZE = 16;
const AIM = 4;

type Save = (juror: Juror, gridId: string, revision: number, criterionIds: readonly string[]) => Promise<void>;

/**
 * A juror's save as the page sends it (three criteria, If-Match), thirty jurors without a pause, each in a grid of their
 * own. The yardstick runs the statements the api makes for it, text for text, on the same rows, as many at once, through
 * a pool of the same size.
 */
export async function benchGridSave(bench: BenchStage): Promise<Figure[]> {
  title(`Saving grids, ${JURORS} jurors at once, ${ROUNDS} rounds of ${JURORS * SAVES} saves (p50, p95)`);
  const centre = await bench.stage.found(() => bench.instance.caller());
  const room = await openExamRoom(bench, centre, { jurors: JURORS, candidates: 1 + 2 * ROUNDS + 1 });
  const raw = rawSave(bench);
  const http: number[][] = [];
  const sql: number[][] = [];
  const rates = { http: [] as number[], sql: [] as number[] };
  try {
    // Each round has grids of its own, so that both sides insert and update as much; the first one only warms up.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const overHttp = await everybodySaves(room, 2 * round, saveOverHttp);
      const straight = await everybodySaves(room, 2 * round + 1, raw.save);
      if (round === 0) continue;
      http.push(overHttp.latencies);
      sql.push(straight.latencies);
      rates.http.push(overHttp.rate);
      rates.sql.push(straight.rate);
    }
  } finally {
    await raw.close();
    for (const { connection } of room.jurors) connection.close();
  }
  const p = (rounds: readonly number[][], share: number) => median(rounds.map((round) => quantile(round, share)));
  const ratio = (share: number) =>
    median(http.map((round, i) => quantile(round, share) / quantile(sql[i] ?? [], share)));
  row('', 'p50', 'p95', 'saves');
  row('Certitude, over HTTP', ms(p(http, 0.5)), ms(p(http, 0.95)), perSecond(median(rates.http)));
  row('the same SQL straight through pg', ms(p(sql, 0.5)), ms(p(sql, 0.95)), perSecond(median(rates.sql)));
  row('ratio', ratio(0.5).toFixed(2), ratio(0.95).toFixed(2));
  const figure = { name: 'grid save over HTTP, p95', value: p(http, 0.95), unit: 'ms', yardstick: p(sql, 0.95) };
  return [
    told({ name: 'grid save over HTTP, p50', value: p(http, 0.5), unit: 'ms', yardstick: p(sql, 0.5) }),
    // The median of the rounds' ratios: a busy minute slows both sides of its round.
    judged({ ...figure, ratio: ratio(0.95) }, `at most ${AIM} × the SQL alone`, (seen) => seen <= AIM),
  ];
}

async function everybodySaves(
  { jurors, criterionIds }: ExamRoom,
  candidate: number,
  save: Save,
): Promise<{ latencies: number[]; rate: number }> {
  const latencies: number[] = [];
  const duration = await elapsed(() =>
    Promise.all(
      jurors.map(async (juror) => {
        const gridId = juror.gridIds[candidate];
        if (gridId === undefined) throw new Error('a grid is missing');
        for (let revision = 0; revision < SAVES; revision += 1) {
          const first = (revision * CHANGES) % (criterionIds.length - CHANGES);
          const chosen = criterionIds.slice(first, first + CHANGES);
          latencies.push(await elapsed(() => save(juror, gridId, FIRST_REVISION + revision, chosen)));
        }
      }),
    ),
  );
  return { latencies, rate: (jurors.length * SAVES * 1_000) / duration };
}

/** Of a grid nobody has written in. */
const FIRST_REVISION = 1;
const changesTo = (criterionIds: readonly string[]) =>
  criterionIds.map((criterionId, rank) => ({ criterionId, level: 1 + (rank % 4) }));

const saveOverHttp: Save = async ({ connection }, gridId, revision, criterionIds) => {
  const { status, body } = await connection.call(
    'PATCH',
    `/api/v1/grading-grids/${gridId}/ratings`,
    JSON.stringify({ ratings: changesTo(criterionIds) }),
    { 'if-match': `"${revision}"` },
  );
  if (status !== 200) throw new Error(`a save was refused: ${status} ${body}`);
};

/** Notes the statements the product would make, with their parameters, and makes none. */
class Statements extends Transaction {
  private noted: QueryConfig[] = [];

  tear(): QueryConfig[] {
    const noted = this.noted;
    this.noted = [];
    return noted;
  }

  override query<Row>(
    text: string,
    parameters: readonly unknown[] = [],
    { preparedAs: name }: QueryOptions = {},
  ): Promise<Row[]> {
    this.noted.push({ ...(name !== undefined && { name }), text, values: [...parameters] });
    return Promise.resolve([]);
  }
}

/** Who calls, then the save itself: what the api asks of the database for each request that comes alone. */
function rawSave({ databaseUrl, stage }: BenchStage): { save: Save; close(): Promise<void> } {
  const pool = new Pool({ connectionString: databaseUrl, max: POOL_SIZE });
  const notebook = new Statements(stage.get(DataSource));
  const sessions = new LiveSessionReader(notebook, stage.get(Clock));
  const ratings = new RatingStore(notebook, { trailKey: 'a key of the bench, long enough to be one' });
  return {
    save: async ({ actor, token }, gridId, revision, criterionIds) => {
      // Both note their statement before they wait for anything: no other save comes in between.
      void sessions.live([tokenDigest(token)]);
      void ratings.save(actor, gridId, revision, columnsOf(changesTo(criterionIds)), new Date());
      const rows = [];
      for (const statement of notebook.tear()) rows.push((await pool.query(statement)).rowCount);
      if (rows.join() !== '1,1') throw new Error(`a save was refused: ${rows.join()}`);
    },
    close: () => pool.end(),
  };
}
