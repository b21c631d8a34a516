import type { OpenAPIObject } from '@nestjs/swagger';
import { newId } from '#kernel/id.js';
import { startTestApi, type TestApi } from '#test/app/test-api.js';
import type { TestClient, TestResponse } from '#test/app/test-client.js';
import { aLearner } from '#training/testing.js';
import { describeApi } from '../../apps/api/src/openapi';
import { ROUTE_PERMISSIONS } from './route-permissions';
import { codeOf, methodAndPath, parametersOf, pathOf } from './routes/call';
import { idsInBodies, idsInQueries, pointerOf, valueAt, withValueAt } from './tenancy/named-ids';
import { digestOf, idsOf } from './tenancy/organisation-rows';
import { QUERY_SAMPLES, SAMPLES, type Sample } from './tenancy/samples';
import { makeWorld, type World } from './tenancy/world';

jest.setTimeout(120_000);

const ROUTES = Object.keys(SAMPLES);
const GUARDED = Object.entries(ROUTE_PERMISSIONS).filter(([, required]) => required !== 'public');

/** Steps that the sessions of the samples are not ready for: refused once found, hence their owner's own affair. */
const NOT_YET = [
  'POST /api/v1/exam-sessions/:id/open: 422 exam.session-not-ready',
  'POST /api/v1/grading-grids/:id/submit: 422 grading.grid-incomplete',
  'POST /api/v1/exam-sessions/:id/deliberate: 422 exam.grids-to-submit',
  'POST /api/v1/exam-sessions/:id/close: 422 exam.decisions-to-take',
];

let api: TestApi;
let document: OpenAPIObject;
let theirs: World;
let ours: World;
let before: Record<string, string>;

beforeAll(async () => {
  api = await startTestApi();
  document = describeApi(api.app);
  theirs = await makeWorld(api, 'École A');
  ours = await makeWorld(api, 'École B');
  before = await digestOf(api.tx, theirs.centre.organisationId);
});

afterAll(() => api.close());

/** Whoever of this organisation may call the route. */
function callerIn({ centre }: World, route: string): TestClient {
  const required = ROUTE_PERMISSIONS[route];
  if (required === 'grading:own') return centre.juror;
  return required === 'passport:own' ? centre.learner : centre.administrator;
}

function send(caller: TestClient, route: string, { ids, body, ifMatch }: Sample): Promise<TestResponse> {
  const [method] = methodAndPath(route);
  return caller.call(method, pathOf(route, ids), body, ifMatch === undefined ? {} : { ifMatch });
}

const sampleOf = (route: string, world: World): Sample => {
  const sample = SAMPLES[route];
  if (!sample) throw new Error(`no sample of ${route}`);
  return sample(world);
};

/** The answer, without what changes from one request to the next. */
function refusal({ status, body }: TestResponse): object {
  const { instance: _instance, requestId: _requestId, ...problem } = body as Record<string, unknown>;
  return { status, ...problem };
}

const said = (answer: TestResponse) => `${answer.status} ${codeOf(answer)}`;

describe('the samples', () => {
  it('hold every route that names something by its id, and no other', () => {
    const inPath = GUARDED.map(([route]) => route).filter((route) => parametersOf(route).length > 0);
    const inBody = [...idsInBodies(document).keys()];
    expect([...ROUTES].sort()).toEqual([...new Set([...inPath, ...inBody])].sort());
    expect(Object.keys(QUERY_SAMPLES).sort()).toEqual([...idsInQueries(document).keys()].sort());
  });

  it('give every parameter of each path, and an id at each place of each body', () => {
    const missing = ROUTES.flatMap((route) => {
      const { ids, body } = sampleOf(route, theirs);
      return [
        ...parametersOf(route).filter((parameter) => !ids[parameter]),
        ...(idsInBodies(document).get(route) ?? [])
          .filter((place) => typeof valueAt(body, place) !== 'string')
          .map(pointerOf),
      ].map((place) => `${route}: ${place}`);
    });
    expect(missing).toEqual([]);
  });
});

describe('another organisation’s id', () => {
  it.each(ROUTES.flatMap((route) => parametersOf(route).map((parameter) => [route, parameter] as const)))(
    'in the path is not found: %s (%s)',
    async (route, parameter) => {
      const [own, foreign] = [sampleOf(route, ours), sampleOf(route, theirs)];
      const ids = { ...own.ids, [parameter]: foreign.ids[parameter] ?? '' };
      const sample = { ...own, ids };
      for (const caller of [callerIn(ours, route), ours.everybody]) {
        const answer = await send(caller, route, sample);
        expect(answer.status).toBe(404);
        // Not even that it exists: the answer about an id that nobody has is the same.
        const nobodys = { ...sample, ids: { ...ids, [parameter]: newId() } };
        expect(refusal(answer)).toEqual(refusal(await send(caller, route, nobodys)));
      }
    },
  );

  it('in a body is refused, whatever the place, like an id that nobody has', async () => {
    const accepted: string[] = [];
    for (const [route, places] of idsInBodies(document)) {
      for (const place of places) {
        const [own, foreign] = [sampleOf(route, ours), sampleOf(route, theirs)];
        const naming = (id: unknown) => {
          const body = withValueAt(own.body, place, id) as object;
          return send(callerIn(ours, route), route, { ...own, body });
        };
        const answer = await naming(valueAt(foreign.body, place));
        // 409: a decision to replace that is not the one in force.
        if (![404, 409, 422].includes(answer.status)) accepted.push(`${route} ${pointerOf(place)}: ${said(answer)}`);
        expect(refusal(answer)).toEqual(refusal(await naming(newId())));
      }
    }
    expect(accepted).toEqual([]);
  });

  it.each(Object.keys(QUERY_SAMPLES))('in the query finds nothing: %s', async (route) => {
    const query = QUERY_SAMPLES[route]?.(theirs) ?? {};
    const own = QUERY_SAMPLES[route]?.(ours) ?? {};
    const [path, caller] = [pathOf(route, SAMPLES[route]?.(ours).ids), callerIn(ours, route)];
    expect(await caller.get(path, { query })).toMatchObject({ status: 200, body: { items: [] } });
    expect((await caller.get<{ items: object[] }>(path, { query: own })).body.items).not.toEqual([]);
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
    for (const [route] of GUARDED.filter(([name]) => name.startsWith('GET '))) {
      if (route.endsWith('/events')) continue;
      const sample = ROUTES.includes(route) ? sampleOf(route, ours) : { ids: {} };
      for (const caller of [callerIn(ours, route), ours.everybody]) {
        const { raw } = await send(caller, route, sample);
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
    expect(said(await invite(there))).toBe('409 identity.invited-elsewhere');

    const token = invited.activationUrl?.split('/').at(-1);
    const activated = await api.stranger.post('/auth/activate', { token, password: 'un mot de passe choisi' });
    expect(activated.status).toBe(200);
    expect(activated.body).toMatchObject({ memberships: [{ organisationId: here.organisationId }] });
    // Whoever followed the link may be who handed it over: the second knows no more than that.
    expect(said(await invite(there))).toBe('409 identity.address-unproved-no-mail');
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
    const refused: string[] = [];
    for (const route of ROUTES) {
      const answer = await send(callerIn(ours, route), route, sampleOf(route, ours));
      if (answer.status < 200 || answer.status > 299) refused.push(`${route}: ${said(answer)}`);
    }
    expect(refused).toEqual(NOT_YET);
  });
});
