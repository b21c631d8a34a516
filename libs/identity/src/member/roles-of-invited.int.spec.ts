import type { Role } from '#kernel/actor.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import type { TestClient } from '#test/app/test-client.js';
import { TestMailServer } from '#testing/mail/mail-server.js';
import { aLearner } from '#training/testing.js';
import { Members } from './members';

let mail: TestMailServer;
beforeAll(async () => {
  mail = await TestMailServer.start();
});
afterAll(() => mail.down());

let count = 0;
const anAddress = () => `invitee-${(count += 1)}@exemple.test`;

describe.each([
  ['handed over', () => ({})],
  ['sent', () => mail.environment],
])('somebody invited, where links are %s', (way, environment) => {
  let api: TestApi;
  let centre: TestOrganisation;
  beforeAll(async () => {
    api = await startTestApi(environment());
    centre = await api.organisation('École du Nord');
    await api.drainJobs();
  });
  afterAll(() => api.close());

  const invite = async (email: string, roles: Role[]) =>
    (await centre.administrator.post<Given>('/members', { email, displayName: 'Léa Roux', roles })).body;
  /** A learner's account, opened by a coordinator: its link opens nothing but that. */
  const openLearner = async (email: string) => {
    const learner = await aLearner(centre.organisationId).writtenAt(email).save(api.tx);
    return (await centre.coordinator.post<Given>(`/learners/${learner.id}/account`)).body;
  };
  interface Given {
    userId: string;
    activationUrl: string | null;
  }
  const give = (userId: string, roles: Role[], by: TestClient = centre.administrator) =>
    by.put(`/members/${userId}/roles`, { roles });
  const linkIn = (email: string, { activationUrl }: Pick<Given, 'activationUrl'>) =>
    activationUrl ?? /http:\S+/.exec(mail.to(email)[0]?.text ?? '')?.[0] ?? '';
  const follow = (link: string) =>
    api.stranger.post('/auth/activate', { token: link.split('/').at(-1), password: 'une phrase assez longue' });
  const shown = async (email: string) =>
    (await centre.administrator.get<{ items: object[] }>('/members', { query: { search: email } })).body.items[0];

  it('keeps an invitation that opens the role added, be its letter sent or not', async () => {
    const [early, late] = [anAddress(), anAddress()];
    const [before, after] = [await invite(early, ['coordinator']), await invite(late, ['coordinator'])];
    expect(await give(before.userId, ['coordinator', 'juror'])).toMatchObject({
      status: 200,
      body: { invitation: 'unchanged' },
    });
    await api.drainJobs();
    await give(after.userId, ['coordinator', 'administrator']);
    expect(await shown(late)).toMatchObject({ state: 'invited', linkToRenew: false });
    for (const [email, given] of [
      [early, before],
      [late, after],
    ] as const) {
      expect((await follow(linkIn(email, given))).status).toBe(200);
      expect(await shown(email)).toMatchObject({ state: 'active', linkToRenew: false });
    }
  });

  it('keeps it too when a coordinator seats them on a jury', async () => {
    const email = anAddress();
    const given = await invite(email, ['coordinator']);
    await api.get(Members).setRoles(centre.coordinator.actor, given.userId, ['coordinator', 'juror']);
    await api.drainJobs();
    expect((await follow(linkIn(email, given))).status).toBe(200);
  });

  it('never follows a link given for less; another is sent, or is said to be missing', async () => {
    const email = anAddress();
    const given = await openLearner(email);
    await api.drainJobs();
    const link = linkIn(email, given);
    const mailed = way === 'sent';
    expect(await give(given.userId, ['learner', 'coordinator'])).toMatchObject({
      status: 200,
      body: { invitation: mailed ? 'sent' : 'to-renew' },
    });
    expect((await follow(link)).status).toBe(404);
    expect(await shown(email)).toMatchObject({ state: 'invited', linkToRenew: !mailed });
    const renewed = mailed
      ? { activationUrl: null }
      : (await centre.administrator.post<Given>(`/members/${given.userId}/activation-link`)).body;
    mail.received.length = 0;
    await api.drainJobs();
    expect(await shown(email)).toMatchObject({ linkToRenew: false });
    expect((await follow(linkIn(email, renewed))).status).toBe(200);
  });

  it('gets no other link from somebody who could not give all it would open', async () => {
    const email = anAddress();
    const given = await openLearner(email);
    await api.drainJobs();
    mail.received.length = 0;
    const left = await api.get(Members).setRoles(centre.coordinator.actor, given.userId, ['learner', 'juror']);
    expect(left).toBe('to-renew');
    await api.drainJobs();
    expect(mail.received).toEqual([]);
    expect(await shown(email)).toMatchObject({ linkToRenew: true });
  });

  it('is shown without a link once theirs has expired', async () => {
    const email = anAddress();
    await invite(email, ['juror']);
    await api.drainJobs();
    const start = api.clock.now();
    api.clock.set(new Date(start.getTime() + 15 * 24 * 3_600_000));
    const [juror] = await api.tx.query<{ id: string }>('SELECT id FROM identity.user_account WHERE email = $1', [
      email,
    ]);
    const { items } = await membersLater();
    expect(items.find(({ userId }) => userId === juror?.id)).toMatchObject({ state: 'invited', linkToRenew: true });
    api.clock.set(start);
  });

  /** The sessions of the stage are over by then: somebody signs in anew. */
  async function membersLater() {
    const newcomer = await centre.person(['administrator']);
    return (await newcomer.get<{ items: { userId: string }[] }>('/members')).body;
  }
});
