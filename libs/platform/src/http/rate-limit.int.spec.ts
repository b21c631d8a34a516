import { startTestApi, type TestApi } from '#testing/app/test-api.js';

describe('the rate limit', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ REQUESTS_PER_MINUTE: '30' });
  });
  afterAll(() => api.close());

  it('stops a caller who asks too much, and nobody else', async () => {
    const { administrator, coordinator } = await api.organisation();
    const statuses = [];
    for (let count = 0; count < 31; count += 1) statuses.push((await administrator.get('/auth/me')).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    expect((await coordinator.get('/auth/me')).status).toBe(200);
  });

  it('is ten times stricter where guessing would pay', async () => {
    const statuses = [];
    for (let count = 0; count < 4; count += 1) {
      statuses.push(
        (await api.stranger.post('/auth/activate', { token: 'x'.repeat(30), password: 'y'.repeat(12) })).status,
      );
    }
    expect(statuses).toEqual([404, 404, 404, 429]);
  });
});
