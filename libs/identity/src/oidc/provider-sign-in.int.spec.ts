import { newId } from '#kernel/id.js';
import type { Me, SessionView } from '../session/session.contract';
import { ProviderStage } from './provider-stage.fixture';

jest.setTimeout(60_000);

let stage: ProviderStage;
beforeAll(async () => {
  stage = await ProviderStage.set();
}, 60_000);
afterAll(() => stage.strike());
afterEach(() => stage.provider.behave({}));

const anAddress = () => `${newId()}@ecole-a.test`;
const somebody = (email: string, sub = newId()) => ({ sub, email });
const as = (cookie = '') => ({ headers: { cookie } });
const REFUSED = (code: string, status = 401) => ({ status, body: { code: `identity.${code}` }, session: undefined });

describe('signing in by the organisation’s provider', () => {
  it('opens the account of the address it vouches for, invited or not, and leads where one was going', async () => {
    const email = anAddress();
    const userId = await stage.invited(email);
    const { status, body, session } = await stage.comesIn(somebody(email), '/jury?page=2');
    expect([status, body]).toEqual([200, { returnTo: '/jury?page=2' }]);
    const me = await stage.api.stranger.get<Me>('/auth/me', as(session));
    expect(me.body).toMatchObject({ userId, email, organisationName: 'École A', roles: ['juror'] });
    const { body: list } = await stage.api.stranger.get<{ items: SessionView[] }>('/auth/sessions', as(session));
    expect(list.items).toMatchObject([{ provider: 'Compte École A', device: 'Firefox · Linux', current: true }]);
    const trail = await stage.api.tx.query<{ verb: string }>(
      'SELECT verb FROM platform.audit_entry WHERE actor_id = $1 ORDER BY id',
      [userId],
    );
    expect(trail.map(({ verb }) => verb)).toEqual(['link-provider', 'sign-in-by-provider']);
  });

  it('knows whom it named before, whatever their address there has become', async () => {
    const email = anAddress();
    const sub = newId();
    await stage.invited(email);
    expect((await stage.comesIn({ sub, email })).status).toBe(200);
    expect((await stage.comesIn({ sub, email: anAddress(), verified: false })).status).toBe(200);
  });

  it('opens nothing by an address that it does not vouch for', async () => {
    const email = anAddress();
    await stage.invited(email);
    expect(await stage.comesIn({ ...somebody(email), verified: false })).toMatchObject(
      REFUSED('provider-address-unverified', 403),
    );
  });

  it('makes nobody a member', async () => {
    expect(await stage.comesIn(somebody(anAddress()))).toMatchObject(REFUSED('provider-person-unknown', 403));
  });

  it('opens nothing to somebody suspended, nor to somebody who left, linked or not', async () => {
    const [suspended, left] = [somebody(anAddress()), somebody(anAddress())];
    const [first, second] = [await stage.invited(suspended.email), await stage.invited(left.email)];
    expect([(await stage.comesIn(suspended)).status, (await stage.comesIn(left)).status]).toEqual([200, 200]);
    await stage.api.tx.query('UPDATE identity.user_account SET disabled_at = now() WHERE id = $1', [first]);
    await stage.centre.administrator.put(`/members/${second}/roles`, { roles: [] });
    expect(await stage.comesIn(suspended)).toMatchObject(REFUSED('provider-person-unknown', 403));
    expect(await stage.comesIn(left)).toMatchObject(REFUSED('provider-person-unknown', 403));
  });

  it('is told as unfinished when they give up there', async () => {
    const { url, cookie } = await stage.begin();
    expect(await stage.end(await stage.provider.giveUp(url), cookie)).toMatchObject({
      status: 401,
      body: { code: 'identity.provider-declined' },
    });
  });
});

it.each(['begin', 'end'])('a sign-in by a provider is asked by our pages alone: %s', async (step) => {
  const path = step === 'begin' ? `/auth/providers/${stage.providerId}/sign-in` : '/auth/providers/sign-in';
  const body = step === 'begin' ? { returnTo: null } : { answer: 'state=x&code=y' };
  const refused = await stage.api.stranger.post(path, body, { headers: { 'sec-fetch-site': 'cross-site' } });
  expect(refused).toMatchObject({ status: 403, body: { code: 'identity.cross-site-sign-in' } });
});

