import { aLearner } from '#training/testing.js';
import { parametersOf } from './routes/call';
import { idsInBodies, idsInQueries, pointerOf, valueAt } from './tenancy/named-ids';
import { foreignIdsFindNothing, nothingHasChanged } from './tenancy/promises';
import { samplesFileOf } from './tenancy/samples-files';
import { said, TenancyStage } from './tenancy/stage';

jest.setTimeout(120_000);

let stage: TenancyStage;
beforeAll(async () => {
  stage = await TenancyStage.open();
});
afterAll(() => stage.close());

describe('the samples', () => {
  it('hold every route that names something by its id, each beside its controller', () => {
    const misplaced = stage.naming.flatMap((route) => {
      const wanted = samplesFileOf(stage.rightsTo(route));
      const file = stage.ours.samples.get(route)?.file;
      if (file === wanted) return [];
      return [`${route}: write its sample in ${wanted}${file === undefined ? '' : `, not in ${file}`}`];
    });
    expect(misplaced).toEqual([]);
  });

  it('hold no other route', () => {
    const named = new Set(stage.naming);
    const useless = [...stage.ours.samples].filter(([route]) => !named.has(route));
    expect(useless.map(([route, { file }]) => `${route}, in ${file}, names nothing by its id`)).toEqual([]);
    expect(stage.ours.samples.size).toBeGreaterThan(60);
  });

  it('give every parameter of each path, and an id at each place of each body and query', () => {
    const missing = stage.naming.flatMap((route) => {
      const { ids, body, query } = stage.sampleOf(route, stage.theirs);
      return [
        ...parametersOf(route).filter((parameter) => !ids[parameter]),
        ...(idsInBodies(stage.document).get(route) ?? [])
          .filter((place) => typeof valueAt(body, place) !== 'string')
          .map(pointerOf),
        ...(idsInQueries(stage.document).get(route) ?? [])
          .filter((parameter) => !query?.[parameter])
          .map((parameter) => `?${parameter}`),
      ].map((place) => `${route}: ${place}`);
    });
    expect(missing).toEqual([]);
  });
});

foreignIdsFindNothing(() => stage);

describe('a person whom two organisations know', () => {
  const invitation = { displayName: 'Paula Pressentie', roles: ['administrator'] };
  const email = 'paula.pressentie@exemple.test';

  it('is never handed to the second: the link that chooses their password would open the first too', async () => {
    const [here, there] = [await stage.api.organisation('École C'), await stage.api.organisation('École D')];
    const invite = (centre: typeof here) =>
      centre.administrator.post<{ userId: string; activationUrl: string | null }>('/members', { ...invitation, email });
    const invited = (await invite(here)).body;
    expect(invited.activationUrl).toMatch(/\/activation\//);
    expect(said(await invite(there))).toBe('409 identity.address-to-confirm-no-mail');

    const token = invited.activationUrl?.split('/').at(-1);
    const activated = await stage.api.stranger.post('/auth/activate', { token, password: 'un mot de passe choisi' });
    expect(activated.status).toBe(200);
    expect(activated.body).toMatchObject({ memberships: [{ organisationId: here.organisationId }] });
    // Whoever followed the link may be who handed it over: the second knows no more than that.
    expect(said(await invite(there))).toBe('409 identity.address-to-confirm-no-mail');
    await stage.api.tx.query('UPDATE identity.user_account SET email_verified_at = now() WHERE id = $1', [
      invited.userId,
    ]);
    // Once the person has proved who reads the address, they are invited like anybody, and no link is needed.
    expect((await invite(there)).body).toMatchObject({ userId: invited.userId, activationUrl: null });
  });

  it('never gains rights through a link that was given for less', async () => {
    const { organisationId, administrator, coordinator } = await stage.api.organisation('École F');
    const pending = { ...invitation, email: 'lea.pressentie@exemple.test' };
    const learner = await aLearner(organisationId).writtenAt(pending.email).save(stage.api.tx);
    const account = await coordinator.post<{ userId: string; activationUrl: string }>(
      `/learners/${learner.id}/account`,
    );
    const activate = (url: string) =>
      stage.api.stranger.post('/auth/activate', { token: url.split('/').at(-1), password: 'un mot de passe choisi' });
    const roles = ['administrator', 'learner'];
    const promoted = await administrator.put(`/members/${account.body.userId}/roles`, { roles });
    expect(promoted.body).toEqual({ invitation: 'to-renew' });
    expect(said(await activate(account.body.activationUrl))).toBe('404 identity.activation-unknown');
    const lesser = await coordinator.post<{ activationUrl: string | null }>(`/learners/${learner.id}/account`);
    expect(lesser.body.activationUrl).toBeNull();
    const invited = await administrator.post<{ activationUrl: string }>('/members', pending);
    expect((await activate(invited.body.activationUrl)).status).toBe(200);
  });

  it('nor to somebody of lesser rights at home, by way of a learner’s account', async () => {
    const { organisationId, administrator, coordinator } = await stage.api.organisation('École E');
    const pending = { ...invitation, email: 'pierre.pressenti@exemple.test' };
    await administrator.post('/members', pending);
    const learner = await aLearner(organisationId).writtenAt(pending.email).save(stage.api.tx);
    const account = await coordinator.post(`/learners/${learner.id}/account`);
    expect(account).toMatchObject({ status: 200, body: { activationUrl: null } });
  });
});

nothingHasChanged(() => stage);
