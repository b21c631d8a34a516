import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A problem that a route has answered. */
export interface AnsweredRefusal {
  /** `PATCH /api/v1/learners/:id`, as the router matched it. */
  readonly route: string;
  readonly status: number;
  readonly code: string;
}

/** What one test file was seen to be answered. */
export interface RefusalHarvest {
  readonly file: string;
  /** Only its tests of one name ran. */
  readonly isFiltered: boolean;
  readonly answered: readonly AnsweredRefusal[];
}

const answered = new Map<string, AnsweredRefusal>();

/** Keeps each problem that the application under test answers: what `npm run check:refusals` compares with what routes declare. */
export function harvestRefusals(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    const type = reply.getHeader('content-type');
    if (typeof type !== 'string' || !type.startsWith('application/problem+json') || typeof payload !== 'string') return;
    const route = routeOf(request);
    const { code } = JSON.parse(payload) as { code: string };
    if (route !== undefined) answered.set(`${route} ${code}`, { route, status: reply.statusCode, code });
  });
}

/** What the test file that runs has been answered so far. */
export const answeredSoFar = (): AnsweredRefusal[] => [...answered.values()];

/** Nothing when no route was matched: the address is none of ours. */
function routeOf({ method, routeOptions }: FastifyRequest): string | undefined {
  return routeOptions.url === undefined ? undefined : `${method} ${routeOptions.url}`;
}
