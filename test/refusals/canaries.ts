import type { RefusingOperation } from '../../apps/api/src/refusals/route-refusals';
import { repeated, undeclared, unseen, type Unseen } from './compare';
import type { SeenRefusal } from './read-harvest';

const ROUTE = 'PATCH /api/v1/canaries/{id}';
const HANDLER = 'CanaryController.edit';
const stated = { code: 'canary.taken', status: 409 };
const brought = { code: 'canary.unknown', status: 404, by: 'under `canaries/{id}`' };

const full = { code: 'canary.full', status: 429, by: 'of the API', sampled: true };
const list: RefusingOperation = { route: 'GET /api/v1/canaries', handler: 'CanaryController.list', refusals: [full] };
const edit: RefusingOperation = { route: ROUTE, handler: HANDLER, refusals: [stated, brought] };
const answered = (code: string, status: number, route = ROUTE): SeenRefusal => ({
  route,
  status,
  code,
  file: 'canary.int.spec.ts',
});
const both = [answered('canary.taken', 409), answered('canary.unknown', 404)];
const EXCUSED: Unseen = { [`${ROUTE} canary.taken`]: 'a race' };

/** Each pair is what must be said, and what is said. */
const CANARIES: readonly (readonly [refusal: string | undefined, said: () => string[]])[] = [
  [undefined, () => [...undeclared([edit], both), ...unseen([edit], both, {}), ...repeated([edit])]],
  [`${HANDLER} answers 409 canary.held`, () => undeclared([edit], [...both, answered('canary.held', 409)])],
  [`${HANDLER} answers 422 canary.taken`, () => undeclared([edit], [...both, answered('canary.taken', 422)])],
  [
    `GET /api/v1/canaries answers 403`,
    () => undeclared([edit], [answered('canary.caged', 403, 'GET /api/v1/canaries')]),
  ],
  [undefined, () => undeclared([edit], [answered('http.503', 503), answered('http.404', 404, 'GET /metrics')])],
  [`${HANDLER} declares canary.taken`, () => unseen([edit], both.slice(1), {})],
  [undefined, () => unseen([edit], both.slice(1), EXCUSED)],
  ['canary.unknown comes with operations under `canaries/{id}`', () => unseen([edit], both.slice(0, 1), {})],
  ['canary.full comes with operations of the API', () => unseen([{ ...edit, refusals: [full] }, list], [], {})],
  [undefined, () => unseen([{ ...edit, refusals: [full] }, list], [answered('canary.full', 429, list.route)], {})],
  [`${ROUTE} canary.taken is excused, and is answered`, () => unseen([edit], both, EXCUSED)],
  [
    `${ROUTE} canary.gone is excused, and is not declared`,
    () => unseen([edit], both, { [`${ROUTE} canary.gone`]: '' }),
  ],
  [
    `${HANDLER} states canary.taken`,
    () => repeated([{ ...edit, refusals: [stated, { ...stated, by: 'of the API' }] }]),
  ],
];

/** A check that never refuses protects nothing: canaries that were not refused as they should be. */
export const livingCanaries = (): string[] =>
  CANARIES.flatMap(([refusal, saying], index) => {
    const said = saying();
    const isRight = refusal === undefined ? said.length === 0 : said.length === 1 && said[0]?.startsWith(refusal);
    return isRight
      ? []
      : [
          `canary ${String(index)} alive: "${refusal ?? 'nothing'}" was to be said (${said.join('; ') || 'nothing was'})`,
        ];
  });
