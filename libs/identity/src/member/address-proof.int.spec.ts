import { EventEmitter, once } from 'node:events';
import { newId } from '#kernel/id.js';
import { askOnce } from '#platform/database/ask.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { eventually } from '#testing/jobs/eventually.js';
import { aLearner } from '#training/testing.js';
import { anAddress, NEW, OLD, PasswordStage, tokenOf } from '../password/password-stage.fixture';
import { Members } from './members';
import { OperatorLinks } from './operator-links';

interface Invited {
  userId: string;
  activationUrl: string | null;
}

const invite = ({ administrator }: TestOrganisation, email: string, roles: string[]) =>
  administrator.post<Invited>('/members', { email, displayName: 'Marie Colin', roles });

describe('where links are handed over, an account whose password somebody else may have chosen', () => {
  const UNPROVED = { status: 409, body: { code: 'identity.address-to-confirm-no-mail' } };
  let api: TestApi;
  let ours: TestOrganisation;
  let theirs: TestOrganisation;
  beforeAll(async () => {
    api = await startTestApi();
    [ours, theirs] = [await api.organisation('École A'), await api.organisation('École B')];
  });
  afterAll(() => api.close());

  const follow = (url: string | null, password: string, route = '/auth/activate') =>
    api.stranger.post(route, { token: tokenOf(url ?? ''), password });
  const signIn = async (email: string, password: string) =>
    (await api.stranger.post('/auth/sign-in', { email, password })).status;
  /** Invited by B, whose administrator keeps the link and follows it. */
  async function openedByThem(roles = ['juror']) {
    const email = anAddress();
    const { activationUrl, userId } = (await invite(theirs, email, roles)).body;
    expect((await follow(activationUrl, OLD)).status).toBe(200);
    return { email, userId };
  }
  const organisationsOf = async (userId: string) =>
    (
      await api.tx.query<{ id: string }>(
        'SELECT DISTINCT organisation_id AS id FROM identity.membership WHERE user_id = $1 ORDER BY 1',
        [userId],
      )
    ).map(({ id }) => id);
  /** Until a statement waits for a row that somebody else holds. */
  const somebodyWaits = () =>
    eventually('somebody waits for a row', async () => {
      const waiting = await askOnce(
        api.connectionString,
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return waiting.length > 0;
    });
  const proved = async (email: string) => {
    const { url } = await api.get(OperatorLinks).give(email);
    return follow(url, NEW, '/auth/password');
  };

  it.each(['administrator', 'coordinator', 'juror', 'learner'])('enters no other organisation as %s', async (role) => {
    const { email, userId } = await openedByThem();
    expect(await invite(ours, email, [role])).toMatchObject(UNPROVED);
    expect(await organisationsOf(userId)).toEqual([theirs.organisationId]);
  });

  it('nor by way of a learner’s account', async () => {
    const { email, userId } = await openedByThem();
    const learner = await aLearner(ours.organisationId).writtenAt(email).save(api.tx);
    expect(await ours.coordinator.post(`/learners/${learner.id}/account`)).toMatchObject(UNPROVED);
    expect(await organisationsOf(userId)).toEqual([theirs.organisationId]);
  });

  it('is not opened as a learner’s while the invitation of another organisation waits', async () => {
    const email = anAddress();
    await invite(theirs, email, ['juror']);
    const learner = await aLearner(ours.organisationId).writtenAt(email).save(api.tx);
    const { status, body } = await ours.coordinator.post(`/learners/${learner.id}/account`);
    expect([status, body]).toMatchObject([409, { code: 'identity.address-to-confirm-no-mail' }]);
  });

  it('enters it once its person chose another password by a link from the operator; the first one is worth nothing', async () => {
    const { email } = await openedByThem();
    expect((await proved(email)).status).toBe(200);
    expect(await invite(ours, email, ['administrator'])).toMatchObject({ status: 201, body: { activationUrl: null } });
    expect([await signIn(email, OLD), await signIn(email, NEW)]).toEqual([401, 200]);
  });

  it('is not proved by the operator’s link as long as nobody followed it', async () => {
    const { email } = await openedByThem();
    await api.get(OperatorLinks).give(email);
    expect(await invite(ours, email, ['juror'])).toMatchObject(UNPROVED);
  });

  it('has its proof undone by a password that its only organisation could choose', async () => {
    const { email, userId } = await openedByThem();
    await proved(email);
    const given = await theirs.administrator.post<{ passwordUrl: string }>(`/members/${userId}/password-link`);
    expect((await follow(given.body.passwordUrl, OLD, '/auth/password')).status).toBe(200);
    expect(await invite(ours, email, ['juror'])).toMatchObject(UNPROVED);
  });

  it('takes no password from its organisation once it is joining another: the link waits, and is refused', async () => {
    const { email, userId } = await openedByThem();
    await proved(email);
    const given = await theirs.administrator.post<{ passwordUrl: string }>(`/members/${userId}/password-link`);
    const person = { email, displayName: 'Marie Colin', roles: ['juror'] } as const;
    const steps = new EventEmitter();
    const [invited, committed] = [once(steps, 'invited'), once(steps, 'committed')];
    const joining = api.tx.run(async () => {
      await api.get(Members).invite(ours.administrator.actor, person);
      steps.emit('invited');
      await committed;
    });
    await invited;
    const following = follow(given.body.passwordUrl, OLD, '/auth/password');
    try {
      await somebodyWaits();
    } finally {
      steps.emit('committed');
    }
    await joining;
    expect((await following).status).toBe(404);
    expect(await signIn(email, NEW)).toBe(200);
  });

  it('begins anew once nobody gives it a role: its password and sessions are gone, and it is invited', async () => {
    const { email, userId } = await openedByThem();
    await theirs.administrator.put(`/members/${userId}/roles`, { roles: [] });
    const invited = await invite(ours, email, ['administrator']);
    expect(invited).toMatchObject({ status: 201, body: { userId, state: 'invited' } });
    expect(await signIn(email, OLD)).toBe(401);
    expect(await api.tx.query('SELECT FROM identity.user_session WHERE user_id = $1', [userId])).toEqual([]);
    expect((await follow(invited.body.activationUrl, NEW)).status).toBe(200);
  });

  it('is told apart from nobody by the sentence: not that another organisation knows it, nor that it has an account', async () => {
    const { email: opened } = await openedByThem();
    const waiting = anAddress();
    await invite(theirs, waiting, ['juror']);
    const told = [];
    for (const email of [opened, waiting]) {
      const { body } = await ours.administrator.post<{ code: string; detail: string }>('/members', {
        email,
        displayName: 'Marie Colin',
        roles: ['juror'],
      });
      told.push(body);
    }
    expect(told[0]).toMatchObject({ code: told[1]?.code, detail: told[1]?.detail });
    expect(told[0]?.detail).not.toMatch(/organisme|compte|invité/i);
  });

  it('gains roles where it is a member already, as before', async () => {
    const { email } = await openedByThem();
    expect((await invite(theirs, email, ['coordinator'])).status).toBe(201);
  });

  it('and is told, when its password is forgotten and two organisations know it, who can help', async () => {
    const { email, userId } = await openedByThem();
    await proved(email);
    await invite(ours, email, ['juror']);
    const refused = await ours.administrator.post<{ detail: string }>(`/members/${userId}/password-link`);
    expect(refused).toMatchObject({ status: 409, body: { code: 'identity.link-from-operator' } });
    expect(refused.body.detail).toContain('password-link.js');
    expect(refused.body.detail).not.toMatch(/organisme/i);
    await api.tx.query('UPDATE identity.user_account SET password_hash = NULL WHERE id = $1', [userId]);
    const renewed = await ours.administrator.post(`/members/${userId}/activation-link`);
    expect(renewed).toMatchObject({ status: 409, body: { code: 'identity.link-from-operator' } });
    await api.tx.query(`UPDATE identity.user_account SET password_hash = 'chosen' WHERE id = $1`, [userId]);
    expect((await proved(email)).status).toBe(200);
  });
});

describe('a link from the operator', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it('is in the trail of every organisation it opens, without the address', async () => {
    const [here, there] = [await api.organisation('École C'), await api.organisation('École D')];
    const email = anAddress();
    const { activationUrl, userId } = (await invite(here, email, ['juror'])).body;
    await api.stranger.post('/auth/activate', { token: tokenOf(activationUrl ?? ''), password: OLD });
    const operator = api.get(OperatorLinks);
    const { url } = await operator.give(email);
    await api.stranger.post('/auth/password', { token: tokenOf(url), password: NEW });
    await invite(there, email, ['juror']);
    await operator.give(email);
    const trail = await api.tx.query<{ id: string }>(
      `SELECT organisation_id AS id FROM platform.audit_entry
       WHERE verb = 'give-operator-link' AND object_id = $1 AND actor_kind = 'system' ORDER BY id`,
      [userId],
    );
    expect(trail.map(({ id }) => id).sort()).toEqual(
      [here.organisationId, here.organisationId, there.organisationId].sort(),
    );
    expect(
      await api.tx.query('SELECT FROM platform.audit_entry WHERE strpos(audit_entry::text, $1) > 0', [email]),
    ).toEqual([]);
  });

  it('lets somebody in whose first organisation never gave them their invitation', async () => {
    const [here, there] = [await api.organisation('École E'), await api.organisation('École F')];
    const email = anAddress();
    await invite(here, email, ['juror']);
    expect(await invite(there, email, ['juror'])).toMatchObject({
      body: { code: 'identity.address-to-confirm-no-mail' },
    });
    const { url } = await api.get(OperatorLinks).give(email);
    expect(url).toMatch(/\/activation\//);
    expect((await api.stranger.post('/auth/activate', { token: tokenOf(url), password: NEW })).status).toBe(200);
    expect((await invite(there, email, ['juror'])).status).toBe(201);
  });

  it('is refused to an unknown address, to a disabled account, and where it would open nothing', async () => {
    const centre = await api.organisation();
    const operator = api.get(OperatorLinks);
    await expect(operator.give(`${newId()}@exemple.test`)).rejects.toMatchObject({ code: 'identity.account-unknown' });
    const [disabled, dismissed] = [anAddress(), anAddress()];
    const { userId } = (await invite(centre, dismissed, ['juror'])).body;
    await centre.administrator.put(`/members/${userId}/roles`, { roles: [] });
    await expect(operator.give(dismissed)).rejects.toMatchObject({ code: 'identity.account-without-role' });
    await invite(centre, disabled, ['juror']);
    await api.tx.query('UPDATE identity.user_account SET disabled_at = now() WHERE email = $1', [disabled]);
    await expect(operator.give(disabled)).rejects.toMatchObject({ code: 'identity.account-disabled' });
  });
});

describe('where links are sent, an account opened before they were', () => {
  let stage: PasswordStage;
  beforeAll(async () => {
    stage = await PasswordStage.set();
  });
  afterAll(() => stage.strike());

  it('enters another organisation once its person chose another password from the sign-in page', async () => {
    const { email, userId } = await stage.aPerson(['juror']);
    await stage.api.tx.query('UPDATE identity.user_account SET email_verified_at = NULL WHERE id = $1', [userId]);
    const there = await stage.api.organisation('École du Sud');
    expect(await invite(there, email, ['administrator'])).toMatchObject({
      status: 409,
      body: { code: 'identity.address-to-confirm' },
    });
    const learner = await aLearner(there.organisationId).writtenAt(email).save(stage.api.tx);
    expect(await there.coordinator.post(`/learners/${learner.id}/account`)).toMatchObject({
      status: 409,
      body: { code: 'identity.address-to-confirm' },
    });
    await stage.forgotten(email);
    await stage.api.drainJobs();
    expect((await stage.choose(stage.lastLink(email))).status).toBe(200);
    expect((await invite(there, email, ['administrator'])).status).toBe(201);
  });
});
