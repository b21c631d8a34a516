import type { OpenAPIObject } from '@nestjs/swagger';
import { labelOf } from '../labels';
import type { RefusingOperation, RouteRefusal } from './route-refusals';

type Responses = Record<string, object>;

const PROBLEM = { $ref: '#/components/schemas/Problem' };
/** What no route chooses to answer: said once, for all. */
const FAILURES: readonly RouteRefusal[] = [
  { code: 'http.unexpected', status: 500 },
  { code: 'http.503', status: 503 },
  { code: 'http.disk-full', status: 503 },
];

/** What a request may be told before any route has it, by the server itself. */
const BEFORE_ROUTES: readonly RouteRefusal[] = [400, 408, 414, 431].map((status) => ({
  code: `http.${status}`,
  status,
}));

/**
 * Gives each operation its problem responses, a status at a time, with the codes it may answer. A response that comes
 * whole from what operations are is a component, named by its codes: they share it.
 */
export function addProblemResponses(document: OpenAPIObject, operations: readonly RefusingOperation[]): void {
  const shared: Responses = { Failure: failure() };
  for (const refusal of BEFORE_ROUTES) shared[pascal(refusal.code)] = problemResponse(refusal.status, [refusal]);
  for (const { route, refusals } of operations) {
    const [method = '', path = ''] = route.split(' ');
    const operation = document.paths[path]?.[method.toLowerCase() as 'get'];
    if (!operation) throw new Error(`${route} is not in the document`);
    const responses = operation.responses as Responses;
    for (const status of new Set(refusals.map((refusal) => refusal.status))) {
      const ofStatus = refusals.filter((refusal) => refusal.status === status);
      const isShared = ofStatus.every(({ by }) => by !== undefined);
      const name = ofStatus.map(({ code }) => pascal(code)).join('Or');
      if (isShared) shared[name] = problemResponse(status, ofStatus);
      responses[status] = isShared ? { $ref: `#/components/responses/${name}` } : problemResponse(status, ofStatus);
    }
    for (const { code, status } of BEFORE_ROUTES)
      responses[status] ??= { $ref: `#/components/responses/${pascal(code)}` };
    responses['5XX'] = { $ref: '#/components/responses/Failure' };
  }
  document.components = { ...document.components, responses: sorted(shared) as never };
}

const problemResponse = (status: number, refusals: readonly RouteRefusal[]): object =>
  described(`${labelOf('fr', `http.${status}`)}.`, refusals, { const: status });

const failure = (): object =>
  described('Panne : la même demande peut aboutir plus tard.', FAILURES, { enum: [500, 503] });

function described(title: string, refusals: readonly RouteRefusal[], status: object): object {
  const codes = [...new Set(refusals.map(({ code }) => code))];
  const narrowed = { type: 'object', properties: { status, code: { enum: codes } }, required: ['status', 'code'] };
  return {
    description: [title, ...codes.map((code) => `- \`${code}\` : ${labelOf('fr', code)}`)].join('\n'),
    content: { 'application/problem+json': { schema: { allOf: [PROBLEM, narrowed] } } },
  };
}

/** `http.if-match-required` → `HttpIfMatchRequired` */
const pascal = (code: string): string => code.replace(/(?:^|[.-])(\w)/g, (_, letter: string) => letter.toUpperCase());

const sorted = (record: Responses): Responses =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