describe('what a provider sends back', () => {
  const UNKNOWN = { status: 401, body: { code: 'identity.errand-unknown' } };

  it('serves once', async () => {
    const email = anAddress();
    await stage.invited(email);
    const { url, cookie } = await stage.begin();
    const answer = await stage.provider.signIn(url, somebody(email));
    expect((await stage.end(answer, cookie)).status).toBe(200);
    expect(await stage.end(answer, cookie)).toMatchObject(UNKNOWN);
  });

  it('serves the browser that began alone, and is not spoilt by another', async () => {
    const email = anAddress();
    await stage.invited(email);
    const { url, cookie } = await stage.begin();
    const { cookie: another } = await stage.begin();
    const answer = await stage.provider.signIn(url, somebody(email));
    for (const stranger of ['', another]) expect(await stage.end(answer, stranger)).toMatchObject(UNKNOWN);
    expect((await stage.end(answer, cookie)).status).toBe(200);
  });

  it('lets two tabs of one browser each end their own', async () => {
    const email = anAddress();
    await stage.invited(email);
    const first = await stage.begin();
    const second = await stage.begin(null, first.cookie);
    const who = somebody(email);
    for (const { url } of [second, first])
      expect((await stage.end(await stage.provider.signIn(url, who), first.cookie)).status).toBe(200);
  });

  it('is refused under another state, or none', async () => {
    const { url, cookie } = await stage.begin();
    const answer = new URLSearchParams(await stage.provider.signIn(url, somebody(anAddress())));
    for (const state of ['autre', '']) {
      answer.set('state', state);
      expect(await stage.end(answer.toString(), cookie)).toMatchObject(UNKNOWN);
    }
  });

  it('is refused after ten minutes', async () => {
    const { url, cookie } = await stage.begin();
    const answer = await stage.provider.signIn(url, somebody(anAddress()));
    const begun = stage.api.clock.now();
    stage.api.clock.set(new Date(begun.getTime() + 11 * 60_000));
    expect(await stage.end(answer, cookie)).toMatchObject(UNKNOWN);
    stage.api.clock.set(begun);
  });

  it.each([
    ['another nonce', { claims: { nonce: 'autre' } }],
    ['another audience', { claims: { aud: 'un-autre-client' } }],
    ['another issuer', { claims: { iss: 'https://ailleurs.test' } }],
    ['a time that is over', { claims: { exp: 1_700_000_000, iat: 1_690_000_000 } }],
    ['the key of nobody', { claims: { name: 'x' }, stranger: true }],
  ])('is refused with %s', async (_, conduct) => {
    const email = anAddress();
    await stage.invited(email);
    const { url, cookie } = await stage.begin();
    const answer = await stage.provider.signIn(url, somebody(email));
    await stage.provider.behave(conduct);
    expect(await stage.end(answer, cookie)).toMatchObject({
      status: 401,
      body: { code: 'identity.provider-answer-refused' },
    });
  });

  it('is known when its keys changed a moment ago', async () => {
    const email = anAddress();
    const who = somebody(email);
    await stage.invited(email);
    expect((await stage.comesIn(who)).status).toBe(200);
    await stage.provider.behave({ newKeys: true });
    expect((await stage.comesIn(who)).status).toBe(200);
  });
});

describe('a provider that fails', () => {
  it.each([
    ['answers that it cannot', { fails: true }],
    ['says nothing', { silent: true }],
  ])('and %s is told as away, at the start and at the end', async (_, conduct) => {
    const { url, cookie } = await stage.begin();
    const answer = await stage.provider.signIn(url, somebody(anAddress()));
    await stage.provider.behave(conduct);
    const away = { status: 409, body: { code: 'identity.provider-away' } };
    const again = stage.api.stranger.post(`/auth/providers/${stage.providerId}/sign-in`, { returnTo: null });
    expect(await again).toMatchObject(away);
    expect(await stage.end(answer, cookie)).toMatchObject(away);
  });

  it('and floods, or sends elsewhere, is not followed', async () => {
    for (const conduct of [{ floods: true }, { redirects: 'http://127.0.0.1:1/' }]) {
      await stage.provider.behave(conduct);
      const { status } = await stage.api.stranger.post(`/auth/providers/${stage.providerId}/sign-in`, {
        returnTo: null,
      });
      expect([401, 409]).toContain(status);
    }
  });
});

describe('where one goes back to', () => {
  it.each(['//ailleurs.test', '/\\ailleurs.test', 'https://ailleurs.test', 'jury', '/a\nb'])(
    'is never %j',
    async (returnTo) => {
      const { status } = await stage.api.stranger.post(`/auth/providers/${stage.providerId}/sign-in`, { returnTo });
      expect(status).toBe(422);
    },
  );
});
