import { startTestApi, type TestApi } from '#test/app/test-api.js';
import type { TestResponse } from '#test/app/test-client.js';
import { hashPassword } from './passwords';
import { SignInThrottle } from './sign-in-throttle';

const PASSWORD = 'une phrase assez longue';
const HOME = '198.51.100.7';
const ELSEWHERE = '203.0.113.9';

describe('guessing passwords', () => {
  let api: TestApi;
  let passwordHash: string;
  beforeAll(async () => {
    api = await startTestApi({ TRUST_PROXY: '1' });
    passwordHash = await hashPassword(PASSWORD);
  });
  afterAll(() => api.close());
  afterEach(() => api.tx.query('DELETE FROM identity.sign_in_throttle'));

  /** Somebody with an account; `signIn` and `fail` as the proxy shows their address. */
  async function somebody() {
    const { coordinator } = await api.organisation();
    const { userId } = coordinator.actor;
    const [account] = await api.tx.query<{ email: string }>(
      'WITH chosen AS (UPDATE identity.user_account SET password_hash = $2 WHERE id = $1 RETURNING email) SELECT email FROM chosen',
      [userId, passwordHash],
    );
    const email = account?.email ?? '';
    const from = (address: string, password: string) =>
      api.stranger.post('/auth/sign-in', { email, password }, { headers: { 'x-forwarded-for': address } });
    const fail = async (address: string, times: number) => {
      const statuses = new Set<number>();
      for (let time = 0; time < times; time += 1) statuses.add((await from(address, `essai ${time}`)).status);
      return [...statuses];
    };
    return { email, userId, fail, signIn: (address: string) => from(address, PASSWORD) };
  }

  const deviceOf = ({ headers }: TestResponse): string =>
    /certitude-device=([^;]+)/.exec(String(headers['set-cookie']))?.[1] ?? '';
  const withDevice = (device: string, email: string, password: string) =>
    api.stranger.post(
      '/auth/sign-in',
      { email, password },
      { headers: { 'x-forwarded-for': HOME, cookie: `certitude-device=${device}` } },
    );

  const attempts = async (times: number, emailOf: (time: number) => string, address: string) => {
    const throttle = api.get(SignInThrottle);
    for (let time = 0; time < times; time += 1)
      await throttle.attempt({ email: emailOf(time), address, deviceToken: undefined });
  };

  it('from where the owner is does not refuse the browser they signed in with before, which has a count of its own', async () => {
    const { email, fail, signIn } = await somebody();
    const known = deviceOf(await signIn(HOME));
    expect(await fail(HOME, 9)).toEqual([401, 429]);
    expect((await signIn(HOME)).status).toBe(429);
    const back = await withDevice(known, email, PASSWORD);
    expect(back.status).toBe(200);
    expect(deviceOf(back)).toBe(known);
    for (let time = 0; time < 8; time += 1) expect((await withDevice(known, email, 'essai')).status).toBe(401);
    expect((await withDevice(known, email, PASSWORD)).status).toBe(429);
  });

  it('with a browser known of somebody else is guessing like anybody', async () => {
    const [victim, thief] = [await somebody(), await somebody()];
    const device = deviceOf(await thief.signIn(HOME));
    await victim.fail(HOME, 8);
    expect((await withDevice(device, victim.email, PASSWORD)).status).toBe(429);
  });

  it('with a browser that names itself gets it another name', async () => {
    const { email } = await somebody();
    const answer = await withDevice('choisi-par-un-tiers', email, PASSWORD);
    expect(answer.status).toBe(200);
    expect(deviceOf(answer)).not.toContain('choisi-par-un-tiers');
  });

  it('is not what fifty right sign-ins at once are', async () => {
    const { signIn } = await somebody();
    const answers = await Promise.all(Array.from({ length: 50 }, () => signIn(HOME)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('from elsewhere never refuses the owner, who signs in as if nothing happened', async () => {
    const { fail, signIn } = await somebody();
    expect(await fail(ELSEWHERE, 8)).toEqual([401]);
    expect(await signIn(ELSEWHERE)).toMatchObject({ status: 429, body: { code: 'identity.sign-in-throttled' } });
    expect((await signIn(HOME)).status).toBe(200);
  });

  it('is counted before it is answered: as many at once are as many', async () => {
    const { email } = await somebody();
    const throttle = api.get(SignInThrottle);
    const tries = await Promise.allSettled(
      Array.from({ length: 30 }, () => throttle.attempt({ email, address: HOME, deviceToken: undefined })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
  });

  it('many accounts from one address closes that address, save to those who signed in there before', async () => {
    const [known, newcomer] = [await somebody(), await somebody()];
    expect((await known.signIn(HOME)).status).toBe(200);
    await attempts(60, (time) => `personne${time}@exemple.test`, HOME);
    expect((await newcomer.signIn(HOME)).status).toBe(429);
    expect((await known.signIn(HOME)).status).toBe(200);
    expect((await newcomer.signIn(ELSEWHERE)).status).toBe(200);
  });

  it('one account from a hundred addresses slows it, and refuses nobody; where they sign in from, not even that', async () => {
    const { email, signIn } = await somebody();
    expect((await signIn(HOME)).status).toBe(200);
    const throttle = api.get(SignInThrottle);
    for (let address = 1; address <= 100; address += 1)
      await throttle.attempt({ email, address: `203.0.113.${address}`, deviceToken: undefined });
    const lasting = async (address: string) => {
      const start = performance.now();
      expect((await signIn(address)).status).toBe(200);
      return performance.now() - start;
    };
    expect(await lasting(HOME)).toBeLessThan(2_000);
    expect(await lasting('192.0.2.4')).toBeGreaterThan(2_900);
  });

  it('from one IPv6 subscriber is guessing from one address, whichever they choose', async () => {
    const { fail, signIn } = await somebody();
    for (let host = 1; host <= 8; host += 1) expect(await fail(`2001:db8:1:2::${host}`, 1)).toEqual([401]);
    expect((await signIn('2001:db8:1:2:ffff::1')).status).toBe(429);
    expect((await signIn('2001:db8:1:3::1')).status).toBe(200);
  });

  it('is forgiven at the right password', async () => {
    const { fail, signIn } = await somebody();
    await fail(HOME, 7);
    expect((await signIn(HOME)).status).toBe(200);
    expect(await fail(HOME, 8)).toEqual([401]);
  });

  it('refused counts for nothing: a juror who insists does not close the room', async () => {
    const [insisting, neighbour] = [await somebody(), await somebody()];
    await insisting.fail(HOME, 80);
    expect((await neighbour.signIn(HOME)).status).toBe(200);
  });

  it('is forgotten after a quarter of an hour, and its rows are purged', async () => {
    const { fail, signIn } = await somebody();
    await fail(HOME, 8);
    await attempts(20, (time) => `personne${time}@exemple.test`, ELSEWHERE);
    await api.tx.query(`UPDATE identity.sign_in_throttle SET expires_at = expires_at - interval '15 minutes'`);
    expect((await signIn(HOME)).status).toBe(200);
    const rows = await api.tx.query<{ key: string }>('SELECT key FROM identity.sign_in_throttle ORDER BY key');
    expect(rows.map(({ key }) => key.split(':')[0])).toEqual(['account', 'address', 'here', 'known']);
  });

  it('leaves neither e-mail nor address in the counters', async () => {
    const { email, fail, signIn } = await somebody();
    await fail(HOME, 1);
    await signIn(HOME);
    const kept = JSON.stringify(await api.tx.query('SELECT * FROM identity.sign_in_throttle'));
    expect(kept).not.toContain(email);
    expect(kept).not.toContain(HOME);
  });

  it('is forgotten of an account wherever it was tried, once its owner proved themselves another way', async () => {
    const { email, fail, signIn } = await somebody();
    await fail(HOME, 8);
    await api.get(SignInThrottle).forget(email);
    expect((await signIn(HOME)).status).toBe(200);
  });
});
