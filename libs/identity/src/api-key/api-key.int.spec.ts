import { startTestApi, type TestApi } from '#test/app/test-api.js';

interface Created {
  id: string;
  secret: string;
}

describe('API keys', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  const bearer = (secret: string) => ({ headers: { authorization: `Bearer ${secret}` } });

  it('act within their scopes, without cookie nor CSRF token, until revoked', async () => {
    const { administrator } = await api.organisation();
    const created = await administrator.post<Created>('/api-keys', { label: 'ERP', scopes: ['member:read'] });
    expect(created).toMatchObject({ status: 201 });
    const { secret, id } = created.body;
    expect((await api.stranger.get('/members', bearer(secret))).status).toBe(200);
    expect((await api.stranger.get('/organisation', bearer(secret))).status).toBe(403);
    expect((await administrator.delete(`/api-keys/${id}`)).status).toBe(204);
    expect((await api.stranger.get('/members', bearer(secret))).status).toBe(401);
  });

  it('are told once and stored hashed', async () => {
    const { administrator } = await api.organisation();
    const { secret } = (await administrator.post<Created>('/api-keys', { label: 'ERP', scopes: ['member:read'] })).body;
    expect(JSON.stringify((await administrator.get('/api-keys')).body)).not.toContain(secret.slice(-43));
    const rows = await api.tx.query('SELECT * FROM identity.api_key');
    expect(JSON.stringify(rows)).not.toContain(secret.slice(-43));
  });

  it('cannot be given more than their creator holds', async () => {
    const { administrator } = await api.organisation();
    const refused = await administrator.post('/api-keys', { label: 'x', scopes: ['member:read', 'grading:own'] });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/scopes/1' }] });
  });

  it('give no role that reaches further than they do, to a newcomer or to a member', async () => {
    const { administrator, juror } = await api.organisation();
    const scopes = ['member:read', 'member:write'];
    const { secret } = (await administrator.post<Created>('/api-keys', { label: 'ERP', scopes })).body;
    const invite = (...roles: string[]) =>
      api.stranger.post(
        '/members',
        { email: `${roles.join('.')}@exemple.test`, displayName: 'X', roles },
        bearer(secret),
      );
    const refusal = { status: 422, body: { code: 'identity.role-beyond-scopes' } };
    expect(await invite('administrator')).toMatchObject(refusal);
    expect(await invite('juror', 'coordinator')).toMatchObject(refusal);
    expect(await invite('juror')).toMatchObject({ status: 201 });
    const path = `/members/${juror.actor.userId}/roles`;
    expect(await api.stranger.put(path, { roles: ['juror', 'administrator'] }, bearer(secret))).toMatchObject(refusal);
    expect(await api.stranger.put(path, { roles: ['juror', 'learner'] }, bearer(secret))).toMatchObject({
      status: 200,
    });
  });

  it('lose what their creator loses', async () => {
    const org = await api.organisation();
    const creator = await org.person(['administrator']);
    const { secret } = (await creator.post<Created>('/api-keys', { label: 'x', scopes: ['member:read'] })).body;
    await org.administrator.put(`/members/${creator.actor.userId}/roles`, { roles: ['juror'] });
    expect((await api.stranger.get('/members', bearer(secret))).status).toBe(403);
  });

  it('are not read from the query string, where they would be logged', async () => {
    const { administrator } = await api.organisation();
    const { secret } = (await administrator.post<Created>('/api-keys', { label: 'x', scopes: ['member:read'] })).body;
    const answer = await api.stranger.get('/members', {
      query: { access_token: secret },
      headers: { authorization: 'Bearer' },
    });
    expect(answer.status).toBe(401);
  });

  it('of another organisation do not exist', async () => {
    const [ours, theirs] = [await api.organisation(), await api.organisation()];
    const { id } = (await theirs.administrator.post<Created>('/api-keys', { label: 'x', scopes: ['member:read'] }))
      .body;
    expect((await ours.administrator.delete(`/api-keys/${id}`)).status).toBe(404);
  });
});
