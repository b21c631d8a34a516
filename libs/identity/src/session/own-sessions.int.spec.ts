import { TestClient, type TestResponse } from '#test/app/test-client.js';
import { startTestApi, type TestApi } from '#test/app/test-api.js';
import { TestMailServer } from '#testing/mail/mail-server.js';
import { hashPassword } from './passwords';
import type { Me, SessionView } from './session.contract';

const PASSWORD = 'une phrase assez longue';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';

let api: TestApi;
let mail: TestMailServer;
let passwordHash: string;
beforeAll(async () => {
  mail = await TestMailServer.start();
  api = await startTestApi({ ...mail.environment, TRUST_PROXY: '1' });
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(async () => {
  await api.close();
  await mail.down();
});

/** A browser: it keeps its cookies, and says what it is. */
class Browser {
  private readonly jar = new Map<string, string>();
  private csrfToken = '';

  constructor(
    private readonly userAgent: string,
    private readonly address: string,
  ) {}

  get headers(): Record<string, string> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    return {
      'user-agent': this.userAgent,
      'x-forwarded-for': this.address,
      'x-csrf-token': this.csrfToken,
      ...(cookie && { cookie }),
    };
  }

  async signIn(email: string): Promise<TestResponse<Me>> {
    const answer = await api.stranger.post<Me>(
      '/auth/sign-in',
      { email, password: PASSWORD },
      { headers: this.headers },
    );
    for (const cookie of [answer.headers['set-cookie']].flat()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(String(cookie)) ?? [];
      if (name !== undefined && value !== undefined) this.jar.set(name, value);
    }
    this.csrfToken = answer.body.csrfToken;
    return answer;
  }

  /** The same session, kept by whoever copied its cookies. */
  copy(): { headers: Record<string, string> } {
    return { headers: this.headers };
  }

  async sessions(): Promise<SessionView[]> {
    return (await api.stranger.get<{ items: SessionView[] }>('/auth/sessions', { headers: this.headers })).body.items;
  }

  async isSignedIn(): Promise<boolean> {
    return (await api.stranger.get('/auth/me', { headers: this.headers })).status === 200;
  }
}

/** Somebody with a password, signed in nowhere. */
async function somebody(): Promise<{ email: string; userId: string }> {
  const { coordinator } = await api.organisation();
  const { userId } = coordinator.actor;
  const email = (await coordinator.get<Me>('/auth/me')).body.email ?? '';
  await api.tx.query('UPDATE identity.user_account SET password_hash = $2 WHERE id = $1', [userId, passwordHash]);
  await api.tx.query('DELETE FROM identity.user_session WHERE user_id = $1', [userId]);
  return { email, userId };
}

describe('one’s sessions', () => {
  it('tell the device, the network and which one asks, the last seen first', async () => {
    const { email } = await somebody();
    const [office, phone] = [new Browser(FIREFOX, '203.0.113.9'), new Browser(SAFARI, '2001:db8:1:2::3')];
    await office.signIn(email);
    await phone.signIn(email);
    expect(await phone.sessions()).toMatchObject([
      { device: 'Safari · iOS', network: '2001:db8:1::/48', current: true },
      { device: 'Firefox · Windows', network: '203.0.113.0/24', current: false },
    ]);
  });

  it('are one to a browser: signing in again ends the one it had, and no other', async () => {
    const { email } = await somebody();
    const [office, phone] = [new Browser(FIREFOX, '203.0.113.9'), new Browser(SAFARI, '203.0.113.9')];
    await office.signIn(email);
    await phone.signIn(email);
    const copied = office.copy();
    await office.signIn(email);
    expect((await api.stranger.get('/auth/me', copied)).status).toBe(401);
    expect(await phone.isSignedIn()).toBe(true);
    expect(await office.sessions()).toHaveLength(2);
  });

  it('are ended one by one from another, in the trail; nobody else’s are', async () => {
    const [{ email, userId }, other] = [await somebody(), await somebody()];
    const [office, phone, theirs] = [FIREFOX, SAFARI, FIREFOX].map((agent) => new Browser(agent, '203.0.113.9'));
    if (!office || !phone || !theirs) throw new Error('three browsers');
    await office.signIn(email);
    await phone.signIn(email);
    await theirs.signIn(other.email);
    const [foreign] = await theirs.sessions();
    const lost = (await office.sessions()).find(({ current }) => !current);
    const end = (id?: string) => api.stranger.delete(`/auth/sessions/${id}`, { headers: office.headers });
    expect((await end(lost?.id)).status).toBe(204);
    expect(await end(foreign?.id)).toMatchObject({ status: 404, body: { code: 'identity.session-unknown' } });
    expect([await phone.isSignedIn(), await office.isSignedIn(), await theirs.isSignedIn()]).toEqual([
      false,
      true,
      true,
    ]);
    const entries = await api.tx.query(
      `SELECT actor_id FROM platform.audit_entry WHERE verb = 'end-session' AND object_id = $1`,
      [userId],
    );
    expect(entries).toEqual([{ actor_id: userId }]);
  });

  it('are ended all at once, but the one that asks', async () => {
    const { email } = await somebody();
    const [office, phone] = [new Browser(FIREFOX, '203.0.113.9'), new Browser(SAFARI, '203.0.113.9')];
    await office.signIn(email);
    await phone.signIn(email);
    expect((await api.stranger.delete('/auth/sessions', { headers: office.headers })).status).toBe(204);
    expect([await phone.isSignedIn(), await office.isSignedIn()]).toEqual([false, true]);
  });
});

describe('a browser that an account was never opened with', () => {
  it('is told to its owner, who is not told again of it, nor of the first', async () => {
    const { email } = await somebody();
    const [office, phone] = [new Browser(FIREFOX, '203.0.113.9'), new Browser(SAFARI, '198.51.100.7')];
    await office.signIn(email);
    await office.signIn(email);
    await api.drainJobs();
    expect(mail.to(email)).toEqual([]);
    await phone.signIn(email);
    await phone.signIn(email);
    await api.drainJobs();
    const letters = mail.to(email);
    expect(letters.map(({ subject }) => subject)).toEqual(['Connexion à Certitude depuis un nouvel appareil']);
    expect(letters[0]?.text).toContain('Safari · iOS');
    expect(letters[0]?.text).toContain('198.51.100.0/24');
    expect(letters[0]?.text).not.toContain('198.51.100.7');
  });

  it('is told in the language of its owner', async () => {
    const { email, userId } = await somebody();
    await api.tx.query(`UPDATE identity.user_account SET locale = 'en' WHERE id = $1`, [userId]);
    await new Browser(FIREFOX, '203.0.113.9').signIn(email);
    await new Browser(SAFARI, '203.0.113.9').signIn(email);
    await api.drainJobs();
    expect(mail.to(email).map(({ subject }) => subject)).toEqual(['Signed in to Certitude with a new device']);
  });

  it('fills no mailbox when it keeps no cookie', async () => {
    const { email } = await somebody();
    await new Browser(FIREFOX, '203.0.113.9').signIn(email);
    for (let time = 0; time < 3; time += 1) await new Browser(SAFARI, '203.0.113.9').signIn(email);
    await api.drainJobs();
    expect(mail.to(email)).toHaveLength(1);
  });
});

it.each([
  ['DELETE', '/auth/sessions'],
  ['POST', '/auth/sign-out'],
] as const)('an API key has no session to end, and is told so: %s %s', async (method, path) => {
  const { administrator } = await api.organisation();
  const { body } = await administrator.post<{ secret: string }>('/api-keys', { label: 'ERP', scopes: ['member:read'] });
  const key = new TestClient(api.app, administrator.actor, { authorization: `Bearer ${body.secret}` });
  expect(await (method === 'POST' ? key.post(path) : key.delete(path))).toMatchObject({
    status: 403,
    body: { code: 'identity.permission-missing' },
  });
});
