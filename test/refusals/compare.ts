import type { RefusingOperation, RouteRefusal } from '../../apps/api/src/refusals/route-refusals';
import type { SeenRefusal } from './read-harvest';

/** `PATCH /api/v1/learners/{id} training.external-id-taken`: why no test can be answered it. */
export type Unseen = Readonly<Record<string, string>>;

type Declared = Pick<RefusingOperation, 'route' | 'handler'> & RouteRefusal;
type Answer = Pick<SeenRefusal, 'route' | 'status' | 'code'>;

const API = /^\w+ \/api\/v1\//;

/** What is answered and not declared, whatever ran. */
export function undeclared(operations: readonly RefusingOperation[], answered: readonly SeenRefusal[]): string[] {
  const handlers = new Map(operations.map(({ route, handler }) => [route, handler]));
  const declared = new Set(declaredBy(operations).map(keyOf));
  // A failure is the server's, not the route's: every operation has the same response for them.
  const surprises = answered.filter((seen) => seen.status < 500 && API.test(seen.route) && !declared.has(keyOf(seen)));
  return [...new Map(surprises.map((seen) => [keyOf(seen), seen])).values()].map(({ route, status, code, file }) => {
    const handler = handlers.get(route);
    return handler === undefined
      ? `${route} answers ${String(status)} ${code} (${file}) and is not in openapi.json`
      : `${handler} answers ${String(status)} ${code} (${file}) and does not say so: name it in its @Refuses (${route})`;
  });
}

/** What is declared and was never answered, once every integration test ran. */
export function unseen(
  operations: readonly RefusingOperation[],
  answered: readonly SeenRefusal[],
  excused: Unseen,
): string[] {
  const declared = declaredBy(operations);
  const keys = new Set(answered.map(keyOf));
  const kinds = new Set(declared.filter((each) => keys.has(keyOf(each))).map(kindOf));
  const silent = declared.filter((each) => !(each.sampled ? kinds.has(kindOf(each)) : keys.has(keyOf(each))));
  const complaints = silent.filter((each) => excused[nameOf(each)] === undefined).map(silence);
  return [...new Set(complaints), ...idleExcuses(excused, declared, new Set(answered.map(nameOf)))];
}

function silence({ route, handler, code, by, sampled }: Declared): string {
  if (by === undefined) {
    return `${handler} declares ${code}, which no integration test was answered: test it, or take it from its @Refuses (${route})`;
  }
  const nobody = `${code} comes with operations ${by}, and no integration test was answered it by`;
  return sampled ? `${nobody} any of them` : `${nobody} ${handler} (${route})`;
}

const idleExcuses = (excused: Unseen, declared: readonly Declared[], answered: ReadonlySet<string>): string[] =>
  Object.keys(excused).flatMap((name) => {
    if (answered.has(name)) return [`${name} is excused, and is answered: take it from test/refusals/excused.ts`];
    if (declared.some((each) => nameOf(each) === name)) return [];
    return [`${name} is excused, and is not declared: take it from test/refusals/excused.ts`];
  });

/** What a route states though it is known from what the route is. */
export const repeated = (operations: readonly RefusingOperation[]): string[] =>
  operations.flatMap(({ handler, refusals }) =>
    refusals
      .filter(({ by, code }) => by === undefined && refusals.filter((other) => other.code === code).length > 1)
      .map(({ code }) => `${handler} states ${code} twice, or though it is known from what it is: say it once`),
  );

const declaredBy = (operations: readonly RefusingOperation[]): Declared[] =>
  operations.flatMap(({ route, handler, refusals }) => refusals.map((refusal) => ({ route, handler, ...refusal })));

const nameOf = ({ route, code }: Pick<Answer, 'route' | 'code'>): string => `${route} ${code}`;
const keyOf = ({ route, status, code }: Answer): string => `${route} ${String(status)} ${code}`;
const kindOf = ({ code, by }: RouteRefusal): string => `${code} ${by ?? ''}`;
