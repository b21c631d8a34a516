import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { paths } from '../../web/src/api/schema';

export type Api = Client<paths>;
export type Fetch = (request: Request) => Promise<Response>;

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a successful answer; what the API refused becomes an Error that quotes its problem. */
export async function accepted<T>(call: Promise<Answer<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await call;
  if (response.ok && data !== undefined && data !== null) return data;
  throw new Error(
    `${new URL(response.url || 'http://in.process/').pathname} → ${response.status} ${JSON.stringify(error)}`,
  );
}

/** The same for routes that answer without a body. */
export async function done(call: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await call;
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(error)}`);
}

export const ifMatch = (revision: number) => ({ 'If-Match': `"${revision}"` });

/**
 * Somebody using the public API as the web application does: typed calls, a session cookie kept between them, the CSRF
 * token sent back.
 */
export class ApiCaller {
  readonly api: Api;
  private cookie: string | undefined;
  private csrfToken: string | undefined;

  constructor(baseUrl: string, fetch: Fetch = globalThis.fetch) {
    this.api = createClient<paths>({ baseUrl, fetch });
    const session: Middleware = {
      onRequest: ({ request }) => {
        if (this.cookie) request.headers.set('cookie', this.cookie);
        if (this.csrfToken) request.headers.set('x-csrf-token', this.csrfToken);
      },
      onResponse: ({ response }) => {
        const [cookie] = response.headers.getSetCookie();
        if (cookie) this.cookie = cookie.split(';')[0];
      },
    };
    this.api.use(session);
  }

  async signIn(email: string, password: string): Promise<this> {
    const me = await accepted(this.api.POST('/api/v1/auth/sign-in', { body: { email, password } }));
    this.csrfToken = me.csrfToken;
    return this;
  }

  /** Follows an activation link: chooses the password, and is signed in. */
  async activate(activationUrl: string, password: string): Promise<this> {
    const token = activationUrl.split('/').at(-1) ?? '';
    const me = await accepted(this.api.POST('/api/v1/auth/activate', { body: { token, password } }));
    this.csrfToken = me.csrfToken;
    return this;
  }
}
