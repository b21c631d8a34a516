import { newId } from '#kernel/id.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { runTwice } from '#testing/jobs/drain-jobs.js';
import type { Me } from '../session/session.contract';
import { passwordForgotten } from './account-link.jobs';
import { anAddress, NEW, OLD, PasswordStage, tokenOf } from './password-stage.fixture';

let stage: PasswordStage;
beforeAll(async () => {
  stage = await PasswordStage.set();
});
afterAll(() => stage.strike());
beforeEach(() => stage.clear());

describe('a forgotten password', () => {
  it('is chosen anew from a letter: every session is closed but the one this opens', async () => {
    const person = await stage.aPerson();
    expect(await stage.forgotten(` ${person.email.toUpperCase()}`)).toMatchObject({
      status: 202,
      body: { byMail: true },
    });
    await stage.api.drainJobs();
    const [letter] = stage.mail.to(person.email);
    expect(letter?.subject).toBe('Choisissez un nouveau mot de passe Certitude');
    expect(letter?.text).toContain('jusqu’au 20 novembre 2026 à 11:00 (heure de Paris)');
    const link = stage.lastLink(person.email);
    expect(link).toMatch(/^http:\/\/certitude\.test\/nouveau-mot-de-passe\/[\w-]{43}$/);

    // Until then nothing changes for whoever knows the old one.
    expect(await person.isSignedIn()).toBe(true);
    expect((await stage.signIn(person.email, OLD)).status).toBe(200);

    const chosen = await stage.choose(link);
    expect(chosen).toMatchObject({ status: 200, body: { email: person.email } });
    expect(await person.isSignedIn()).toBe(false);
    const cookie = String(chosen.headers['set-cookie']).split(';')[0] ?? '';
    expect((await stage.api.stranger.get('/auth/me', { headers: { cookie } })).status).toBe(200);
    const [{ sessions = 0 } = {}] = await stage.api.tx.query<{ sessions: number }>(
      'SELECT count(*)::int AS sessions FROM identity.user_session WHERE user_id = $1',
      [person.userId],
    );
    expect(sessions).toBe(1);
    expect((await stage.signIn(person.email, OLD)).status).toBe(401);
    expect((await stage.signIn(person.email, NEW)).status).toBe(200);
  });

  it('has a link that serves once, for an hour', async () => {
    const person = await stage.aPerson();
    await stage.forgotten(person.email);
    await stage.api.drainJobs();
    const link = stage.lastLink(person.email);
    const refused = { status: 404, body: { code: 'identity.reset-link-unknown' } };
    expect(await stage.choose(link, 'trop court')).toMatchObject({ status: 422 });
    const both = await Promise.all([stage.choose(link), stage.choose(link)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect(await stage.choose(link)).toMatchObject(refused);

    stage.minutesLater(10);
    await stage.forgotten(person.email);
    await stage.api.drainJobs();
    stage.minutesLater(71);
    expect(await stage.choose(stage.lastLink(person.email))).toMatchObject(refused);
  });

  it('is a link of its own kind: an invitation’s does not serve here, nor this one there', async () => {
    const person = await stage.aPerson();
    await stage.forgotten(person.email);
    await stage.api.drainJobs();
    const elsewhere = await stage.api.stranger.post('/auth/activate', {
      token: tokenOf(stage.lastLink(person.email)),
      password: NEW,
    });
    expect(elsewhere).toMatchObject({ status: 404, body: { code: 'identity.activation-unknown' } });
  });

  it('is answered the same whoever asks, and asks the same of the database', async () => {
    const person = await stage.aPerson();
    const jobs = () =>
      stage.api.tx.query<{ job: string; payload: object }>(
        'SELECT job, payload FROM platform.outbox WHERE relayed_at IS NULL',
      );
    const known = await stage.forgotten(person.email);
    const [ofKnown] = await jobs();
    await stage.api.drainJobs();
    const unknown = await stage.forgotten('personne.d.inconnu@exemple.test');
    const [ofUnknown] = await jobs();
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    expect(ofUnknown?.job).toBe(ofKnown?.job);
    expect(Object.keys(ofUnknown?.payload ?? {})).toEqual(Object.keys(ofKnown?.payload ?? {}));
    expect((await stage.api.drainJobs()).failed).toEqual([]);
    expect(stage.mail.received.map(({ to }) => to)).toEqual([person.email]);
  });

  it('fills nobody’s mailbox: asked again within minutes, the letter on its way is the answer', async () => {
    const person = await stage.aPerson();
    await stage.forgotten(person.email);
    stage.minutesLater(1);
    await stage.forgotten(person.email);
    await stage.api.drainJobs();
    expect(stage.mail.to(person.email)).toHaveLength(1);
    stage.minutesLater(6);
    await stage.forgotten(person.email);
    await stage.api.drainJobs();
    expect(stage.mail.to(person.email)).toHaveLength(2);
    expect((await stage.choose(stage.lastLink(person.email))).status).toBe(200);
  });

  it('leads somebody who never followed their invitation to a new one', async () => {
    const email = anAddress();
    await stage.centre.administrator.post('/members', { email, displayName: 'Léa Roux', roles: ['juror'] });
    await stage.api.drainJobs();
    stage.minutesLater(15 * 24 * 60);
    const late = await stage.api.stranger.post('/auth/activate', {
      token: tokenOf(stage.lastLink(email)),
      password: OLD,
    });
    expect(late.status).toBe(404);
    await stage.forgotten(email);
    await stage.api.drainJobs();
    expect(stage.mail.to(email)[0]?.subject).toBe('École du Nord vous invite sur Certitude');
    const again = await stage.api.stranger.post('/auth/activate', {
      token: tokenOf(stage.lastLink(email)),
      password: OLD,
    });
    expect(again.status).toBe(200);
  });

  it('leads nowhere once the account is disabled or has no role left', async () => {
    const [disabled, dismissed] = [await stage.aPerson(), await stage.aPerson()];
    await stage.api.tx.query('UPDATE identity.user_account SET disabled_at = now() WHERE id = $1', [disabled.userId]);
    await stage.centre.administrator.put(`/members/${dismissed.userId}/roles`, { roles: [] });
    for (const { email } of [disabled, dismissed]) expect((await stage.forgotten(email)).status).toBe(202);
    expect((await stage.api.drainJobs()).failed).toEqual([]);
    expect(stage.mail.received).toEqual([]);
  });

  it('ends the wait of somebody who guessed wrong too often', async () => {
    const person = await stage.aPerson();
    for (let attempt = 0; attempt < 8; attempt += 1) await stage.signIn(person.email, `essai ${attempt}`);
    expect((await stage.signIn(person.email, OLD)).status).toBe(429);
    await stage.forgotten(person.email);
    await stage.api.drainJobs();
    await stage.choose(stage.lastLink(person.email));
    expect((await stage.signIn(person.email, NEW)).status).toBe(200);
  });

  it('brought twice by the queue, or a day late, makes one letter at most', async () => {
    const [stale, person] = [await stage.aPerson(), await stage.aPerson()];
    const asked = { userId: person.userId, askedAt: stage.api.clock.now().toISOString() };
    await runTwice(stage.api.app, passwordForgotten, asked);
    await stage.api.drainJobs({ twice: true });
    expect(stage.mail.to(person.email)).toHaveLength(1);
    await stage.choose(stage.lastLink(person.email));
    await runTwice(stage.api.app, passwordForgotten, asked);
    await runTwice(stage.api.app, passwordForgotten, { userId: newId(), askedAt: asked.askedAt });
    stage.minutesLater(24 * 60);
    await runTwice(stage.api.app, passwordForgotten, { userId: stale.userId, askedAt: asked.askedAt });
    await stage.api.drainJobs();
    expect(stage.mail.to(person.email)).toHaveLength(1);
    expect(stage.mail.to(stale.email)).toEqual([]);
  });
});

describe('an installation without a mail server', () => {
  let quiet: TestApi;
  let school: TestOrganisation;
  beforeAll(async () => {
    quiet = await startTestApi();
    school = await quiet.organisation();
  });
  afterAll(() => quiet.close());

  it('says so before and after, and asks for no job', async () => {
    const person = await school.person(['juror']);
    const { body: me } = await person.get<Me>('/auth/me');
    expect((await quiet.stranger.get('/auth/password-reset')).body).toEqual({ byMail: false });
    expect(await quiet.stranger.post('/auth/password-reset', { email: me.email })).toMatchObject({
      status: 202,
      body: { byMail: false },
    });
    expect(await quiet.tx.query('SELECT FROM platform.outbox')).toEqual([]);
  });

  it('has an administrator hand the link over; nothing says the address is proved', async () => {
    const person = await school.person(['juror']);
    const given = await school.administrator.post<{ passwordUrl: string; sent: boolean }>(
      `/members/${person.actor.userId}/password-link`,
    );
    expect(given).toMatchObject({ status: 201, body: { sent: false } });
    expect(given.body.passwordUrl).toMatch(/^http:\/\/certitude\.test\/nouveau-mot-de-passe\//);
    const chosen = await quiet.stranger.post('/auth/password', {
      token: tokenOf(given.body.passwordUrl),
      password: NEW,
    });
    expect(chosen.status).toBe(200);
    expect((await person.get('/auth/me')).status).toBe(401);
    const [account] = await quiet.tx.query<{ at: string | null }>(
      'SELECT email_verified_at AS at FROM identity.user_account WHERE id = $1',
      [person.actor.userId],
    );
    expect(account).toEqual({ at: null });
  });
});
