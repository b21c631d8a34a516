import { startTestApi, type TestApi } from '#test/app/test-api.js';

describe('the edge', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ REQUESTS_PER_MINUTE: '30', TRUST_PROXY: '1' });
  });
  afterAll(() => api.close());

  it.each([
    ['an address that cannot be decoded', '/verifications/%', 400],
    ['a part of an address that is too long', `/verifications/${'A'.repeat(400)}`, 414],
  ])('answers a problem to %s', async (_, path, status) => {
    const answer = await api.stranger.get(path);
    expect(answer).toMatchObject({ status, body: { status, code: `http.${status}` } });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(JSON.stringify(answer.body)).not.toContain('FST_');
  });

  it.each([
    ['a body cut short', '{"code":', 'application/json', 400],
    ['a body in another format', '<code/>', 'application/xml', 415],
  ])('answers a problem to %s, once it knows who calls', async (_, body, type, status) => {
    const { coordinator } = await api.organisation();
    const sent = { headers: { 'content-type': type } };
    const answer = await coordinator.post('/certifications', body, sent);
    expect(answer).toMatchObject({ status, body: { status, code: `http.${status}` } });
    expect(await api.stranger.post('/certifications', body, sent)).toMatchObject({ status: 401 });
  });

  it('takes the address its proxy saw, not the one the caller says', async () => {
    const statuses = [];
    for (let count = 0; count < 4; count += 1) {
      const headers = { 'x-forwarded-for': `203.0.113.${count}, 198.51.100.7` };
      statuses.push((await api.stranger.get('/verifications/AAAA', { headers })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });
});
