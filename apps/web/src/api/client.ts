import createClient, { type Middleware } from 'openapi-fetch';
import { ProblemError, problemOf, UNREACHABLE } from './problem-error';

/** The one way to the API: cookie session, CSRF token, language and entity tags go out; data or a `ProblemError` comes back. */

type Scalar = string | number | boolean | null | undefined;

export interface CallOptions {
  path?: Record<string, string>;
  query?: Record<string, Scalar>;
  body?: unknown;
  /** Revision that was read: the write is refused (412) if someone else wrote since. */
  ifMatch?: number;
  signal?: AbortSignal;
}

const context = { csrfToken: '', language: 'fr' };

export const setCsrfToken = (token: string): void => void (context.csrfToken = token);
export const setApiLanguage = (language: string): void => void (context.language = language);

export const API_BASE = '/api/v1';
export const apiUrl = (path: string): string => `${API_BASE}${path}`;

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

const edge: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', context.language);
    if (!SAFE.has(request.method) && context.csrfToken) request.headers.set('X-CSRF-Token', context.csrfToken);
    return request;
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    return new ProblemError({ title: 'unreachable', detail: UNREACHABLE, status: 0, code: UNREACHABLE });
  },
};

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type AnyOperation = { parameters: object; responses: { 200: { content: { 'application/json': unknown } } } };
type AnyPaths = Record<string, Record<Method, AnyOperation>>;

const http = createClient<AnyPaths>({ baseUrl: `${location.origin}${API_BASE}`, credentials: 'same-origin' });
http.use(edge);

async function call<T>(method: Method, path: string, options: CallOptions = {}): Promise<T> {
  const { body, ifMatch, signal } = options;
  const multipart = body instanceof FormData;
  const { data, error, response } = await http.request(method, path, {
    params: { path: options.path, query: compact(options.query) },
    ...(body !== undefined && { body }),
    ...(multipart && { bodySerializer: () => body }),
    headers: {
      ...(ifMatch !== undefined && { 'If-Match': `"${ifMatch}"` }),
      // The browser writes the boundary of a multipart body itself.
      ...(body !== undefined && { 'Content-Type': multipart ? null : 'application/json' }),
    },
    ...(signal && { signal }),
  } as never);
  if (!response.ok) throw problemOf(response, error);
  return data as T;
}

function compact(query: CallOptions['query'] = {}): Record<string, string | number | boolean> {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return Object.fromEntries(entries) as Record<string, string | number | boolean>;
}

export const api = {
  get: <T>(path: string, options?: CallOptions) => call<T>('get', path, options),
  post: <T>(path: string, options?: CallOptions) => call<T>('post', path, options),
  put: <T>(path: string, options?: CallOptions) => call<T>('put', path, options),
  patch: <T>(path: string, options?: CallOptions) => call<T>('patch', path, options),
  delete: <T = void>(path: string, options?: CallOptions) => call<T>('delete', path, options),
};
