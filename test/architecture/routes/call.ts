import { newId } from '#kernel/id.js';
import { API_PREFIX } from '../../../apps/api/src/routes/api-prefix';
import type { CallOptions, TestClient, TestResponse } from '#test/app/test-client.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export const PREFIX = `/${API_PREFIX}`;

export function methodAndPath(route: string): [method: Method, path: string] {
  const [method = '', path = ''] = route.split(' ');
  return [method as Method, path];
}

/** Names of the `:parameters` of a route, in order. */
export const parametersOf = (route: string): string[] =>
  [...route.matchAll(/:(\w+)/g)].map(([, parameter = '']) => parameter);

/** `GET /api/v1/learners/:id` → `/learners/8f1…`, with nobody's ids unless given. */
export const pathOf = (route: string, ids: Readonly<Record<string, string>> = {}): string =>
  methodAndPath(route)[1]
    .replace(PREFIX, '')
    .replace(/:(\w+)/g, (_, parameter: string) => ids[parameter] ?? newId());

/** Calls a route of the API on nothing in particular: enough to know whether its guard lets one through. */
export function knockAt(caller: TestClient, route: string, options?: CallOptions): Promise<TestResponse> {
  const [method] = methodAndPath(route);
  const hasBody = method !== 'GET' && method !== 'DELETE';
  return caller.call(method, pathOf(route), hasBody ? {} : undefined, options);
}

export const codeOf = ({ body }: TestResponse): string =>
  typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : '';
