import { newId } from '#kernel/id.js';
import { hashPassword } from '../session/passwords';
import type { Me, SessionView } from '../session/session.contract';
import type { TestOrganisation } from '#test/app/test-api.js';
import { ProviderStage } from './provider-stage.fixture';

jest.setTimeout(60_000);

const PASSWORD = 'une phrase assez longue';
const ASKED = { status: 403, body: { code: 'identity.provider-asked' } };

let stage: ProviderStage;
let theirs: TestOrganisation;
beforeAll(async () => {
  stage = await ProviderStage.set();
  theirs = await stage.api.organisation('École B');
}, 60_000);
afterAll(() => stage.strike());

const as = (cookie = '', token = '') => ({ headers: { cookie, 'x-csrf-token': token } });

/** Somebody of both organisations, with a password. */
async function ofBoth(roles: readonly ('juror' | 'administrator')[] = ['juror']) {
  const email = `${newId()}@ecole-a.test`;
  const userId = await stage.invited(email, roles);
  await stage.api.tx.query(
    'UPDATE identity.user_account SET password_hash = $2, email_verified_at = now() WHERE id = $1',
    [userId, await hashPassword(PASSWORD)],
  );
  await stage.api.tx.query('DELETE FROM identity.account_link WHERE user_id = $1', [userId]);
  await stage.invited(email, ['administrator'], theirs);
  return { email, userId, sub: newId() };
}

async function meOf(session: string | undefined): Promise<Me> {
  return (await stage.api.stranger.get<Me>('/auth/me', as(session))).body;
}

async function byPassword(email: string) {
  const answer = await stage.api.stranger.post<Me>('/auth/sign-in', { email, password: PASSWORD });
  const [set = ''] = [answer.headers['set-cookie'] ?? ''].flat();
  return { ...answer, session: String(set).split(';')[0] };
}

const require = async (passwordsAllowed: boolean) => {
  const { body } = await stage.centre.administrator.get<{ revision: number }>('/organisation/sign-in-provider');
  const saved = await ProviderStage.declare(stage.centre, stage.provider.issuer, { passwordsAllowed }, body.revision);
  expect([saved.status, saved.body.passwordsAllowed]).toEqual([200, passwordsAllowed]);
};

describe('a session that an organisation’s provider opened', () => {
  it('is worth that organisation alone: it neither enters another, nor says that there is one', async () => {
    const somebody = await ofBoth();
    const { session } = await stage.comesIn(somebody);
    const me = await meOf(session);
    expect([me.organisationId, me.memberships.map(({ organisationId }) => organisationId)]).toEqual([
      stage.centre.organisationId,
      [stage.centre.organisationId],
    ]);
    const enter = (organisationId: string) =>
      stage.api.stranger.post('/auth/switch-organisation', { organisationId }, as(session, me.csrfToken));
    const [refused, nobodys] = [await enter(theirs.organisationId), await enter(newId())];
    expect([refused.status, nobodys.status]).toEqual([404, 404]);
    expect(await meOf(session)).toMatchObject({ organisationId: stage.centre.organisationId });
    expect((await enter(stage.centre.organisationId)).status).toBe(200);
  });

  it('neither sees nor ends what is open elsewhere', async () => {
    const somebody = await ofBoth();
    const { session: own } = await byPassword(somebody.email);
    const token = (await meOf(own)).csrfToken;
    await stage.api.stranger.post(
      '/auth/switch-organisation',
      { organisationId: theirs.organisationId },
      as(own, token),
    );
    const { session } = await stage.comesIn(somebody);
    const { csrfToken } = await meOf(session);
    const { body } = await stage.api.stranger.get<{ items: SessionView[] }>('/auth/sessions', as(session));
    expect(body.items.map(({ current }) => current)).toEqual([true]);
    await stage.api.stranger.delete('/auth/sessions', as(session, csrfToken));
    const { items } = (await stage.api.stranger.get<{ items: SessionView[] }>('/auth/sessions', as(own))).body;
    const elsewhere = items.find(({ provider }) => provider === null);
    const ended = await stage.api.stranger.delete(`/auth/sessions/${elsewhere?.id ?? ''}`, as(session, csrfToken));
    expect([items.length, ended.status]).toEqual([2, 404]);
    expect(await meOf(own)).toMatchObject({ organisationId: theirs.organisationId });
  });

  it('changes nothing of the account itself: a second factor opens every organisation of the person', async () => {
    const email = `${newId()}@ecole-a.test`;
    const userId = await stage.invited(email);
    const { session } = await stage.comesIn({ sub: newId(), email });
    const { csrfToken } = await meOf(session);
    // Whoever has no password proves who they are by having just signed in.
    const proof = { currentPassword: '' };
    const enrol = await stage.api.stranger.post('/auth/second-factor/authenticator', proof, as(session, csrfToken));
    expect(enrol).toMatchObject({ status: 403, body: { code: 'identity.account-by-password-alone' } });
    expect(await stage.api.tx.query('SELECT FROM identity.authenticator WHERE user_id = $1', [userId])).toEqual([]);
    const code = { code: '123456' };
    const ways: [string, object][] = [
      ['authenticator/confirmation', code],
      ['authenticator/removal', proof],
      ['recovery-codes', proof],
      ['passkeys/options', proof],
      [
        'passkeys',
        { name: 'Poste', credentialId: 'AA', clientDataJSON: 'AA', attestationObject: 'AA', transports: [] },
      ],
      [`passkeys/${newId()}/removal`, proof],
    ];
    for (const [way, body] of ways) {
      const refused = await stage.api.stranger.post(`/auth/second-factor/${way}`, body, as(session, csrfToken));
      expect([way, refused.body]).toMatchObject([way, { code: 'identity.account-by-password-alone' }]);
    }
    const password = await stage.api.stranger.put(
      '/auth/password',
      { currentPassword: 'celui-de-maintenant', password: 'un-autre-plus-long' },
      as(session, csrfToken),
    );
    expect(password).toMatchObject({ status: 403, body: { code: 'identity.account-by-password-alone' } });
  });

  it('names nobody of another organisation, whatever address its provider vouches for', async () => {
    const email = `${newId()}@ecole-b.test`;
    await stage.invited(email, ['administrator'], theirs);
    expect(await stage.comesIn({ sub: newId(), email })).toMatchObject({
      status: 403,
      body: { code: 'identity.provider-person-unknown' },
    });
  });

  it('proves nothing of the address to others: its account still enters no other organisation', async () => {
    const email = `${newId()}@ecole-a.test`;
    const userId = await stage.invited(email);
    await stage.comesIn({ sub: newId(), email });
    const [account] = await stage.api.tx.query<{ email_verified_at: Date | null }>(
      'SELECT email_verified_at FROM identity.user_account WHERE id = $1',
      [userId],
    );
    expect(account?.email_verified_at).toBeNull();
  });
});

