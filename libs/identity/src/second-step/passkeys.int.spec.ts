import { TestClient } from '#test/app/test-client.js';
import type { PasskeyOptions, RecoveryCodesView, SecondFactorView } from '../second-factor/second-factor.contract';
import { codeOf, FactorStage, PASSWORD, type Somebody, type TestBrowser } from './factor-stage.fixture';
import { SoftwareAuthenticator } from './software-authenticator.fixture';

let stage: FactorStage;
beforeAll(async () => {
  stage = await FactorStage.set();
});
beforeEach(() => stage.clear());
afterAll(() => stage.strike());

const OWN = '/auth/second-factor/passkeys';
const challengeOf = ({ options }: PasskeyOptions) => String(options.challenge);

async function toMake(browser: TestBrowser): Promise<string> {
  const { status, body } = await browser.post<PasskeyOptions>(`${OWN}/options`, { currentPassword: PASSWORD });
  expect(status).toBe(200);
  return challengeOf(body);
}

const toSign = async (browser: TestBrowser) =>
  (await browser.post<PasskeyOptions>('/auth/sign-in/passkey/options')).body;
const answer = (browser: TestBrowser, proof: object) => browser.post('/auth/sign-in/passkey', proof);

/** Somebody whose device holds a passkey, signed in still. */
async function equipped(person?: Somebody) {
  const { email, userId } = person ?? (await stage.somebody());
  const [browser, device] = [stage.browser(), new SoftwareAuthenticator()];
  await browser.signIn(email);
  const added = await browser.post<RecoveryCodesView>(OWN, device.make({ challenge: await toMake(browser) }));
  expect(added.status).toBe(201);
  return { email, userId, browser, device, recoveryCodes: added.body.recoveryCodes };
}

describe('a passkey', () => {
  it('is made for this site, listed with its last use, in the trail and told by e-mail; the first gives recovery codes', async () => {
    const { browser, device, email, userId, recoveryCodes } = await equipped();
    expect(recoveryCodes).toHaveLength(10);
    const listed = async () => (await browser.get<SecondFactorView>('/auth/second-factor')).body.passkeys;
    expect(await listed()).toMatchObject([{ name: 'Téléphone', lastUsedAt: null }]);
    const next = stage.browser();
    expect((await answer(next, device.sign({ challenge: challengeOf(await toSign(next)) }))).status).toBe(200);
    expect(await listed()).toMatchObject([{ lastUsedAt: stage.api.clock.now().toISOString() }]);
    expect(await stage.verbsOf(userId)).toEqual(expect.arrayContaining(['add-passkey', 'use-passkey', 'sign-in']));
    await stage.api.drainJobs();
    expect(stage.mail.to(email).some(({ text }) => text.includes('Une clé d’accès vient d’être ajoutée'))).toBe(true);
  });

  it('opens a session without a password, when the device made sure of who holds it', async () => {
    const { device, email } = await equipped();
    const browser = stage.browser();
    const asked = await toSign(browser);
    expect(asked.options).toMatchObject({ userVerification: 'required', rpId: 'certitude.test' });
    const opened = await answer(browser, device.sign({ challenge: challengeOf(asked) }));
    expect(opened).toMatchObject({ status: 200, body: { email } });
    expect(await browser.isSignedIn()).toBe(true);
    const unsure = stage.browser();
    const challenge = challengeOf(await toSign(unsure));
    expect(codeOf(await answer(unsure, device.sign({ challenge, verified: false })))).toBe('identity.passkey-refused');
  });

  it('is a second factor after the password, which alone opens nothing any more', async () => {
    const { device, email } = await equipped();
    const browser = stage.browser();
    expect(codeOf(await browser.signIn(email))).toBe('identity.second-factor-asked');
    expect((await browser.get('/auth/sign-in')).body).toMatchObject({ passkey: true, authenticator: false });
    const asked = await toSign(browser);
    expect(asked.options.allowCredentials).toMatchObject([{ id: device.credentialId.toString('base64url') }]);
    const opened = await answer(browser, device.sign({ challenge: challengeOf(asked), verified: false }));
    expect(opened.status).toBe(200);
  });

  it('of somebody else is nobody’s second factor', async () => {
    const [owner, thief] = [await equipped(), await equipped()];
    const browser = stage.browser();
    await browser.signIn(owner.email);
    const challenge = challengeOf(await toSign(browser));
    expect(codeOf(await answer(browser, thief.device.sign({ challenge })))).toBe('identity.passkey-refused');
  });

  it('of a disabled account opens nothing', async () => {
    const { device, userId } = await equipped();
    await stage.api.tx.query('UPDATE identity.user_account SET disabled_at = now() WHERE id = $1', [userId]);
    const browser = stage.browser();
    const challenge = challengeOf(await toSign(browser));
    expect(codeOf(await answer(browser, device.sign({ challenge })))).toBe('identity.passkey-refused');
  });

  it('is removed with the password, by its owner alone; the last one takes the recovery codes along', async () => {
    const [{ browser, email }, other] = [await equipped(), await equipped()];
    const { passkeys } = (await browser.get<SecondFactorView>('/auth/second-factor')).body;
    const path = `${OWN}/${passkeys[0]?.id ?? ''}/removal`;
    const WITH_PASSWORD = { currentPassword: PASSWORD };
    expect(codeOf(await other.browser.post(path, WITH_PASSWORD))).toBe('identity.passkey-unknown');
    expect(codeOf(await browser.post(path, { currentPassword: 'pas la bonne' }))).toBe(
      'identity.present-password-wrong',
    );
    expect((await browser.post(path, WITH_PASSWORD)).status).toBe(204);
    expect((await browser.get<SecondFactorView>('/auth/second-factor')).body).toMatchObject({
      passkeys: [],
      recoveryCodesLeft: 0,
    });
    expect((await stage.browser().signIn(email)).status).toBe(200);
  });
});

