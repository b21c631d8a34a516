import { ProblemError, UNREACHABLE } from './problem-error';
import { createApi, ifMatch, urlOf, type CallContext } from './typed-client';

const ID = '0197a1b2-0000-7000-8000-000000000001';
const BASE = 'https://centre.test';

/** The API as its answers: what was asked of it is kept. */
function serving(answer: Response | (() => never), context: Partial<CallContext> = {}) {
  const asked: Request[] = [];
  const api = createApi({
    baseUrl: BASE,
    context: { csrfToken: '', language: 'fr', ...context },
    fetch: async (request) => {
      asked.push(request);
      return typeof answer === 'function' ? answer() : answer.clone();
    },
  });
  return { api, asked, last: () => asked.at(-1) as Request };
}

const failing = (error: Error) => (): never => {
  throw error;
};

const json = (body: unknown, status = 200, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });

const caught = (call: Promise<unknown>): Promise<unknown> =>
  call.then(() => undefined).catch((error: unknown) => error);

describe('calls of the typed client', () => {
  it('put parameters in the path and the query, and leave out what is not said', async () => {
    const { api, last } = serving(json({ items: [], nextCursor: null, total: 0 }));
    await api.get('/api/v1/exam-sessions/{id}/candidates', {
      params: { path: { id: 'a/b' }, query: { search: 'é&', cursor: undefined } },
    });
    expect(last().url).toBe(`${BASE}/api/v1/exam-sessions/a%2Fb/candidates?search=%C3%A9%26`);
    expect(urlOf('/api/v1/certificates/{id}/file', { id: 'a/b' })).toBe('/api/v1/certificates/a%2Fb/file');
  });

  it('say the language always, and the CSRF token on writes alone', async () => {
    const { api, last } = serving(json({}), { csrfToken: 'secret', language: 'en' });
    await api.get('/api/v1/organisation');
    expect(last().headers.get('accept-language')).toBe('en');
    expect(last().headers.has('x-csrf-token')).toBe(false);
    await api.post('/api/v1/learners/{id}/account', { params: { path: { id: ID } } });
    expect(last().headers.get('x-csrf-token')).toBe('secret');
  });

  it('are sent once more, and no more, when only their token is refused and the same person has another', async () => {
    const tokens: (string | null)[] = [];
    const refused = { title: '', detail: '', status: 403, code: 'identity.csrf-token-missing' };
    const sending = (renews: string | undefined, right: string) => {
      const context: CallContext = { csrfToken: 'old', language: 'fr' };
      const renewToken = async () => {
        context.csrfToken = renews ?? context.csrfToken;
        return renews !== undefined;
      };
      const fetch = async ({ headers }: Request) => {
        tokens.push(headers.get('x-csrf-token'));
        return headers.get('x-csrf-token') === right ? new Response(null, { status: 204 }) : json(refused, 403);
      };
      return createApi({ baseUrl: BASE, context, fetch, renewToken }).post('/api/v1/auth/sign-out');
    };
    await sending('new', 'new');
    expect(tokens.splice(0)).toEqual(['old', 'new']);
    expect(await caught(sending('new', 'another'))).toMatchObject({ code: 'identity.csrf-token-missing' });
    expect(tokens.splice(0)).toEqual(['old', 'new']);
    expect(await caught(sending(undefined, 'new'))).toMatchObject({ code: 'identity.csrf-token-missing' });
    expect(tokens).toEqual(['old']);
  });

  it('follow a context that changes: signing in brings a token', async () => {
    const context: CallContext = { csrfToken: '', language: 'fr' };
    const sent: (string | null)[] = [];
    const fetch = async ({ headers }: Request) => {
      sent.push(headers.get('x-csrf-token'));
      return new Response(null, { status: 204 });
    };
    const api = createApi({ baseUrl: BASE, context, fetch });
    await api.post('/api/v1/auth/sign-out');
    context.csrfToken = 'brought';
    await api.post('/api/v1/auth/sign-out');
    expect(sent).toEqual([null, 'brought']);
  });

  it('send a body as JSON with the revision that was read', async () => {
    const { api, last } = serving(json({}));
    await api.patch('/api/v1/organisation', { params: { header: ifMatch(7) }, body: { city: 'Pau' } });
    expect(last().headers.get('if-match')).toBe('"7"');
    expect(last().headers.get('content-type')).toBe('application/json');
    expect(await last().json()).toEqual({ city: 'Pau' });
  });

  it('send a file as multipart/form-data, by its name', async () => {
    const { api, last } = serving(json({}, 201));
    await api.post('/api/v1/imports', { body: { file: new File(['bloc'], 'référentiel.txt') } });
    expect(last().headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/);
    const file = (await last().formData()).get('file') as File;
    expect([file.name, await file.text()]).toEqual(['référentiel.txt', 'bloc']);
  });

  it('send neither body nor content type when there is none', async () => {
    const { api, last } = serving(json({}));
    await api.post('/api/v1/learners/{id}/account', { params: { path: { id: ID } } });
    expect(last().headers.has('content-type')).toBe(false);
    expect(await last().text()).toBe('');
  });

  it('give the data of an answer, and nothing for a 204', async () => {
    const organisation = { city: 'Pau' };
    expect(await serving(json(organisation)).api.get('/api/v1/organisation')).toEqual(organisation);
    const { api } = serving(new Response(null, { status: 204 }));
    expect(await api.delete('/api/v1/teams/{id}', { params: { path: { id: ID } } })).toBeUndefined();
  });

  it('throw what the API refuses, with its fields', async () => {
    const problem = {
      type: 'urn:certitude:problem:http.invalid-input',
      title: 'Saisie refusée',
      status: 422,
      detail: 'Une saisie est à corriger',
      instance: '/api/v1/learners',
      code: 'http.invalid-input',
      requestId: 'r1',
      errors: [{ pointer: '/email', detail: 'Adresse e-mail invalide' }],
    };
    const { api } = serving(json(problem, 422, 'application/problem+json'));
    const error = await caught(api.get('/api/v1/organisation'));
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ status: 422, code: problem.code, fields: problem.errors, requestId: 'r1' });
  });

  it('tell a proxy that answers in the place of the API from a refusal', async () => {
    const { api } = serving(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(await caught(api.get('/api/v1/organisation'))).toMatchObject({ status: 502, code: UNREACHABLE });
  });

  it('tell silence from a call given up', async () => {
    const silent = serving(failing(new TypeError('fetch failed'))).api;
    expect(await caught(silent.get('/api/v1/organisation'))).toMatchObject({ status: 0, code: UNREACHABLE });
    const late = serving(failing(new DOMException('timed out', 'TimeoutError'))).api;
    expect(await caught(late.get('/api/v1/organisation'))).toMatchObject({ status: 0, code: UNREACHABLE });
    const given = serving(failing(new DOMException('aborted', 'AbortError'))).api;
    expect(await caught(given.get('/api/v1/organisation'))).toMatchObject({ name: 'AbortError' });
  });

  it('are aborted by their signal', async () => {
    const { api, last } = serving(json({}));
    const abort = new AbortController();
    await api.get('/api/v1/organisation', { signal: abort.signal });
    expect(last().signal.aborted).toBe(false);
    abort.abort();
    expect(last().signal.aborted).toBe(true);
  });
});
