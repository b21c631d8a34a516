import { ROLES } from '#kernel/actor.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { runTwice } from '#testing/jobs/drain-jobs.js';
import { TestClient } from '#test/app/test-client.js';
import { TestMailServer } from '#testing/mail/mail-server.js';
import { aLearner } from '#training/testing.js';
import type { Me } from '../session/session.contract';
import { sendAccountLink } from './account-link.jobs';

const PASSWORD = 'une phrase assez longue';

let mail: TestMailServer;
let api: TestApi;
let centre: TestOrganisation;
beforeAll(async () => {
  mail = await TestMailServer.start();
  api = await startTestApi(mail.environment);
  centre = await api.organisation('École du Nord');
  await api.drainJobs();
});
afterAll(async () => {
  await api.close();
  await mail.down();
});
beforeEach(() => {
  mail.rule = () => undefined;
  mail.received.length = 0;
});

interface Invited {
  userId: string;
  activationUrl: string | null;
  sent: boolean;
}
let count = 0;
const anAddress = () => `personne-${(count += 1)}@exemple.test`;
const invite = (email: string, roles: string[] = ['coordinator'], by: TestClient = centre.administrator) =>
  by.post<Invited>('/members', { email, displayName: 'Maud Ferrier', roles });
const linksIn = (text = '') => [...text.matchAll(/http:\S+/g)].map(([link]) => link);
const follow = (link = '', route = '/auth/activate') =>
  api.stranger.post<Me>(route, { token: link.split('/').at(-1), password: PASSWORD });
const linkOf = async (userId: string) =>
  (
    await api.tx.query<{ id: string; sent_at: string | null; failed_at: string | null; token_hash: string | null }>(
      'SELECT id, sent_at, failed_at, token_hash FROM identity.account_link WHERE user_id = $1',
      [userId],
    )
  )[0];
const verifiedAt = async (userId: string) =>
  (
    await api.tx.query<{ at: string | null }>(
      'SELECT email_verified_at AS at FROM identity.user_account WHERE id = $1',
      [userId],
    )
  )[0]?.at;

describe('an invitation by e-mail', () => {
  it('reaches the person alone; its link opens their session, once, and proves the address', async () => {
    const email = anAddress();
    const invited = await invite(email);
    expect(invited).toMatchObject({ status: 201, body: { activationUrl: null, sent: true, state: 'invited' } });
    expect((await linkOf(invited.body.userId))?.token_hash).toBeNull();
    await api.drainJobs();

    const [letter, ...others] = mail.to(email);
    expect(others).toEqual([]);
    expect(letter?.subject).toBe('École du Nord vous invite sur Certitude');
    expect(letter?.text).toContain('Bonjour Maud Ferrier,');
    expect(letter?.text).toContain('jusqu’au 4 décembre 2026 à 10:00 (heure de Paris)');
    const [link] = linksIn(letter?.text);
    expect(link).toMatch(/^http:\/\/certitude\.test\/activation\/[\w-]{43}$/);
    expect(letter?.html).toContain(`href="${link}"`);
    expect(await verifiedAt(invited.body.userId)).toBeNull();

    expect(await follow(link)).toMatchObject({ status: 200, body: { displayName: 'Maud Ferrier' } });
    expect(await verifiedAt(invited.body.userId)).toBe(api.clock.now().toISOString());
    expect((await follow(link)).status).toBe(404);
    const signedIn = await api.stranger.post('/auth/sign-in', { email, password: PASSWORD });
    expect(signedIn.status).toBe(200);
  });

  it('is written in the language of the account', async () => {
    const email = anAddress();
    await invite(email);
    await api.tx.query(`UPDATE identity.user_account SET locale = 'en' WHERE email = $1`, [email]);
    await api.drainJobs();
    expect(mail.to(email)[0]?.subject).toBe('École du Nord invites you to Certitude');
  });

  it('is given to a learner who is opened an account', async () => {
    const email = anAddress();
    const learner = await aLearner(centre.organisationId).writtenAt(email).save(api.tx);
    const account = await centre.coordinator.post<Invited>(`/learners/${learner.id}/account`);
    expect(account).toMatchObject({ status: 200, body: { activationUrl: null, sent: true } });
    await api.drainJobs();
    expect(await follow(linksIn(mail.to(email)[0]?.text)[0])).toMatchObject({
      status: 200,
      body: { roles: ['learner'] },
    });
  });

  it('is not sent to somebody who has a password: theirs opens the new organisation too', async () => {
    const elsewhere = await api.organisation('École du Sud');
    const email = anAddress();
    await invite(email);
    await api.drainJobs();
    await follow(linksIn(mail.to(email)[0]?.text)[0]);
    mail.received.length = 0;
    expect((await invite(email, ['juror'], elsewhere.administrator)).body).toMatchObject({
      activationUrl: null,
      sent: false,
    });
    await api.drainJobs();
    expect(mail.received).toEqual([]);
  });
});