describe('passkeys that are refused', () => {
  const verbsOfNobody = (userId: string) =>
    stage.api.tx.query<{ verb: string; actor_kind: string; actor_id: string | null }>(
      `SELECT verb, actor_kind, actor_id FROM platform.audit_entry
       WHERE object_id = $1 AND verb IN ('second-step-failed', 'passkey-refused') ORDER BY id`,
      [userId],
    );
  const refusedOnce = async (browser: TestBrowser, device: SoftwareAuthenticator) => {
    const challenge = challengeOf(await toSign(browser));
    return answer(browser, device.sign({ challenge, origin: 'https://certitude.mal.test' }));
  };

  it('are in the trail, not as their owner’s, after a password or without one', async () => {
    const { device, email, userId } = await equipped();
    const after = stage.browser();
    await after.signIn(email);
    await refusedOnce(after, device);
    await refusedOnce(stage.browser(), device);
    const byNobody = { actor_kind: 'system', actor_id: null };
    expect(await verbsOfNobody(userId)).toEqual([
      { verb: 'second-step-failed', ...byNobody },
      { verb: 'passkey-refused', ...byNobody },
    ]);
  });

  it.each([true, false])('are tried eight times from one place, and no more (after a password: %s)', async (after) => {
    const { device, email, userId } = await equipped();
    const browser = stage.browser('198.51.100.21');
    if (after) await browser.signIn(email);
    const answers: (string | undefined)[] = [];
    for (let rank = 0; rank < 9; rank += 1) answers.push(codeOf(await refusedOnce(browser, device)));
    expect(answers).toEqual([...Array<string>(8).fill('identity.passkey-refused'), 'identity.sign-in-throttled']);
    const right = await answer(browser, device.sign({ challenge: challengeOf(await toSign(browser)) }));
    expect([right.status, codeOf(right)]).toEqual([429, 'identity.sign-in-throttled']);
    expect(await verbsOfNobody(userId)).toHaveLength(8);
    const elsewhere = stage.browser('203.0.113.91');
    const opened = await answer(elsewhere, device.sign({ challenge: challengeOf(await toSign(elsewhere)) }));
    expect(opened.status).toBe(200);
  });

  it('of nobody open nothing, and are in no trail', async () => {
    const count = async () =>
      (await stage.api.tx.query<{ count: number }>('SELECT count(*)::int AS count FROM platform.audit_entry'))[0]
        ?.count;
    const before = await count();
    expect(codeOf(await refusedOnce(stage.browser(), new SoftwareAuthenticator()))).toBe('identity.passkey-refused');
    expect(await count()).toBe(before);
  });
});

