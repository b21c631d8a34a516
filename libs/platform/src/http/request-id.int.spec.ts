import { startTestApi, type TestApi } from '#test/app/test-api.js';

describe('the id of a request', () => {
  const apis: TestApi[] = [];
  afterAll(() => Promise.all(apis.map((api) => api.close())));

  const idGivenBy = async (environment: Record<string, string>, given: string) => {
    const api = await startTestApi(environment);
    apis.push(api);
    const { headers } = await api.stranger.get('/auth/me', { headers: { 'x-request-id': given } });
    return String(headers['x-request-id']);
  };

  it('is ours when callers reach us directly: nobody writes under the id of another', async () => {
    expect(await idGivenBy({ TRUST_PROXY: '0' }, 'request-of-another')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is the one the proxy before us gave, when it can be read', async () => {
    expect(await idGivenBy({ TRUST_PROXY: '1' }, 'edge-0001')).toBe('edge-0001');
    expect(await idGivenBy({ TRUST_PROXY: '1' }, 'a b\tc')).toMatch(/^[0-9a-f-]{36}$/);
  });
});
