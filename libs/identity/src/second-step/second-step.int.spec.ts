import type { PendingSignInView } from '../second-factor/second-factor.contract';
import { codeOf, FactorStage, PASSWORD, type Enrolled } from './factor-stage.fixture';

let stage: FactorStage;
beforeAll(async () => {
  stage = await FactorStage.set();
});
beforeEach(() => stage.clear());
afterAll(() => stage.strike());

const WRONG = '000000';

describe('a sign-in in two steps', () => {
  it('opens nothing by the password alone, and the session by a code of the application', async () => {
    const { email, secret } = await stage.enrolled();
    const browser = stage.browser();
    const asked = await browser.signIn(email);
    expect([asked.status, codeOf(asked)]).toEqual([401, 'identity.second-factor-asked']);
    expect(await browser.isSignedIn()).toBe(false);
    const { body } = await browser.get<PendingSignInView>('/auth/sign-in');
    expect(body).toMatchObject({ authenticator: true, recoveryCode: true });
    // As the application shows it.
    const opened = await browser.giveCode(stage.codeNow(secret).replace(/^.../, '$&\u00a0'));
    expect(opened).toMatchObject({ status: 200, body: { email } });
    expect(await browser.isSignedIn()).toBe(true);
  });

  it('asks no more of an account without a second factor than its password', async () => {
    const { email } = await stage.somebody();
    expect((await stage.browser().signIn(email)).status).toBe(200);
  });

  it('keeps in the browser an httpOnly cookie of ten minutes that no other site sends', async () => {
    const { email } = await stage.enrolled();
    const { headers } = await stage.browser().signIn(email);
    const cookie = [headers['set-cookie']].flat().find((each) => String(each).startsWith('certitude-sign-in='));
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    const expires = Date.parse(/Expires=([^;]+)/.exec(String(cookie))?.[1] ?? '');
    expect(expires - stage.api.clock.now().getTime()).toBe(10 * 60_000);
  });

  it('is that of the browser that gave the password: a code from elsewhere opens nothing', async () => {
    const { email, secret } = await stage.enrolled();
    await stage.browser().signIn(email);
    const elsewhere = await stage.browser().giveCode(stage.codeNow(secret));
    expect([elsewhere.status, codeOf(elsewhere)]).toEqual([404, 'identity.sign-in-not-pending']);
  });

  it('is over after ten minutes, and ends with the one that opens the session', async () => {
    const { email, secret } = await stage.enrolled();
    const [late, twice] = [stage.browser(), stage.browser()];
    await twice.signIn(email);
    const copied = twice.copied();
    expect((await twice.giveCode(stage.codeNow(secret))).status).toBe(200);
    stage.secondsLater(30);
    expect(codeOf(await copied.giveCode(stage.codeNow(secret)))).toBe('identity.sign-in-not-pending');
    await late.signIn(email);
    stage.secondsLater(600);
    expect(codeOf(await late.giveCode(stage.codeNow(secret)))).toBe('identity.sign-in-not-pending');
    expect(codeOf(await late.get('/auth/sign-in'))).toBe('identity.sign-in-not-pending');
  });

  it('is not ended from another site', async () => {
    const { email, secret } = await stage.enrolled();
    const browser = stage.browser();
    await browser.signIn(email);
    const answer = await stage.api.stranger.post(
      '/auth/sign-in/code',
      { code: stage.codeNow(secret) },
      { headers: { ...browser.headers, 'sec-fetch-site': 'cross-site' } },
    );
    expect([answer.status, codeOf(answer)]).toEqual([403, 'identity.cross-site-sign-in']);
  });

  it('in place of a session that is over, in the browser that had it', async () => {
    const { browser, email, secret } = await stage.enrolled();
    const before = browser.copied();
    await browser.signIn(email);
    expect(await browser.isSignedIn()).toBe(true);
    expect((await browser.giveCode(stage.codeNow(secret))).status).toBe(200);
    expect(await browser.isSignedIn()).toBe(true);
    expect(await before.isSignedIn()).toBe(false);
  });
});

