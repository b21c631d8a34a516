import { startTestApi, type TestApi } from '#test/app/test-api.js';
import { Members } from '../member/members';
import type { Me } from './session.contract';

const PASSWORD = 'une phrase assez longue';

describe('signing in', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  /** An invited person who chose their password through the link. */
  async function activePerson(email: string) {
    const { administrator } = await api.organisation();
    const invited = await administrator.post<{ activationUrl: string; userId: string }>('/members', {
      email,
      displayName: 'Maud Ferrier',
      roles: ['coordinator'],
    });
    expect(invited.status).toBe(201);
    const token = invited.body.activationUrl.split('/').at(-1);
    const activated = await api.stranger.post<Me>('/auth/activate', { token, password: PASSWORD });
    expect(activated.status).toBe(200);
    return { administrator, token, userId: invited.body.userId, activated };
  }

  const cookieOf = (headers: Record<string, unknown>): string => String(headers['set-cookie']).split(';')[0] ?? '';

  it('opens a session in an httpOnly SameSite=Lax cookie and says what the person may do', async () => {
    await activePerson('maud@exemple.test');
    const answer = await api.stranger.post<Me>('/auth/sign-in', { email: ' Maud@Exemple.test', password: PASSWORD });
    expect(answer.status).toBe(200);
    const cookies = [answer.headers['set-cookie']].flat().map(String);
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(['certitude', 'certitude-device']);
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
    expect(answer.body.permissions).toContain('catalog:write');
    const me = await api.stranger.get<Me>('/auth/me', { headers: { cookie: cookieOf(answer.headers) } });
    expect(me.body).toMatchObject({ displayName: 'Maud Ferrier', csrfToken: answer.body.csrfToken });
  });

  it('answers the same to an unknown address and to a wrong password', async () => {
    await activePerson('jules@exemple.test');
    const unknown = await api.stranger.post('/auth/sign-in', { email: 'personne@exemple.test', password: 'x' });
    const wrong = await api.stranger.post('/auth/sign-in', { email: 'jules@exemple.test', password: 'x' });
    expect([unknown.status, wrong.status]).toEqual([401, 401]);
    const sentence = (body: unknown) => ({ ...(body as object), requestId: '' });
    expect(sentence(unknown.body)).toEqual(sentence(wrong.body));
  });

  it('is throttled after repeated failures, even with the right password', async () => {
    await activePerson('lea@exemple.test');
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await api.stranger.post('/auth/sign-in', { email: 'lea@exemple.test', password: `essai ${attempt}` });
    }
    const throttled = await api.stranger.post('/auth/sign-in', { email: 'lea@exemple.test', password: PASSWORD });
    expect(throttled.status).toBe(429);
    await api.tx.query('DELETE FROM identity.sign_in_throttle');
  });

  it('refuses a sign-in that another site started', async () => {
    const answer = await api.stranger.post(
      '/auth/sign-in',
      { email: 'a@exemple.test', password: PASSWORD },
      { headers: { 'sec-fetch-site': 'cross-site' } },
    );
    expect(answer.status).toBe(403);
  });

  it('refuses a write that carries the cookie without the CSRF token', async () => {
    const { administrator } = await api.organisation();
    const refused = await administrator.post(
      '/members',
      { email: 'b@exemple.test', displayName: 'B', roles: ['juror'] },
      { headers: { 'x-csrf-token': 'autre' } },
    );
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ code: 'identity.csrf-token-missing' });
  });

  it('ends at sign-out, at its hour, and when the last role is taken away', async () => {
    const org = await api.organisation();
    const gone = await org.person(['coordinator']);
    await gone.post('/auth/sign-out');
    expect((await gone.get('/auth/me')).status).toBe(401);

    const dismissed = await org.person(['coordinator']);
    await org.administrator.put(`/members/${dismissed.actor.userId}/roles`, { roles: [] });
    expect((await dismissed.get('/auth/me')).status).toBe(401);

    const late = await org.person(['coordinator']);
    const start = api.clock.now();
    api.clock.set(new Date(start.getTime() + 15 * 3_600_000));
    expect((await late.get('/auth/me')).status).toBe(401);
    api.clock.set(start);
  });

  it('lets an activation link serve once', async () => {
    const { token } = await activePerson('once@exemple.test');
    const again = await api.stranger.post('/auth/activate', { token, password: PASSWORD });
    expect(again.status).toBe(404);
  });

  it('switches to an organisation the person belongs to, and to no other', async () => {
    const [here, there, elsewhere] = [
      await api.organisation('Ici'),
      await api.organisation('Là'),
      await api.organisation('Ailleurs'),
    ];
    const { userId } = here.coordinator.actor;
    const email = (await here.coordinator.get<Me>('/auth/me')).body.email ?? '';
    await api.tx.query('UPDATE identity.user_account SET email_verified_at = now() WHERE id = $1', [userId]);
    await api.get(Members).invite(there.administrator.actor, { email, displayName: 'x', roles: ['juror'] });
    const switched = await here.coordinator.post<Me>('/auth/switch-organisation', {
      organisationId: there.organisationId,
    });
    expect(switched.body).toMatchObject({ userId, organisationId: there.organisationId, roles: ['juror'] });
    // A window that still shows the organisation of before writes nothing in the next.
    const foreign = (headers: Record<string, string> = {}) =>
      here.coordinator.post('/auth/switch-organisation', { organisationId: elsewhere.organisationId }, { headers });
    expect((await foreign()).body).toMatchObject({ code: 'identity.csrf-token-missing' });
    expect((await foreign({ 'x-csrf-token': switched.body.csrfToken })).status).toBe(404);
  });

  it('has an organisation keep an administrator even when two dismiss each other at once', async () => {
    const org = await api.organisation();
    const other = await org.person(['administrator']);
    const members = api.get(Members);
    const outcomes = await Promise.allSettled([
      members.setRoles(org.administrator.actor, other.actor.userId, []),
      members.setRoles(other.actor, org.administrator.actor.userId, []),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({
      reason: { code: 'identity.last-administrator' },
    });
    const alone = await api.organisation();
    const { administrator } = alone;
    const resigning = await administrator.put(`/members/${administrator.actor.userId}/roles`, { roles: [] });
    expect(resigning).toMatchObject({ status: 422, body: { code: 'identity.last-administrator' } });
  });
});
