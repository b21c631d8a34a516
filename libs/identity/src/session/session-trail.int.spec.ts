import { startTestApi, type TestApi } from '#test/app/test-api.js';
import { hashPassword } from './passwords';

const PASSWORD = 'une phrase assez longue';

interface Entry {
  verb: string;
  object_type: string;
  object_id: string;
  actor_kind: string;
  actor_id: string | null;
  request_id: string | null;
}

describe('the trail of sessions', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  const trail = (organisationId: string) =>
    api.tx.query<Entry>(
      `SELECT verb, object_type, object_id, actor_kind, actor_id, request_id FROM platform.audit_entry
       WHERE organisation_id = $1 AND object_type = 'user-account' ORDER BY id`,
      [organisationId],
    );
  const everything = () => api.tx.query<Entry>('SELECT * FROM platform.audit_entry ORDER BY id');

  it('tells who chose their first password', async () => {
    const org = await api.organisation();
    const invitation = { email: 'nadia@exemple.test', displayName: 'Nadia Nouvelle', roles: ['juror'] };
    const { body } = await org.administrator.post<{ userId: string; activationUrl: string }>('/members', invitation);
    const token = body.activationUrl.split('/').at(-1);
    expect((await api.stranger.post('/auth/activate', { token, password: PASSWORD })).status).toBe(200);
    const entries = (await trail(org.organisationId)).filter((entry) => entry.object_id === body.userId);
    expect(entries.map(({ verb }) => verb)).toContain('activate');
    expect(entries.every((entry) => entry.actor_id === body.userId)).toBe(true);
  });

  it('tells a sign-out, by whom', async () => {
    const org = await api.organisation();
    const { userId } = org.coordinator.actor;
    await org.coordinator.post('/auth/sign-out');
    expect((await trail(org.organisationId)).at(-1)).toMatchObject({
      verb: 'sign-out',
      object_id: userId,
      actor_kind: 'person',
      actor_id: userId,
    });
  });

  it('tells that a sign-in failed and on which account, not who tried nor what', async () => {
    const org = await api.organisation();
    const { userId } = org.coordinator.actor;
    const email = 'celine@exemple.test';
    await api.tx.query('UPDATE identity.user_account SET email = $2, password_hash = $3 WHERE id = $1', [
      userId,
      email,
      await hashPassword(PASSWORD),
    ]);
    const { body } = await api.stranger.post<{ requestId: string }>('/auth/sign-in', {
      email,
      password: 'secret faux',
    });
    expect((await trail(org.organisationId)).at(-1)).toEqual({
      verb: 'sign-in-failed',
      object_type: 'user-account',
      object_id: userId,
      actor_kind: 'system',
      actor_id: null,
      request_id: body.requestId,
    });
    expect(JSON.stringify(await everything())).not.toMatch(/celine|secret faux/);
  });

  it('holds nothing of an address nobody signs in with', async () => {
    const before = await everything();
    const answer = await api.stranger.post('/auth/sign-in', {
      email: 'inconnue@exemple.test',
      password: 'secret faux',
    });
    expect(answer.status).toBe(401);
    expect(await everything()).toEqual(before);
  });
});
