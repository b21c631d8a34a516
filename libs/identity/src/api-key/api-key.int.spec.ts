import { SOME_INSTANT, startTestApi, type TestApi } from '#test/app/test-api.js';
import type { TestClient } from '#test/app/test-client.js';

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

  it.each(['member:link', 'api-key:manage'])('are never given %s, which a person does as themselves', async (scope) => {
    const { administrator } = await api.organisation();
    const refused = await administrator.post('/api-keys', { label: 'x', scopes: ['member:read', scope] });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'identity.scope-for-people', errors: [{ pointer: '/scopes/1' }] },
    });
  });

  it('given such a right before keys were kept from it, do not have it: no key makes a key, nor a link', async () => {
    const { administrator, juror } = await api.organisation();
    const { id, secret } = (await administrator.post<Created>('/api-keys', { label: 'x', scopes: ['member:write'] }))
      .body;
    await api.tx.query(`UPDATE identity.api_key SET scopes = '{api-key:manage,member:link}' WHERE id = $1`, [id]);
    const refusal = { status: 403, body: { code: 'identity.permission-missing' } };
    const mint = { label: 'y', scopes: ['member:read'] };
    expect(await api.stranger.post('/api-keys', mint, bearer(secret))).toMatchObject(refusal);
    const link = `/members/${juror.actor.userId}/password-link`;
    expect(await api.stranger.post(link, undefined, bearer(secret))).toMatchObject(refusal);
  });

  it('are handed no link where links are handed over: whoever a program invites is given theirs by a person', async () => {
    const { administrator } = await api.organisation();
    const scopes = ['member:read', 'member:write'];
    const key = (await administrator.post<Created>('/api-keys', { label: 'SIRH', scopes })).body;
    const invited = await api.stranger.post<{ userId: string }>(
      '/members',
      { email: 'jure.du.sirh@exemple.test', displayName: 'Jules Juré', roles: ['juror'] },
      bearer(key.secret),
    );
    expect(invited).toMatchObject({ status: 201, body: { activationUrl: null, sent: false, linkToRenew: true } });
    const link = `/members/${invited.body.userId}/activation-link`;
    expect((await api.stranger.post(link, undefined, bearer(key.secret))).status).toBe(403);
    expect(await administrator.post(link)).toMatchObject({ status: 201, body: { activationUrl: expect.any(String) } });
  });

  it('sign what they do under their own name, and answer who they are', async () => {
    const { administrator } = await api.organisation();
    const scopes = ['member:write'];
    const { id, secret } = (await administrator.post<Created>('/api-keys', { label: 'Reprise du SIRH', scopes })).body;
    const juror = { email: 'jean.jure@exemple.test', displayName: 'Jean Juré', roles: ['juror'] };
    const invited = await api.stranger.post<{ userId: string }>('/members', juror, bearer(secret));
    const entries = await api.tx.query('SELECT actor_kind, actor_id FROM platform.audit_entry WHERE object_id = $1', [
      invited.body.userId,
    ]);
    expect(entries).toEqual([{ actor_kind: 'api-key', actor_id: id }]);
    const me = await api.stranger.get('/auth/me', bearer(secret));
    expect(me.body).toMatchObject({ userId: id, displayName: 'Reprise du SIRH', email: null, permissions: scopes });
  });

  it('last a year when nothing is said, until their last day included, and not a day more', async () => {
    const { administrator } = await api.organisation();
    const create = (more: object) =>
      administrator.post<Created & { expiresOn: string }>('/api-keys', {
        label: 'x',
        scopes: ['member:read'],
        ...more,
      });
    expect((await create({})).body.expiresOn).toBe('2027-11-20');
    expect(await create({ expiresOn: '2026-11-19' })).toMatchObject({
      status: 422,
      body: { code: 'identity.api-key-ends-before-today', errors: [{ pointer: '/expiresOn' }] },
    });
    const { secret } = (await create({ expiresOn: '2026-11-22' })).body;
    const on = async (instant: string) => {
      api.clock.set(new Date(instant));
      return api.stranger.get('/members', bearer(secret));
    };
    expect((await on('2026-11-22T22:59:00Z')).status).toBe(200);
    expect(await on('2026-11-22T23:01:00Z')).toMatchObject({
      status: 401,
      body: { code: 'identity.api-key-expired' },
    });
    api.clock.set(SOME_INSTANT);
  });

  it('bound to addresses are refused from any other, however good their secret', async () => {
    const { administrator } = await api.organisation();
    const create = (networks: string[]) =>
      administrator.post<Created>('/api-keys', { label: 'x', scopes: ['member:read'], networks });
    const [near, far] = [await create(['127.0.0.0/8', '2001:db8::/32']), await create(['203.0.113.9'])];
    expect((await api.stranger.get('/members', bearer(near.body.secret))).status).toBe(200);
    expect(await api.stranger.get('/members', bearer(far.body.secret))).toMatchObject({
      status: 403,
      body: { code: 'identity.api-key-elsewhere' },
    });
    expect(await create(['203.0.113.0/33'])).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/networks/0', code: 'identity.not-a-network' }] },
    });
  });

  it('end, in the trail, when whoever created them chooses another password or belongs there no more', async () => {
    const org = await api.organisation();
    const create = async (by: TestClient) =>
      (await by.post<Created>('/api-keys', { label: 'x', scopes: ['member:read'] })).body;
    const [reset, gone] = [await org.person(['administrator']), await org.person(['administrator'])];
    const [first, second, kept] = [await create(reset), await create(gone), await create(org.administrator)];
    const link = await org.administrator.post<{ passwordUrl: string }>(`/members/${reset.actor.userId}/password-link`);
    const token = link.body.passwordUrl.split('/').at(-1);
    const chosen = await api.stranger.post('/auth/password', { token, password: 'une autre phrase assez longue' });
    expect(chosen.status).toBe(200);
    await org.administrator.put(`/members/${gone.actor.userId}/roles`, { roles: [] });
    const answers = [first, second, kept].map(({ secret }) => api.stranger.get('/members', bearer(secret)));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([401, 401, 200]);
    const entries = await api.tx.query(
      `SELECT object_id, actor_id FROM platform.audit_entry WHERE verb = 'revoke' AND organisation_id = $1 ORDER BY id`,
      [org.organisationId],
    );
    expect(entries).toEqual([
      { object_id: first.id, actor_id: reset.actor.userId },
      { object_id: second.id, actor_id: org.administrator.actor.userId },
    ]);
  });

  it('let no key loosen what keys may decide', async () => {
    const { administrator } = await api.organisation();
    const { secret } = (await administrator.post<Created>('/api-keys', { label: 'x', scopes: ['organisation:write'] }))
      .body;
    const edit = (body: object) => api.stranger.patch('/organisation', body, { ...bearer(secret), ifMatch: 1 });
    expect(await edit({ keysMayDecide: true })).toMatchObject({
      status: 403,
      body: { code: 'identity.left-to-people' },
    });
    expect((await edit({ city: 'Nantes' })).status).toBe(200);
  });

  it('neither give nor take away a role that reaches further than they do', async () => {
    const { administrator, coordinator, juror } = await api.organisation();
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
    const removed = (userId: string) => api.stranger.put(`/members/${userId}/roles`, { roles: [] }, bearer(secret));
    expect(await removed(coordinator.actor.userId)).toMatchObject(refusal);
    expect(await removed(juror.actor.userId)).toMatchObject({ status: 200 });
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