describe('a code', () => {
  const signIn = async ({ email }: Enrolled, code: string) => {
    const browser = stage.browser();
    await browser.signIn(email);
    return browser.giveCode(code);
  };

  it('is taken once: neither again in its half-minute, nor by two browsers at once', async () => {
    const person = await stage.enrolled();
    const code = stage.codeNow(person.secret);
    const browsers = [stage.browser(), stage.browser()];
    for (const browser of browsers) await browser.signIn(person.email);
    const answers = await Promise.all(browsers.map((browser) => browser.giveCode(code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    const again = await signIn(person, code);
    expect([again.status, codeOf(again)]).toEqual([422, 'identity.code-wrong']);
  });

  it('that confirmed the application opens nothing', async () => {
    const person = await stage.enrolled();
    stage.secondsLater(-30);
    expect((await signIn(person, stage.codeNow(person.secret))).status).toBe(422);
  });

  it.each([
    ['of the step before', -30, 200],
    ['of the step after', 30, 200],
    ['two steps late', -60, 422],
    ['two steps early', 60, 422],
  ])('%s is answered as clocks that differ deserve', async (_, away, status) => {
    const person = await stage.enrolled();
    stage.secondsLater(60);
    expect((await signIn(person, stage.codeNow(person.secret, away))).status).toBe(status);
  });

  it('of recovery opens once, however it is typed, and its owner is told by e-mail', async () => {
    const person = await stage.enrolled();
    const [code = ''] = person.recoveryCodes;
    await stage.api.drainJobs();
    expect((await signIn(person, code.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await signIn(person, code)).status).toBe(422);
    await stage.api.drainJobs();
    expect(stage.mail.to(person.email)[0]?.text).toMatch(/Un code de secours vient de servir.*\nAppareil : Firefox/s);
    expect(await stage.verbsOf(person.userId)).toEqual(expect.arrayContaining(['use-recovery-code', 'sign-in']));
    const { body } = await person.browser.get<{ recoveryCodesLeft: number }>('/auth/second-factor');
    expect(body.recoveryCodesLeft).toBe(9);
  });

  it('that is wrong is in the trail, not as its owner’s', async () => {
    const person = await stage.enrolled();
    await signIn(person, WRONG);
    const rows = await stage.api.tx.query<{ actor_kind: string; actor_id: string | null }>(
      `SELECT actor_kind, actor_id FROM platform.audit_entry WHERE object_id = $1 AND verb = 'second-step-failed'`,
      [person.userId],
    );
    expect(rows).toEqual([{ actor_kind: 'system', actor_id: null }]);
  });

  it('whose application does not open any more is said so; recovery codes open still', async () => {
    const person = await stage.enrolled();
    const lost = `v1.perdue.${'A'.repeat(16)}.${'A'.repeat(40)}`;
    await stage.api.tx.query('UPDATE identity.authenticator SET secret = $2 WHERE user_id = $1', [person.userId, lost]);
    const answer = await signIn(person, stage.codeNow(person.secret));
    expect([answer.status, codeOf(answer)]).toEqual([409, 'identity.authenticator-unreadable']);
    expect((await signIn(person, person.recoveryCodes[1] ?? '')).status).toBe(200);
  });
});

describe('wrong codes', () => {
  const tryCodes = async (email: string, address: string, count: number) => {
    const browser = stage.browser(address);
    await browser.signIn(email);
    let status = 0;
    for (let rank = 0; rank < count; rank += 1) ({ status } = await browser.giveCode(WRONG));
    return { browser, status };
  };

  it('are refused after eight from one place; passwords are not counted with them', async () => {
    const { email, secret } = await stage.enrolled();
    const { browser, status } = await tryCodes(email, '198.51.100.1', 9);
    expect(status).toBe(429);
    const right = await browser.giveCode(stage.codeNow(secret));
    expect([right.status, codeOf(right)]).toEqual([429, 'identity.sign-in-throttled']);
    expect(codeOf(await stage.browser('198.51.100.1').signIn(email))).toBe('identity.second-factor-asked');
  });

  it('are refused after twenty wherever they come from, but in the browser its owner signs in with', async () => {
    const { email, secret } = await stage.enrolled();
    const known = stage.browser('203.0.113.77');
    await known.signIn(email);
    expect((await known.giveCode(stage.codeNow(secret))).status).toBe(200);
    for (const place of [1, 2, 3]) await tryCodes(email, `198.51.${place}.1`, 7);
    expect((await tryCodes(email, '198.51.9.1', 1)).status).toBe(429);
    stage.secondsLater(30);
    await known.signIn(email);
    expect((await known.giveCode(stage.codeNow(secret))).status).toBe(200);
  });

  it('are tried by nobody who lacks the password', async () => {
    const { email, secret } = await stage.enrolled();
    const stranger = stage.browser('198.51.100.7');
    for (let rank = 0; rank < 30; rank += 1) await stranger.giveCode(WRONG);
    const owner = stage.browser('203.0.113.60');
    await owner.signIn(email);
    expect((await owner.giveCode(stage.codeNow(secret))).status).toBe(200);
  });
});

describe('a link to choose a password', () => {
  it('does not dispense with the second factor, and ends the sign-ins under way', async () => {
    const { email, secret } = await stage.enrolled();
    const begun = stage.browser();
    await begun.signIn(email);
    await stage.api.stranger.post('/auth/password-reset', { email });
    await stage.api.drainJobs();
    const link = stage.mail.to(email).flatMap(({ text }) => /http:\S+mot-de-passe\/(\S+)/.exec(text)?.[1] ?? [])[0];
    const reader = stage.browser();
    const chosen = await reader.post('/auth/password', { token: link, password: 'une tout autre phrase' });
    expect([chosen.status, codeOf(chosen)]).toEqual([401, 'identity.second-factor-asked']);
    expect(await reader.isSignedIn()).toBe(false);
    expect(codeOf(await begun.giveCode(stage.codeNow(secret)))).toBe('identity.sign-in-not-pending');
    expect((await reader.giveCode(stage.codeNow(secret))).status).toBe(200);
    expect((await stage.browser().signIn(email, PASSWORD)).status).toBe(401);
  });
});
