import createClient, {
  defaultPathSerializer,
  type Client,
  type ClientPathsWithMethod,
  type FetchResponse,
  type Middleware,
  type ParamsOption,
  type RequestBodyOption,
} from 'openapi-fetch';
import { ProblemError, problemOf, UNREACHABLE } from './problem-error';
import type { paths } from './schema';

/**
 * Calls checked by the compiler against `openapi.json`: the path, what goes in it, the query, the body, the headers that
 * a route demands and the answer. openapi-fetch itself lets unknown names through; these signatures do not.
 */

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type PathOf<M extends Method> = ClientPathsWithMethod<Client<paths>, M>;
type Operation<M extends Method, P extends PathOf<M>> = paths[P] extends Record<M, infer O extends object> ? O : never;
type Init<O> = ParamsOption<O> & RequestBodyOption<O> & { signal?: AbortSignal };
type Arguments<I> = Record<never, never> extends I ? [init?: I] : [init: I];

/** What a route answers when it accepts; nothing (`undefined`) when it answers 204. */
export type Answer<M extends Method, P extends PathOf<M>> = Extract<
  FetchResponse<Operation<M, P>, object, `${string}/${string}`>,
  { data: unknown }
>['data'];

/** @throws `ProblemError`: what the API refuses, or its silence. */
type Call<M extends Method> = <P extends PathOf<M>>(
  path: P,
  ...init: Arguments<Init<Operation<M, P>>>
) => Promise<Answer<M, P>>;

export type Api = { readonly [M in Method]: Call<M> };

/** What every call carries besides its own. */
export interface CallContext {
  csrfToken: string;
  language: string;
}

interface ApiOptions {
  baseUrl: string;
  context: Readonly<CallContext>;
  fetch?: (request: Request) => Promise<Response>;
  /** Whether another CSRF token is in the context now, of a session that the same person opened meanwhile. */
  renewToken?: () => Promise<boolean>;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const TOKEN_REFUSED = 'identity.csrf-token-missing';

/**
 * Cookie session, CSRF token and language go out; data or a `ProblemError` comes back. What is refused for its token alone is
 * sent again with another: somebody who signed in again in a second tab loses nothing of what they typed in the first.
 */
export function createApi({ baseUrl, context, fetch, renewToken }: ApiOptions): Api {
  const edge: Middleware = {
    onRequest({ request }) {
      request.headers.set('Accept-Language', context.language);
      if (!SAFE.has(request.method) && context.csrfToken) request.headers.set('X-CSRF-Token', context.csrfToken);
      return request;
    },
    onError({ error }) {
      // Given up by whoever asked: it goes on as it is.
      if (error instanceof DOMException && error.name === 'AbortError') return undefined;
      return new ProblemError({ title: 'unreachable', detail: UNREACHABLE, status: 0, code: UNREACHABLE });
    },
  };
  const http = createClient<paths>({ baseUrl, credentials: 'same-origin', bodySerializer: serialized, fetch });
  http.use(edge);

  const call =
    <M extends Method>(method: M): Call<M> =>
    async (path, ...[init]) => {
      // Its own signature cannot be followed through a path that is not known yet; ours has checked it.
      const send = () => http.request(method, path, init as never);
      const { data, error, response } = await send();
      if (response.ok) return data as never;
      const problem = problemOf(response, error);
      if (problem.code !== TOKEN_REFUSED || !(await renewToken?.())) throw problem;
      const again = await send();
      if (!again.response.ok) throw problemOf(again.response, again.error);
      return again.data as never;
    };
  return { get: call('get'), post: call('post'), put: call('put'), patch: call('patch'), delete: call('delete') };
}

/** Revision that was read: the write is refused (412) if someone else wrote since. */
export const ifMatch = (revision: number) => ({ 'If-Match': `"${revision}"` });

type PathParameters<P extends PathOf<'get'>> =
  Operation<'get', P> extends { parameters: { path: infer T extends Record<string, string> } } ? T : never;

/** Address of what the browser fetches by itself: a file to download, a stream of events. */
export const urlOf = <P extends PathOf<'get'>>(path: P, parameters: PathParameters<P>): string =>
  defaultPathSerializer(path, parameters);

/** A body that holds a file goes as multipart/form-data, whose boundary the browser writes; any other as JSON. */
function serialized(body: unknown): FormData | string {
  const fields = Object.entries(Object(body) as object) as [string, unknown][];
  if (!fields.some(([, value]) => value instanceof Blob)) return JSON.stringify(body);
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value instanceof Blob ? value : String(value));
  return form;
}
