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

  const person = { email: 'helene@exemple.test', displayName: 'Hélène Béart', roles: ['juror'] };

  it.each([
    ['text', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['a file, where none is taken', 'multipart/form-data; boundary=x'],
    ['JSON in another charset', 'application/json; charset=iso-8859-1'],
    ['nothing said of it', ''],
  ])('takes a body as JSON in UTF-8 only: %s is told 415', async (_, type) => {
    const { administrator } = await api.organisation();
    const sent = { headers: { 'content-type': type } };
    const answer = await administrator.post('/members', Buffer.from(JSON.stringify(person)), sent);
    expect(answer).toMatchObject({ status: 415, body: { code: 'http.415' } });
  });

  it.each(['application/json; charset=utf-8', 'application/JSON;charset="UTF-8"'])('takes %s', async (type) => {
    const { administrator } = await api.organisation();
    const body = { ...person, email: `${type.length}@exemple.test` };
    const sent = { headers: { 'content-type': type } };
    expect(await administrator.post('/members', JSON.stringify(body), sent)).toMatchObject({ status: 201 });
  });

  it.each(['gzip', 'br', 'zstd'])('unpacks nothing: what is said to be packed by %s is told 415', async (encoding) => {
    const { administrator } = await api.organisation();
    const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
    const answer = await administrator.post('/members', JSON.stringify(person), { headers });
    expect(answer).toMatchObject({ status: 415, body: { code: 'http.415' } });
  });

  it('refuses bytes that are not UTF-8, which would be kept as unreadable characters', async () => {
    const { administrator } = await api.organisation();
    const sent = { headers: { 'content-type': 'application/json' } };
    const answer = await administrator.post('/members', Buffer.from(JSON.stringify(person), 'latin1'), sent);
    expect(answer).toMatchObject({ status: 400, body: { code: 'http.body-not-utf8' } });
  });

  it.each([
    ['too deep', '['.repeat(50), 422, 'http.json-too-deep'],
    ['of too many values', `[${'0,'.repeat(250_000)}0]`, 413, 'http.json-too-many-values'],
  ])('refuses a JSON %s before it is parsed', async (_, body, status, code) => {
    const { administrator } = await api.organisation();
    const sent = { headers: { 'content-type': 'application/json' } };
    expect(await administrator.post('/members', body, sent)).toMatchObject({ status, body: { code } });
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
