import { startTestApi, type TestApi } from '#test/app/test-api.js';

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

  it('is of a caller, whichever routes they ask', async () => {
    const { administrator } = await api.organisation();
    const statuses = [];
    for (let count = 0; count < 16; count += 1) {
      statuses.push((await administrator.get('/auth/me')).status, (await administrator.get('/organisation')).status);
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
  });

  it('is not for the supervisor, who restarts what does not answer', async () => {
    const statuses = new Set<number>();
    for (let count = 0; count < 200; count += 1) statuses.add((await api.app.inject('/health/live')).statusCode);
    expect([...statuses]).toEqual([200]);
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

describe('the rate limit of an address', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ REQUESTS_PER_MINUTE: '10', TRUST_PROXY: '1' });
  });
  afterAll(() => api.close());

  it('stops whoever shows another credential at each request, and not their neighbours', async () => {
    const asking = async (count: number, address: string) => {
      const headers = { authorization: `Bearer inventée-${count}`, 'x-forwarded-for': address };
      return (await api.stranger.get('/auth/me', { headers })).status;
    };
    const statuses = [];
    for (let count = 0; count < 60; count += 1) statuses.push(await asking(count, '203.0.113.9'));
    expect(statuses).toEqual([...Array<number>(50).fill(401), ...Array<number>(10).fill(429)]);
    expect(await asking(0, '198.51.100.7')).toBe(401);
  });

  it('lets several people share it', async () => {
    const { administrator, coordinator, juror, learner } = await api.organisation();
    for (const person of [administrator, coordinator, juror, learner]) {
      for (let count = 0; count < 10; count += 1) {
        const headers = { 'x-forwarded-for': '192.0.2.30' };
        expect((await person.get('/auth/me', { headers })).status).toBe(200);
      }
    }
  });
});