describe('what a passkey signs', () => {
  it('serves once, for five minutes, in the browser that was given it', async () => {
    const { device } = await equipped();
    const browser = stage.browser();
    const proof = device.sign({ challenge: challengeOf(await toSign(browser)) });
    expect(codeOf(await answer(stage.browser(), proof))).toBe('identity.passkey-refused');
    const copied = browser.copied();
    expect((await answer(browser, proof)).status).toBe(200);
    expect(codeOf(await answer(copied, proof))).toBe('identity.passkey-refused');
    const late = stage.browser();
    const challenge = challengeOf(await toSign(late));
    stage.secondsLater(301);
    expect(codeOf(await answer(late, device.sign({ challenge })))).toBe('identity.passkey-refused');
  });

  it('is refused when it was signed for another site, or by a copy whose counter goes back', async () => {
    const { device } = await equipped();
    const sign = async (how: object) => {
      const browser = stage.browser();
      const challenge = challengeOf(await toSign(browser));
      return answer(browser, device.sign({ challenge, ...how }));
    };
    expect(codeOf(await sign({ origin: 'https://certitude.mal.test' }))).toBe('identity.passkey-refused');
    expect((await sign({ counter: 9 })).status).toBe(200);
    expect(codeOf(await sign({ counter: 9 }))).toBe('identity.passkey-refused');
    expect(codeOf(await sign({ counter: 3 }))).toBe('identity.passkey-refused');
    expect((await sign({ counter: 10 })).status).toBe(200);
  });

  it('is made once from what a session was given, and never for another site', async () => {
    const { email } = await stage.somebody();
    const browser = stage.browser();
    await browser.signIn(email);
    const elsewhere = new SoftwareAuthenticator('mal.test', 'https://mal.test');
    expect(codeOf(await browser.post(OWN, elsewhere.make({ challenge: await toMake(browser) })))).toBe(
      'identity.passkey-refused',
    );
    const [device, challenge] = [new SoftwareAuthenticator(), await toMake(browser)];
    expect((await browser.post(OWN, device.make({ challenge }))).status).toBe(201);
    expect(codeOf(await browser.post(OWN, new SoftwareAuthenticator().make({ challenge })))).toBe(
      'identity.passkey-refused',
    );
    // The same passkey, given to a second account: it is somebody's already.
    const other = await stage.somebody();
    const theirs = stage.browser();
    await theirs.signIn(other.email);
    expect(codeOf(await theirs.post(OWN, device.make({ challenge: await toMake(theirs) })))).toBe(
      'identity.passkey-refused',
    );
  });

  it.each(['/auth/sign-in/passkey', '/auth/sign-in/passkey/options'])(
    'is asked by our pages alone: %s',
    async (path) => {
      const { device } = await equipped();
      const body = path.endsWith('options') ? undefined : device.sign({ challenge: 'AAAA' });
      const refused = await stage.api.stranger.post(path, body, { headers: { 'sec-fetch-site': 'cross-site' } });
      expect([refused.status, codeOf(refused)]).toEqual([403, 'identity.cross-site-sign-in']);
    },
  );
});

describe.each(['making', 'removing'])('whoever changes theirs by %s one', (change) => {
  const pathOf = async ({ browser }: { browser: TestBrowser }) => {
    const [passkey] = (await browser.get<SecondFactorView>('/auth/second-factor')).body.passkeys;
    return change === 'making' ? `${OWN}/options` : `${OWN}/${passkey?.id ?? ''}/removal`;
  };

  it('gives their password again, counted as at sign-in', async () => {
    const owner = await equipped();
    const path = await pathOf(owner);
    const tries = [];
    for (let rank = 0; rank < 9; rank += 1)
      tries.push(await owner.browser.post(path, { currentPassword: 'une autre' }));
    expect(tries.map(codeOf)).toEqual(
      expect.arrayContaining(['identity.present-password-wrong', 'identity.sign-in-throttled']),
    );
    expect(tries[0]?.status).toBe(422);
  });

  it('without a password has just signed in', async () => {
    const owner = await equipped();
    const path = await pathOf(owner);
    await stage.api.tx.query('UPDATE identity.user_account SET password_hash = NULL WHERE id = $1', [owner.userId]);
    await stage.api.tx.query('UPDATE identity.user_session SET created_at = $2 WHERE user_id = $1', [
      owner.userId,
      new Date(stage.api.clock.now().getTime() - 11 * 60_000),
    ]);
    const old = await owner.browser.post(path, { currentPassword: '' });
    expect([old.status, codeOf(old)]).toEqual([403, 'identity.sign-in-too-old']);
  });
});

it.each([`${OWN}/options`, OWN, `${OWN}/00000000-0000-4000-8000-000000000000/removal`])(
  'API keys have none: %s',
  async (path) => {
    const { administrator } = await stage.api.organisation();
    const { body } = await administrator.post<{ secret: string }>('/api-keys', {
      label: 'ERP',
      scopes: ['member:read'],
    });
    const key = new TestClient(stage.api.app, administrator.actor, { authorization: `Bearer ${body.secret}` });
    const device = new SoftwareAuthenticator();
    const request = path === OWN ? device.make({ challenge: 'AAAA' }) : { currentPassword: PASSWORD };
    expect(codeOf(await key.post(path, request))).toBe('identity.permission-missing');
  },
);
