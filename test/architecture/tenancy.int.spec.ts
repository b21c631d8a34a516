import { isDeepStrictEqual } from 'node:util';
import type { OpenAPIObject } from '@nestjs/swagger';
import { newId } from '#kernel/id.js';
import { startTestApi, type TestApi } from '#test/app/test-api.js';
import type { TestClient, TestResponse } from '#test/app/test-client.js';
import type { Sample } from '#test/tenancy/samples.js';
import { aLearner } from '#training/testing.js';
import { describeApi } from '../../apps/api/src/openapi';
import { declaredRoutes } from '../../apps/api/src/routes/declared-routes';
import { rightsOf, type RouteRights } from '../../apps/api/src/routes/route-rights';
import { codeOf, methodAndPath, parametersOf, pathOf } from './routes/call';
import { furnish, type Furnished } from './tenancy/furnished';
import { idsInBodies, idsInQueries, pointerOf, valueAt, withValueAt } from './tenancy/named-ids';
import { digestOf, idsOf } from './tenancy/organisation-rows';
import { samplesFileOf } from './tenancy/samples-files';

jest.setTimeout(120_000);

let api: TestApi;
let document: OpenAPIObject;
let routes: ReadonlyMap<string, RouteRights>;
let theirs: Furnished;
let ours: Furnished;
let before: Record<string, string>;

beforeAll(async () => {
  api = await startTestApi();
  document = describeApi(api.app);
  routes = new Map(rightsOf(declaredRoutes(api.app)).map((route) => [route.name, route]));
  theirs = await furnish(api, 'École A');
  ours = await furnish(api, 'École B');
  before = await digestOf(api.tx, theirs.centre.organisationId);
});

afterAll(() => api.close());

/** Routes that somebody must be recognised for. */
const guarded = () => [...routes.values()].filter(({ required }) => required !== 'public').map(({ name }) => name);

function rightsTo(route: string): RouteRights {
  const rights = routes.get(route);
  if (!rights) throw new Error(`no controller declares ${route}`);
  return rights;
}

/** Whoever of this organisation may call the route. */
function callerIn({ centre }: Furnished, route: string): TestClient {
  const [role] = rightsTo(route).roles;
  if (!role) throw new Error(`nobody may call ${route}`);
  return centre[role];
}

function send(caller: TestClient, route: string, { ids, query, body, ifMatch }: Sample): Promise<TestResponse> {
  const [method] = methodAndPath(route);
  return caller.call(method, pathOf(route, ids), body, {
    ...(query && { query }),
    ...(ifMatch !== undefined && { ifMatch }),
  });
}

const sampleOf = (route: string, { samples }: Furnished): Sample => {
  const sample = samples.get(route);
  if (!sample) throw new Error(`${route}: write its sample in ${samplesFileOf(rightsTo(route))}`);
  return sample;
};

/** The answer, without what changes from one request to the next. */
function refusal({ status, body }: TestResponse): object {
  const { instance: _instance, requestId: _requestId, ...problem } = body as Record<string, unknown>;
  return { status, ...problem };
}

const said = (answer: TestResponse) => `${answer.status} ${codeOf(answer)}`;

/** Routes that name something by its id: in the path, in a body, in a query. */
const naming = (): string[] => [
  ...new Set([
    ...guarded().filter((route) => parametersOf(route).length > 0),
    ...idsInBodies(document).keys(),
    ...idsInQueries(document).keys(),
  ]),
];

describe('the samples', () => {
  it('hold every route that names something by its id, each beside its controller', () => {
    const misplaced = naming().flatMap((route) => {
      const wanted = samplesFileOf(rightsTo(route));
      const file = ours.samples.get(route)?.file;
      if (file === wanted) return [];
      return [`${route}: write its sample in ${wanted}${file === undefined ? '' : `, not in ${file}`}`];
    });
    expect(misplaced).toEqual([]);
  });

  it('hold no other route', () => {
    const named = new Set(naming());
    const useless = [...ours.samples].filter(([route]) => !named.has(route));
    expect(useless.map(([route, { file }]) => `${route}, in ${file}, names nothing by its id`)).toEqual([]);
    expect(ours.samples.size).toBeGreaterThan(60);
  });

  it('give every parameter of each path, and an id at each place of each body and query', () => {
    const missing = naming().flatMap((route) => {
      const { ids, body, query } = sampleOf(route, theirs);
      return [
        ...parametersOf(route).filter((parameter) => !ids[parameter]),
        ...(idsInBodies(document).get(route) ?? [])
          .filter((place) => typeof valueAt(body, place) !== 'string')
          .map(pointerOf),
        ...(idsInQueries(document).get(route) ?? [])
          .filter((parameter) => !query?.[parameter])
          .map((parameter) => `?${parameter}`),
      ].map((place) => `${route}: ${place}`);
    });
    expect(missing).toEqual([]);
  });
});

