import { ROLES } from '#kernel/actor.js';
import { TestClient } from '#test/app/test-client.js';
import type {
  AuthenticatorToConfirm,
  RecoveryCodesView,
  SecondFactorView,
} from '../second-factor/second-factor.contract';
import { codeOf, FactorStage, PASSWORD } from './factor-stage.fixture';

let stage: FactorStage;
beforeAll(async () => {
  stage = await FactorStage.set();
});
beforeEach(() => stage.clear());
afterAll(() => stage.strike());

const OWN = '/auth/second-factor';
const WITH_PASSWORD = { currentPassword: PASSWORD };
const SECRETS = [`${OWN}/authenticator`, `${OWN}/authenticator/removal`, `${OWN}/recovery-codes`];

describe('an application that gives codes', () => {
  it('is shown once as a QR code and in letters, and counts once confirmed by a code', async () => {
    const { email } = await stage.somebody();
    const browser = stage.browser();
    await browser.signIn(email);
    const { body } = await browser.post<AuthenticatorToConfirm>(`${OWN}/authenticator`, WITH_PASSWORD);
    expect(body.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(body.uri).toBe(
      `otpauth://totp/Certitude:${encodeURIComponent(email)}?secret=${body.secret}&issuer=Certitude`,
    );
    expect(body.qrCode).toMatch(/^<svg .*<\/svg>$/);
    expect((await stage.browser().signIn(email)).status).toBe(200);

    const wrong = await browser.post(`${OWN}/authenticator/confirmation`, { code: '000000' });
    expect([wrong.status, codeOf(wrong)]).toEqual([422, 'identity.code-wrong']);
    const code = stage.codeNow(body.secret);
    const confirmed = await browser.post<RecoveryCodesView>(`${OWN}/authenticator/confirmation`, { code });
    expect(new Set(confirmed.body.recoveryCodes).size).toBe(10);
    expect((await browser.get<SecondFactorView>(OWN)).body).toMatchObject({ recoveryCodesLeft: 10 });
    expect(codeOf(await stage.browser().signIn(email))).toBe('identity.second-factor-asked');
    expect(codeOf(await browser.post(`${OWN}/authenticator/confirmation`, { code }))).toBe(
      'identity.authenticator-not-begun',
    );
  });

  it('lies sealed for its row, and no recovery code lies in clear', async () => {
    const { userId, secret, recoveryCodes } = await stage.enrolled();
    const rows = await stage.api.tx.query<{ line: string }>(
      `SELECT row_to_json(held)::text AS line FROM identity.authenticator held WHERE user_id = $1
       UNION ALL SELECT row_to_json(code)::text FROM identity.recovery_code code WHERE user_id = $1`,
      [userId],
    );
    expect(rows).toHaveLength(11);
    const stored = rows.map(({ line }) => line).join();
    for (const shown of [secret, ...recoveryCodes]) expect(stored).not.toContain(shown.slice(0, 9));
    const other = await stage.enrolled();
    await stage.api.tx.query(
      'UPDATE identity.authenticator SET secret = (SELECT secret FROM identity.authenticator WHERE user_id = $2) WHERE user_id = $1',
      [userId, other.userId],
    );
    const browser = stage.browser();
    await browser.signIn((await stage.withPassword(userId)).email);
    expect(codeOf(await browser.giveCode(stage.codeNow(other.secret)))).toBe('identity.authenticator-unreadable');
  });

  it('that waited half an hour is to be added again', async () => {
    const { email } = await stage.somebody();
    const browser = stage.browser();
    await browser.signIn(email);
    const { body } = await browser.post<AuthenticatorToConfirm>(`${OWN}/authenticator`, WITH_PASSWORD);
    stage.secondsLater(31 * 60);
    const late = await browser.post(`${OWN}/authenticator/confirmation`, { code: stage.codeNow(body.secret) });
    expect([late.status, codeOf(late)]).toEqual([409, 'identity.authenticator-not-begun']);
  });

  it('ends, once confirmed, the sessions opened without it elsewhere', async () => {
    const person = await stage.somebody();
    const elsewhere = stage.browser();
    await elsewhere.signIn(person.email);
    const { browser } = await stage.enrolled(person);
    expect(await elsewhere.isSignedIn()).toBe(false);
    expect(await browser.isSignedIn()).toBe(true);
  });

  it('is replaced by another, confirmed in its turn; recovery codes stay, the former gives none that opens', async () => {
    const { browser, email, secret: former } = await stage.enrolled();
    const { body } = await browser.post<AuthenticatorToConfirm>(`${OWN}/authenticator`, WITH_PASSWORD);
    const code = stage.codeNow(body.secret);
    const confirmed = await browser.post<RecoveryCodesView>(`${OWN}/authenticator/confirmation`, { code });
    expect(confirmed.body.recoveryCodes).toEqual([]);
    stage.secondsLater(30);
    const next = stage.browser();
    await next.signIn(email);
    expect((await next.giveCode(stage.codeNow(former))).status).toBe(422);
    expect((await next.giveCode(stage.codeNow(body.secret))).status).toBe(200);
  });

  it('is begun from two screens at once without harm: one of the two waits', async () => {
    const { email } = await stage.somebody();
    const browser = stage.browser();
    await browser.signIn(email);
    const begun = await Promise.all([1, 2].map(() => browser.post(`${OWN}/authenticator`, WITH_PASSWORD)));
    expect(begun.map(({ status }) => status)).toEqual([201, 201]);
  });

  it('removed leaves the password alone, and no recovery code', async () => {
    const { browser, email } = await stage.enrolled();
    expect((await browser.post(`${OWN}/authenticator/removal`, WITH_PASSWORD)).status).toBe(204);
    expect((await browser.get<SecondFactorView>(OWN)).body).toEqual({
      authenticator: null,
      passkeys: [],
      recoveryCodesLeft: 0,
    });
    expect((await stage.browser().signIn(email)).status).toBe(200);
  });
});

describe('recovery codes', () => {
  it('are replaced by ten others, and those before open nothing', async () => {
    const { browser, email, recoveryCodes } = await stage.enrolled();
    const { body } = await browser.post<RecoveryCodesView>(`${OWN}/recovery-codes`, WITH_PASSWORD);
    expect(body.recoveryCodes.filter((code) => recoveryCodes.includes(code))).toEqual([]);
    const next = stage.browser();
    await next.signIn(email);
    expect((await next.giveCode(recoveryCodes[0] ?? '')).status).toBe(422);
    expect((await next.giveCode(body.recoveryCodes[0] ?? '')).status).toBe(200);
  });

  it.each([`${OWN}/recovery-codes`, `${OWN}/authenticator/removal`])(
    'are nobody’s without a factor: %s',
    async (path) => {
      const { email } = await stage.somebody();
      const browser = stage.browser();
      await browser.signIn(email);
      const answer = await browser.post(path, WITH_PASSWORD);
      expect([answer.status, codeOf(answer)]).toEqual([409, 'identity.second-factor-none']);
    },
  );
});

describe('whoever changes it', () => {
  it.each(SECRETS)('gives their password again, counted as at sign-in: %s', async (path) => {
    const { browser } = await stage.enrolled();
    const refused = await browser.post(path, { currentPassword: 'pas la bonne phrase' });
    expect([refused.status, codeOf(refused)]).toEqual([422, 'identity.present-password-wrong']);
    for (let rank = 0; rank < 8; rank += 1) await browser.post(path, { currentPassword: 'pas la bonne phrase' });
    expect(codeOf(await browser.post(path, WITH_PASSWORD))).toBe('identity.sign-in-throttled');
  });

  it.each(SECRETS)('without a password has just signed in: %s', async (path) => {
    const { browser, userId } = await stage.enrolled();
    await stage.api.tx.query('UPDATE identity.user_account SET password_hash = NULL WHERE id = $1', [userId]);
    await stage.api.tx.query('UPDATE identity.user_session SET created_at = $2 WHERE user_id = $1', [
      userId,
      new Date(stage.api.clock.now().getTime() - 11 * 60_000),
    ]);
    const old = await browser.post(path, { currentPassword: '' });
    expect([old.status, codeOf(old)]).toEqual([403, 'identity.sign-in-too-old']);
    await stage.api.tx.query('UPDATE identity.user_session SET created_at = $2 WHERE user_id = $1', [
      userId,
      stage.api.clock.now(),
    ]);
    expect((await browser.post(path, { currentPassword: '' })).status).toBeLessThan(300);
  });

  it.each([...SECRETS, `${OWN}/authenticator/confirmation`])('is a person, not an API key: %s', async (path) => {
    const everything = await (await stage.api.organisation()).person(ROLES);
    const { body } = await everything.post<{ secret: string }>('/api-keys', { label: 'ERP', scopes: ['member:read'] });
    const key = new TestClient(stage.api.app, everything.actor, { authorization: `Bearer ${body.secret}` });
    const answer = await key.post(path, path.endsWith('confirmation') ? { code: '123456' } : WITH_PASSWORD);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'identity.permission-missing']);
    expect(codeOf(await key.get(OWN))).toBe('identity.permission-missing');
    expect((await key.get('/members')).status).toBe(200);
  });

  it('finds each change in the trail, and in their mailbox', async () => {
    const person = await stage.enrolled();
    await person.browser.post(`${OWN}/recovery-codes`, WITH_PASSWORD);
    await person.browser.post(`${OWN}/authenticator/removal`, WITH_PASSWORD);
    await stage.api.drainJobs();
    const told = stage.mail.to(person.email).filter(({ text }) => /Double|double|secours|application/.test(text));
    expect(told.map(({ text }) => text.split('\n')[2]).reverse()).toEqual([
      'Une application d’authentification vient d’être associée à votre compte Certitude.',
      'Les codes de secours de votre compte Certitude viennent d’être remplacés.',
      'L’application d’authentification de votre compte Certitude vient d’être retirée.',
    ]);
    expect(await stage.verbsOf(person.userId)).toEqual(
      expect.arrayContaining([
        'begin-authenticator',
        'enrol-authenticator',
        'renew-recovery-codes',
        'remove-authenticator',
      ]),
    );
  });
});
