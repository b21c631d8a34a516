import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor } from '#kernel/actor.js';

export interface TestResponse<Body = unknown> {
  status: number;
  body: Body;
  headers: Record<string, string | string[] | number | undefined>;
  /** The answer as it came, for files. */
  raw: Buffer;
}

export interface CallOptions {
  query?: Record<string, string | number | undefined>;
  headers?: Record<string, string>;
  /** Shorthand for the `If-Match` header. */
  ifMatch?: number;
}

/**
 * One caller of the API, in process, through every guard, pipe and filter. The body is typed by whoever calls:
 * `await coordinator.get<LearnerView>('/learners/…')`.
 */
export class TestClient {
  constructor(
    private readonly app: NestFastifyApplication,
    readonly actor: Actor,
    readonly credentials: Readonly<Record<string, string>>,
  ) {}

  get<Body = unknown>(path: string, options?: CallOptions) {
    return this.call<Body>('GET', path, undefined, options);
  }

  post<Body = unknown>(path: string, body?: unknown, options?: CallOptions) {
    return this.call<Body>('POST', path, body, options);
  }

  put<Body = unknown>(path: string, body?: unknown, options?: CallOptions) {
    return this.call<Body>('PUT', path, body, options);
  }

  patch<Body = unknown>(path: string, body?: unknown, options?: CallOptions) {
    return this.call<Body>('PATCH', path, body, options);
  }

  delete<Body = unknown>(path: string, options?: CallOptions) {
    return this.call<Body>('DELETE', path, undefined, options);
  }

  async call<Body>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    { query = {}, headers = {}, ifMatch }: CallOptions = {},
  ): Promise<TestResponse<Body>> {
    const search = new URLSearchParams(
      Object.entries(query).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, String(value)]],
      ),
    ).toString();
    const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
    const response = await this.app.inject({
      method,
      url: `/api/v1${path}${search ? `?${search}` : ''}`,
      headers: {
        ...this.credentials,
        ...(body !== undefined && !isRaw && { 'content-type': 'application/json' }),
        ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
        ...headers,
      },
      ...(body !== undefined && { payload: isRaw ? body : JSON.stringify(body) }),
    });
    const isJson = String(response.headers['content-type'] ?? '').includes('json');
    return {
      status: response.statusCode,
      body: (isJson && response.payload ? JSON.parse(response.payload) : response.payload) as Body,
      headers: response.headers,
      raw: response.rawPayload,
    };
  }
}