describe('another organisation’s id', () => {
  it('in the path is not found, like an id that nobody has: not even that it exists is told', async () => {
    const told: string[] = [];
    for (const route of naming()) {
      for (const parameter of parametersOf(route)) {
        const [own, foreign] = [sampleOf(route, ours), sampleOf(route, theirs)];
        const withId = (id: string | undefined) => ({ ...own, ids: { ...own.ids, [parameter]: id ?? '' } });
        for (const caller of [callerIn(ours, route), ours.everybody]) {
          const answer = await send(caller, route, withId(foreign.ids[parameter]));
          const nobodys = await send(caller, route, withId(newId()));
          if (answer.status === 404 && isDeepStrictEqual(refusal(answer), refusal(nobodys))) continue;
          told.push(`${route} (${parameter}): ${said(answer)}, and ${said(nobodys)} for nobody’s`);
        }
      }
    }
    expect(told).toEqual([]);
  });

  it('in a body is refused, whatever the place, like an id that nobody has', async () => {
    const accepted: string[] = [];
    for (const [route, places] of idsInBodies(document)) {
      for (const place of places) {
        const [own, foreign] = [sampleOf(route, ours), sampleOf(route, theirs)];
        const sent = (id: unknown) => {
          const body = withValueAt(own.body, place, id) as object;
          return send(callerIn(ours, route), route, { ...own, body });
        };
        const answer = await sent(valueAt(foreign.body, place));
        // 409: a decision to replace that is not the one in force.
        if (![404, 409, 422].includes(answer.status)) accepted.push(`${route} ${pointerOf(place)}: ${said(answer)}`);
        expect([route, place, refusal(answer)]).toEqual([route, place, refusal(await sent(newId()))]);
      }
    }
    expect(accepted).toEqual([]);
  });

  it('in the query finds nothing', async () => {
    for (const route of idsInQueries(document).keys()) {
      const found = async (sample: Sample) => {
        const { status, body } = await send(callerIn(ours, route), route, sample);
        expect([route, status]).toEqual([route, 200]);
        return (body as { items: object[] }).items.length > 0;
      };
      const [own, foreign] = [sampleOf(route, ours), sampleOf(route, theirs)];
      expect([route, await found({ ...own, ...(foreign.query && { query: foreign.query }) })]).toEqual([route, false]);
      expect([route, await found(own)]).toEqual([route, true]);
    }
  });
});

describe('what one’s own lists and pages show', () => {
  it('never names anything of another organisation', async () => {
    const [foreign, own] = [
      await idsOf(api.tx, theirs.centre.organisationId),
      await idsOf(api.tx, ours.centre.organisationId),
    ];
    expect(foreign.size).toBeGreaterThan(200);
    const seen = new Set<string>();
    for (const route of guarded().filter((name) => name.startsWith('GET '))) {
      if (route.endsWith('/events')) continue;
      // Whole lists, not those that the sample filters.
      const ids = ours.samples.get(route)?.ids ?? {};
      for (const caller of [callerIn(ours, route), ours.everybody]) {
        const { raw } = await send(caller, route, { ids });
        for (const [id] of raw.toString('latin1').matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))
          seen.add(id);
      }
    }
    expect([...seen].filter((id) => foreign.has(id) && !own.has(id))).toEqual([]);
    expect([...seen].filter((id) => own.has(id)).length).toBeGreaterThan(100);
  });
});

describe('a person whom two organisations know', () => {
  const invitation = { displayName: 'Paula Pressentie', roles: ['administrator'] };
  const email = 'paula.pressentie@exemple.test';

  it('is never handed to the second: the link that chooses their password would open the first too', async () => {
    const [here, there] = [await api.organisation('École C'), await api.organisation('École D')];
    const invite = (centre: typeof here) =>
      centre.administrator.post<{ userId: string; activationUrl: string | null }>('/members', { ...invitation, email });
    const invited = (await invite(here)).body;
    expect(invited.activationUrl).toMatch(/\/activation\//);
    expect(said(await invite(there))).toBe('409 identity.address-to-confirm-no-mail');

    const token = invited.activationUrl?.split('/').at(-1);
    const activated = await api.stranger.post('/auth/activate', { token, password: 'un mot de passe choisi' });
    expect(activated.status).toBe(200);
    expect(activated.body).toMatchObject({ memberships: [{ organisationId: here.organisationId }] });
    // Whoever followed the link may be who handed it over: the second knows no more than that.
    expect(said(await invite(there))).toBe('409 identity.address-to-confirm-no-mail');
    await api.tx.query('UPDATE identity.user_account SET email_verified_at = now() WHERE id = $1', [invited.userId]);
    // Once the person has proved who reads the address, they are invited like anybody, and no link is needed.
    expect((await invite(there)).body).toMatchObject({ userId: invited.userId, activationUrl: null });
  });

  it('never gains rights through a link that was given for less', async () => {
    const { organisationId, administrator, coordinator } = await api.organisation('École F');
    const pending = { ...invitation, email: 'lea.pressentie@exemple.test' };
    const learner = await aLearner(organisationId).writtenAt(pending.email).save(api.tx);
    const account = await coordinator.post<{ userId: string; activationUrl: string }>(
      `/learners/${learner.id}/account`,
    );
    const activate = (url: string) =>
      api.stranger.post('/auth/activate', { token: url.split('/').at(-1), password: 'un mot de passe choisi' });
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
    const { organisationId, administrator, coordinator } = await api.organisation('École E');
    const pending = { ...invitation, email: 'pierre.pressenti@exemple.test' };
    await administrator.post('/members', pending);
    const learner = await aLearner(organisationId).writtenAt(pending.email).save(api.tx);
    const account = await coordinator.post(`/learners/${learner.id}/account`);
    expect(account).toMatchObject({ status: 200, body: { activationUrl: null } });
  });
});

describe('after all these calls', () => {
  it('not a row of the other organisation has changed, nor has any follow-up been asked', async () => {
    expect(await digestOf(api.tx, theirs.centre.organisationId)).toEqual(before);
  });

  it('the same calls are accepted at home: what was refused was refused for its owner alone', async () => {
    const surprising: string[] = [];
    for (const [route, sample] of ours.samples) {
      const answer = await send(callerIn(ours, route), route, sample);
      const isAccepted = answer.status >= 200 && answer.status <= 299;
      const isExpected = sample.notYet === undefined ? isAccepted : said(answer) === sample.notYet;
      if (!isExpected) surprising.push(`${route}: ${said(answer)} instead of ${sample.notYet ?? 'a success'}`);
    }
    expect(surprising).toEqual([]);
  });
});