describe('the job that sends it', () => {
  it('run twice sends one letter', async () => {
    const email = anAddress();
    const { body } = await invite(email);
    const linkId = (await linkOf(body.userId))?.id ?? '';
    await runTwice(api.app, sendAccountLink, { linkId });
    await api.drainJobs({ twice: true });
    expect(mail.to(email)).toHaveLength(1);
    expect((await follow(linksIn(mail.to(email)[0]?.text)[0])).status).toBe(200);
    await runTwice(api.app, sendAccountLink, { linkId });
    expect(mail.to(email)).toHaveLength(1);
  });

  it('tries again when the server was away, and the link of the letter that left works', async () => {
    const email = anAddress();
    const { body } = await invite(email);
    await mail.down();
    await expect(api.drainJobs()).rejects.toMatchObject({ name: 'MailError', failure: 'delayed' });
    expect(await linkOf(body.userId)).toMatchObject({ sent_at: null, failed_at: null });
    await mail.up();
    await api.drainJobs();
    expect((await follow(linksIn(mail.to(email)[0]?.text)[0])).status).toBe(200);
  });

  it('tries again when the server asks for patience, and gives up in the end: the members screen tells', async () => {
    const email = anAddress();
    const { body } = await invite(email);
    mail.rule = () => ({ code: 450, message: 'come back later' });
    await expect(api.drainJobs()).rejects.toMatchObject({ failure: 'delayed' });
    expect((await api.drainJobs({ onFailure: 'exhaust' })).failed).toEqual([sendAccountLink.name]);
    expect((await linkOf(body.userId))?.failed_at).not.toBeNull();
    const members = await centre.administrator.get<{ items: object[] }>('/members', { query: { search: email } });
    expect(members.body.items).toMatchObject([{ userId: body.userId, state: 'invited', unreachable: true }]);
  });

  it('does not insist when the address is refused for good, and sends again once asked again', async () => {
    const email = anAddress();
    const { body } = await invite(email);
    mail.rule = () => ({ code: 550, message: `no mailbox ${email}` });
    expect((await api.drainJobs()).failed).toEqual([]);
    expect((await linkOf(body.userId))?.failed_at).not.toBeNull();
    mail.rule = () => undefined;
    await api.drainJobs();
    expect(mail.to(email)).toEqual([]);

    const renewed = await centre.administrator.post(`/members/${body.userId}/activation-link`);
    expect(renewed).toMatchObject({ status: 201, body: { activationUrl: null, sent: true } });
    await api.drainJobs();
    expect(mail.to(email)).toHaveLength(1);
  });

  it('sends nothing for a link asked anew: the later letter is the only one', async () => {
    const email = anAddress();
    const { body } = await invite(email);
    await centre.administrator.post(`/members/${body.userId}/activation-link`);
    await api.drainJobs();
    expect(mail.to(email)).toHaveLength(1);
  });

  it('sends nothing to somebody dismissed, disabled or active since', async () => {
    const [dismissed, disabled, active] = [
      (await invite(anAddress())).body.userId,
      (await invite(anAddress())).body.userId,
      (await invite(anAddress())).body.userId,
    ];
    await centre.administrator.put(`/members/${dismissed}/roles`, { roles: [] });
    await api.tx.query('UPDATE identity.user_account SET disabled_at = now() WHERE id = $1', [disabled]);
    await api.tx.query(`UPDATE identity.user_account SET password_hash = 'chosen' WHERE id = $1`, [active]);
    expect((await api.drainJobs()).failed).toEqual([]);
    expect(mail.received).toEqual([]);
  });

  it('sends nothing that would open more than whoever asked could give', async () => {
    const email = anAddress();
    const learner = await aLearner(centre.organisationId).writtenAt(email).save(api.tx);
    const { body } = await centre.coordinator.post<Invited>(`/learners/${learner.id}/account`);
    // Behind the screens: made by an administrator, the change withdraws the link by itself.
    await api.tx.query(
      `INSERT INTO identity.membership (id, organisation_id, user_id, display_name, email, role)
       SELECT gen_random_uuid(), $1, id, display_name, email, 'administrator' FROM identity.user_account WHERE id = $2`,
      [centre.organisationId, body.userId],
    );
    await api.drainJobs();
    expect(mail.received).toEqual([]);
    expect(await linkOf(body.userId)).toBeUndefined();
  });

  it('has a link stop working when the account comes to hold more than it was asked for', async () => {
    const email = anAddress();
    const learner = await aLearner(centre.organisationId).writtenAt(email).save(api.tx);
    const { body } = await centre.coordinator.post<Invited>(`/learners/${learner.id}/account`);
    await api.drainJobs();
    await api.tx.query(
      `INSERT INTO identity.membership (id, organisation_id, user_id, display_name, email, role)
       SELECT gen_random_uuid(), $1, id, display_name, email, 'coordinator' FROM identity.user_account WHERE id = $2`,
      [centre.organisationId, body.userId],
    );
    expect((await follow(linksIn(mail.to(email)[0]?.text)[0])).status).toBe(404);
  });

  it('is in the trail, without the address: invited, sent, activated', async () => {
    const email = anAddress();
    const { body } = await invite(email);
    await api.drainJobs();
    await follow(linksIn(mail.to(email)[0]?.text)[0]);
    const trail = await api.tx.query<{ verb: string; actor_kind: string }>(
      'SELECT verb, actor_kind FROM platform.audit_entry WHERE object_id = $1 ORDER BY id',
      [body.userId],
    );
    expect(trail.map(({ verb, actor_kind: kind }) => `${verb} by ${kind}`)).toEqual([
      'invite by person',
      'send-link by system',
      'sign-in by person',
      'activate by person',
    ]);
    const rows = await api.tx.query<{ row: string }>(
      `SELECT outbox::text AS row FROM platform.outbox UNION ALL SELECT audit_entry::text FROM platform.audit_entry`,
    );
    expect(rows.filter(({ row }) => row.includes(email))).toEqual([]);
  });
});

describe('an API key', () => {
  it('gets no link to an account that can do more than it: neither invited again, nor renewed, nor reset', async () => {
    const everybody = await centre.person(ROLES);
    const key = await everybody.post<{ secret: string }>('/api-keys', {
      label: 'ERP',
      scopes: ['member:read', 'member:write'],
    });
    const caller = new TestClient(api.app, everybody.actor, { authorization: `Bearer ${key.body.secret}` });
    const email = anAddress();
    const { body } = await invite(email, ['administrator']);
    await api.drainJobs();
    mail.received.length = 0;
    expect((await invite(email, ['juror'], caller)).body).toMatchObject({ activationUrl: null, sent: false });
    const renewed = await caller.post(`/members/${body.userId}/activation-link`);
    const reset = await caller.post(`/members/${centre.administrator.actor.userId}/password-link`);
    for (const refused of [renewed, reset]) {
      expect(refused).toMatchObject({ status: 403, body: { code: 'identity.permission-missing' } });
    }
    await api.drainJobs();
    expect(mail.received).toEqual([]);
  });
});
