import { startBenchServer } from '../bench-stage';
import { SMALL_CENTRE } from '../data/centre-size';
import { idOf } from '../data/ids';
import { type Figure, judged, median, perSecond, row, title, told } from '../figures';
import { Side } from '../lists/side';
import { FloorServer } from './floor';
import { LoadClient } from './load';

const CONNECTIONS = 16;
/** The api's own default. */
const POOL_SIZE = 16;
const ROUNDS = 5;
const SECONDS = 3;
const AIM = 0.5;

interface Contender {
  readonly name: string;
  readonly url: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Answers per second to sixteen connections that never pause, the client on the same cores. Contenders alternate, so
 * that a busy machine slows all of them; the first round warms up.
 */
export async function benchApi(): Promise<Figure[]> {
  title(`Reads per second, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s (median; best)`);
  const server = await startBenchServer();
  const closing: (() => Promise<void> | void)[] = [() => server.close()];
  try {
    // With the line per answer that an instance writes by default.
    const side = await Side.open(server, 'small', SMALL_CENTRE, {
      environment: { LOG_LEVEL: 'info' },
      logsToFile: true,
    });
    closing.unshift(() => side.close());
    const floor = await FloorServer.start(side.bench.databaseUrl, POOL_SIZE);
    closing.unshift(floor.stop);
    const client = new LoadClient();
    closing.unshift(() => client.stop());
    return await compare(client, floor.url, side);
  } finally {
    for (const close of closing) await close();
  }
}

async function compare(client: LoadClient, floorUrl: string, side: Side): Promise<Figure[]> {
  const { url } = side.bench.instance;
  const headers = side.credentials('administrator');
  const learner = idOf('learner', 0);
  const of = (name: string, path: string): Contender => ({ name, url, path: `/api/v1${path}`, headers });
  const hello: Contender = { name: 'hello, Nest and Fastify', url: floorUrl, path: '/hello' };
  const oneRow: Contender = { name: 'the floor: one row by TypeORM', url: floorUrl, path: `/learners/${learner}` };
  const byId = of('GET /learners/:id', `/learners/${learner}`);
  const page = of('GET /learners?limit=50', '/learners?limit=50');
  const sessions = of('GET /exam-sessions?limit=50', '/exam-sessions?limit=50');
  const rates = new Map<Contender, number[]>([hello, oneRow, byId, page, sessions].map((contender) => [contender, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [{ url: target, path, headers: sent = {} }, seen] of rates) {
      const load = { url: target, path, headers: sent, connections: CONNECTIONS, seconds: SECONDS };
      const rate = await client.put(load);
      if (round > 0) seen.push(rate);
    }
  }
  const ratesOf = (contender: Contender) => rates.get(contender) ?? [];
  row('', 'median', 'best', 'of the floor');
  const ofFloor = (contender: Contender): number =>
    median(ratesOf(contender).map((rate, round) => rate / (ratesOf(oneRow)[round] ?? Number.NaN)));
  for (const [contender, seen] of rates) {
    const share = `${(100 * ofFloor(contender)).toFixed(0)} %`;
    row(contender.name, perSecond(median(seen)), perSecond(Math.max(...seen)), share);
  }
  const figureOf = (contender: Contender) => ({
    name: contender.name,
    value: median(ratesOf(contender)),
    unit: '/s',
    yardstick: median(ratesOf(oneRow)),
    ratio: ofFloor(contender),
  });
  const aim = `at least ${AIM} × one row by TypeORM under Nest and Fastify`;
  return [
    judged(figureOf(byId), aim, (seen) => seen >= AIM),
    ...[hello, page, sessions].map((contender) => told(figureOf(contender))),
  ];
}
