import type { RefusingOperation, RouteRefusal } from '../../apps/api/src/refusals/route-refusals';
import type { SeenRefusal } from './read-harvest';

/** `PATCH /api/v1/learners/{id} training.external-id-taken`: why no test can be answered it. */
export type Unseen = Readonly<Record<string, string>>;

type Told = Pick<RefusingOperation, 'route' | 'handler'> & RouteRefusal;

const API = /^\w+ \/api\/v1\//;

/** What is answered and not declared: by then, whatever ran. */
export function undeclared(operations: readonly RefusingOperation[], answered: readonly SeenRefusal[]): string[] {
  const handlers = new Map(operations.map(({ route, handler }) => [route, handler]));
  const declared = new Set(toldOf(operations).map(keyOf));
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
  const told = toldOf(operations);
  const seen = new Set(answered.map(keyOf));
  const seenNames = new Set(answered.map(nameOf));
  const stated = told.filter(({ by }) => by === undefined);
  const silent = stated.filter((each) => !seen.has(keyOf(each)) && excused[nameOf(each)] === undefined);
  const known = told.filter(({ by }) => by !== undefined);
  const isSilent = (each: Told) =>
    each.sampled
      ? !known.some((other) => kindOf(other) === kindOf(each) && seen.has(keyOf(other)))
      : !seen.has(keyOf(each));
  return [
    ...silent.map(
      ({ handler, code, route }) =>
        `${handler} declares ${code}, which no integration test was answered: test it, or take it from its @Refuses (${route})`,
    ),
    ...new Set(
      known
        .filter(isSilent)
        .map((each) =>
          each.sampled
            ? `${each.code} comes with operations ${each.by ?? ''}, and no integration test was answered it by any of them`
            : `${each.code} comes with operations ${each.by ?? ''}, and no integration test was answered it by ${each.handler} (${each.route})`,
        ),
    ),
    ...Object.keys(excused)
      .filter((name) => seenNames.has(name) || !stated.some((each) => nameOf(each) === name))
      .map(
        (name) =>
          `${name} is excused, and is ${seenNames.has(name) ? 'answered' : 'not declared'}: take it from the list`,
      ),
  ];
}

/** What a route states though it is known from what the route is. */
export const repeated = (operations: readonly RefusingOperation[]): string[] =>
  operations.flatMap(({ handler, refusals }) =>
    refusals
      .filter(({ by, code }) => by === undefined && refusals.filter((other) => other.code === code).length > 1)
      .map(({ code }) => `${handler} states ${code} twice, or though it is known from what it is: say it once`),
  );

const toldOf = (operations: readonly RefusingOperation[]): Told[] =>
  operations.flatMap(({ route, handler, refusals }) => refusals.map((refusal) => ({ route, handler, ...refusal })));

const nameOf = ({ route, code }: { route: string; code: string }): string => `${route} ${code}`;
const keyOf = ({ route, status, code }: { route: string; status: number; code: string }): string =>
  `${route} ${String(status)} ${code}`;
const kindOf = ({ code, by }: RouteRefusal): string => `${code} ${by ?? ''}`;
