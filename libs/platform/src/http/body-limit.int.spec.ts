import { ROLES } from '#kernel/actor.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { BODY_LIMIT } from './body-limit';
import type { Problem } from './common.contract';

describe('a body that is too large', () => {
  let api: TestApi;
  let centre: TestOrganisation;
  beforeAll(async () => {
    api = await startTestApi();
    centre = await api.organisation();
  });
  afterAll(() => api.close());

  /** JSON of so many bytes. */
  const weighing = (bytes: number) => ({ text: 'x'.repeat(bytes - '{"text":""}'.length) });
  const TOO_LARGE = { status: 413, body: { status: 413, code: 'http.body-too-large' } };

  it('is refused to a stranger before anything is read in it, with the limit', async () => {
    const answer = await api.stranger.post<Problem>('/auth/sign-in', weighing(BODY_LIMIT + 1));
    expect(answer).toMatchObject(TOO_LARGE);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body.detail).toContain('1 Mo');
    expect((await api.stranger.post('/auth/sign-in', weighing(BODY_LIMIT))).status).toBe(422);
  });

  it('is refused on every address that does not say it takes more', async () => {
    const { paths } = JSON.parse((await api.app.inject({ method: 'GET', url: '/api/openapi.json' })).payload) as {
      paths: Record<string, object>;
    };
    const everything = await centre.person(ROLES);
    const taking: string[] = [];
    for (const [path, operations] of Object.entries(paths)) {
      for (const method of ['post', 'put', 'patch'] as const) {
        if (!(method in operations)) continue;
        const address = path.replace('/api/v1', '').replace(/\{\w+\}/g, centre.organisationId);
        const { status } = await everything[method](address, weighing(BODY_LIMIT + 1));
        if (status !== 413) taking.push(`${method} ${path}`);
      }
    }
    expect(taking.sort()).toEqual(['post /api/v1/imports', 'put /api/v1/framework-versions/{id}/content']);
  });

  it('is refused there too, beyond what they take', async () => {
    const answer = await centre.coordinator.post<Problem>('/imports', weighing(12 * BODY_LIMIT + 1));
    expect(answer).toMatchObject(TOO_LARGE);
    expect(answer.body.detail).toContain('12 Mo');
  });
});
