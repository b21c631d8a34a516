import { ApiCaller } from '../../apps/demo/src/api-caller';
import type { BenchStage } from './bench-stage';
import { type ExamRoom, type Juror, openExamRoom } from './exam-room';
import { elapsed, type Figure, judged, median, ms, quantile, row, say, title } from './figures';

const CANDIDATES = 200;
const JURORS = 3;
const REQUESTS = 25;
const AIM_MS = 150;

/** The evaluations of a whole session in one request: 200 candidates, 80 criteria, three jurors, every grid submitted. */
export async function benchSessionMatrix(bench: BenchStage): Promise<Figure[]> {
  title(`Session matrix: ${CANDIDATES} candidates × 80 criteria × ${JURORS} jurors in one request`);
  const centre = await bench.stage.found(() => bench.instance.caller());
  const room = await openExamRoom(bench, centre, { jurors: JURORS, candidates: CANDIDATES });
  await Promise.all(room.jurors.map((juror) => gradeEverybody(juror, room)));
  await bench.stage.tx.query('ANALYZE');
  const read = () => readMatrix(centre.administrator, room);
  let size = 0;
  for (let warm = 0; warm < 3; warm += 1) size = await read();
  const times: number[] = [];
  for (let request = 0; request < REQUESTS; request += 1) times.push(await elapsed(read));
  const statements = await bench.statements.open(() => bench.statements.of(read));
  for (const { connection } of room.jurors) connection.close();
  const views = statements.filter((statement) => !/live_session|set_config/.test(statement));
  row('', 'median', 'p95', 'fastest', 'answer');
  row(
    'GET /exam-sessions/{id}/matrix',
    ms(median(times)),
    ms(quantile(times, 0.95)),
    ms(Math.min(...times)),
    `${(size / 1_024).toFixed(0)} kB`,
  );
  say(`  SQL round trips: ${views.length} for the view, ${statements.length - views.length} to know who asks`);
  const name = 'session matrix';
  return [
    judged(
      { name: `${name}, p50`, value: median(times), unit: 'ms' },
      `at most ${AIM_MS} ms`,
      (seen) => seen <= AIM_MS,
    ),
    judged({ name: `${name}, SQL`, value: views.length, unit: 'statements' }, 'one for the view', (seen) => seen === 1),
  ];
}

async function gradeEverybody({ connection, gridIds }: Juror, { criterionIds }: ExamRoom): Promise<void> {
  const ratings = criterionIds.map((criterionId, rank) => ({ criterionId, level: 2 + (rank % 3) }));
  for (const gridId of gridIds) {
    const path = `/api/v1/grading-grids/${gridId}`;
    const saved = await connection.call('PATCH', `${path}/ratings`, JSON.stringify({ ratings }), { 'if-match': '"1"' });
    const { status, body } = await connection.call('POST', `${path}/submit`, undefined, { 'if-match': '"2"' });
    if (saved.status !== 200 || status !== 200) throw new Error(`a grid was refused: ${saved.body} ${body}`);
  }
}

/** @returns the size of the answer, in characters. */
async function readMatrix({ api }: ApiCaller, { session, jurors, criterionIds }: ExamRoom): Promise<number> {
  const { data: text } = await api.GET('/api/v1/exam-sessions/{id}/matrix', {
    params: { path: { id: session.id }, query: { limit: CANDIDATES } },
    parseAs: 'text',
  });
  const matrix = JSON.parse(String(text)) as { items: { grids: { levels: number[] | null }[] }[] };
  const whole = matrix.items
    .flatMap(({ grids }) => grids)
    .filter(({ levels }) => levels?.length === criterionIds.length);
  if (whole.length !== jurors.length * session.candidateIds.length) throw new Error('the matrix is not whole');
  return String(text).length;
}