describe('an organisation that wants its people to come by its provider', () => {
  beforeAll(() => require(false));
  afterAll(() => require(true));

  it('is not opened by a password, which opens the others', async () => {
    const { email } = await ofBoth();
    const { status, body, session } = await byPassword(email);
    expect([status, body.organisationId]).toEqual([200, theirs.organisationId]);
    const entering = await stage.api.stranger.post(
      '/auth/switch-organisation',
      { organisationId: stage.centre.organisationId },
      as(session, body.csrfToken),
    );
    expect(entering).toMatchObject(ASKED);
  });

  it('and whose people belong nowhere else tells them the way, by a password as by a link to choose one', async () => {
    const email = `${newId()}@ecole-a.test`;
    const invited = await stage.centre.administrator.post<{ userId: string; activationUrl: string }>('/members', {
      email,
      displayName: 'Noé Petit',
      roles: ['coordinator'],
    });
    const token = invited.body.activationUrl.split('/').at(-1);
    expect(await stage.api.stranger.post('/auth/activate', { token, password: PASSWORD })).toMatchObject(ASKED);
    await stage.api.tx.query('UPDATE identity.user_account SET password_hash = $2 WHERE id = $1', [
      invited.body.userId,
      await hashPassword(PASSWORD),
    ]);
    const given = await stage.centre.administrator.post<{ passwordUrl: string }>(
      `/members/${invited.body.userId}/password-link`,
    );
    const reset = { token: given.body.passwordUrl.split('/').at(-1), password: PASSWORD };
    expect(await stage.api.stranger.post('/auth/password', reset)).toMatchObject(ASKED);
    expect(await byPassword(email)).toMatchObject(ASKED);
    expect((await stage.comesIn({ sub: newId(), email })).status).toBe(200);
  });

  it('leaves their password to its administrators, and to those whose address is of another domain', async () => {
    const { email } = await ofBoth(['administrator']);
    expect((await byPassword(email)).body.organisationId).toBe(stage.centre.organisationId);
    expect((await stage.centre.coordinator.get('/auth/me')).status).toBe(200);
  });
});

it('ends the sessions that a password opened, of those who are to come by its provider, as it says so', async () => {
  const { email } = await ofBoth();
  const { session } = await byPassword(email);
  expect(await meOf(session)).toMatchObject({ organisationId: stage.centre.organisationId });
  await require(false);
  expect((await stage.api.stranger.get('/auth/me', as(session))).status).toBe(401);
  await require(true);
});

it('ends the sessions that its provider opened when it is withdrawn', async () => {
  const centre = await stage.api.organisation('École C');
  const { body } = await ProviderStage.declare(centre, stage.provider.issuer, { domains: ['ecole-c.test'] });
  const [row] = await stage.api.tx.query<{ id: string }>(
    'SELECT id FROM identity.sign_in_provider WHERE organisation_id = $1',
    [centre.organisationId],
  );
  const email = `${newId()}@ecole-c.test`;
  await stage.invited(email, ['juror'], centre);
  const begun = await stage.api.stranger.post<{ url: string }>(`/auth/providers/${row?.id ?? ''}/sign-in`, {
    returnTo: null,
  });
  const [cookie = ''] = [begun.headers['set-cookie'] ?? ''].flat();
  const answer = await stage.provider.signIn(begun.body.url, { sub: newId(), email });
  const opened = await stage.end(answer, String(cookie).split(';')[0] ?? '');
  const session = [opened.headers['set-cookie'] ?? '']
    .flat()
    .map((set) => String(set).split(';')[0] ?? '')
    .find((pair) => /^certitude=./.test(pair));
  expect((await stage.api.stranger.get('/auth/me', as(session))).status).toBe(200);
  expect((await centre.administrator.delete('/organisation/sign-in-provider', { ifMatch: body.revision })).status).toBe(
    204,
  );
  expect((await stage.api.stranger.get('/auth/me', as(session))).status).toBe(401);
  const gone = await stage.api.stranger.post(`/auth/providers/${row?.id ?? ''}/sign-in`, { returnTo: null });
  expect(gone).toMatchObject({ status: 404, body: { code: 'identity.provider-unknown' } });
});
