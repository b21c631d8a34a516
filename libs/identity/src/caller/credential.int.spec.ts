import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { TestClient } from '#test/app/test-client.js';
import type { Me } from '../session/session.contract';
import { SessionService } from '../session/session.service';

describe('of a cookie and an API key sent together', () => {
  let api: TestApi;
  let ours: TestOrganisation;
  beforeAll(async () => {
    api = await startTestApi();
    ours = await api.organisation();
  });
  afterAll(() => api.close());

  /** A key of the administrator, sent with the cookie of the coordinator: the key is what is recognised. */
  async function both() {
    const { body: key } = await ours.administrator.post<{ secret: string }>('/api-keys', {
      label: 'ERP',
      scopes: ['member:read'],
    });
    const { userId } = ours.coordinator.actor;
    const { token, me } = await api.get(SessionService).open(userId);
    const cookie = { cookie: `certitude=${token}`, 'x-csrf-token': me.csrfToken };
    const caller = (headers: Record<string, string>) => new TestClient(api.app, ours.coordinator.actor, headers);
    return {
      together: caller({ ...cookie, authorization: `Bearer ${key.secret}` }),
      session: caller(cookie),
    };
  }

  it('the key acts: it says who it is, and shows no token of the session', async () => {
    const { together } = await both();
    const { body } = await together.get<Me>('/auth/me');
    expect(body).toMatchObject({ displayName: 'ERP', csrfToken: '' });
  });

  it('the key closes no session, and takes no cookie away', async () => {
    const { together, session } = await both();
    const answer = await together.post('/auth/sign-out');
    expect(answer.status).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect((await session.get('/auth/me')).status).toBe(200);
  });

  it('the key moves no session to another organisation', async () => {
    const { together, session } = await both();
    const { organisationId } = ours;
    expect((await together.post('/auth/switch-organisation', { organisationId })).status).toBe(404);
    expect((await session.post('/auth/switch-organisation', { organisationId })).status).toBe(200);
  });
});
