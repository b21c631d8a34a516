import { get, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { aClosedSession } from '#credential/certificate-batch/closed-session.builder.js';
import type { Me } from '#identity/session/session.contract.js';
import type { Role } from '#kernel/actor.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { TestClient } from '#test/app/test-client.js';
import type { DeclaredRoute } from '../../apps/api/src/routes/declared-routes';
import { rightsOf } from '../../apps/api/src/routes/route-rights';
import { codeOf, knockAt, PREFIX } from './routes/call';
import { listRoutes, type ListedApi } from './routes/registered-routes';

jest.setTimeout(120_000);

/** What is left to somebody whose role asks for a second factor that they have not. */
const OPEN = [
  'GET /api/v1/auth/me',
  'GET /api/v1/auth/second-factor',
  'POST /api/v1/auth/second-factor/authenticator',
  'POST /api/v1/auth/second-factor/authenticator/confirmation',
  'POST /api/v1/auth/second-factor/authenticator/removal',
  'POST /api/v1/auth/second-factor/passkeys',
  'POST /api/v1/auth/second-factor/passkeys/:id/removal',
  'POST /api/v1/auth/second-factor/passkeys/options',
  'POST /api/v1/auth/second-factor/recovery-codes',
  'POST /api/v1/auth/sign-out',
  'POST /api/v1/auth/switch-organisation',
];
const REQUIRED = 'identity.second-factor-required';

let api: TestApi;
let listed: ListedApi;
let guarded: string[];
let centre: TestOrganisation;

beforeAll(async () => {
  api = await startTestApi();
  listed = await listRoutes(api.connectionString);
  const declared = listed.routes.flatMap(({ route }): DeclaredRoute[] => (route ? [route] : []));
  guarded = rightsOf(declared).flatMap(({ name, required }) =>
    required !== 'public' && name.includes(PREFIX) ? [name] : [],
  );
});
beforeEach(async () => {
  centre = await api.organisation();
});
afterAll(async () => {
  await listed.close();
  await api.close();
});

async function ask({ administrator, organisationId }: TestOrganisation, secondFactorRoles: Role[]): Promise<void> {
  const [held] = await api.tx.query<{ revision: number }>('SELECT revision FROM identity.organisation WHERE id = $1', [
    organisationId,
  ]);
  const { status } = await administrator.patch(
    '/organisation',
    { secondFactorRoles },
    { ifMatch: held?.revision ?? 0 },
  );
  expect(status).toBe(200);
}

const enrol = ({ actor }: TestClient) =>
  api.tx.query(
    `INSERT INTO identity.authenticator (id, user_id, secret, created_at, confirmed_at)
     VALUES (gen_random_uuid(), $1, 'v1.', now(), now())`,
    [actor.userId],
  );

describe('a role that asks for a second factor', () => {
  it('opens to whoever has none what adds one, and nothing else, on every route', async () => {
    const everything = await centre.person(['administrator', 'coordinator', 'juror', 'learner']);
    await ask(centre, ['juror']);
    const refused: string[] = [];
    for (const name of guarded) {
      // Signing out must not end the others' session.
      const caller = name.endsWith('sign-out') ? await centre.person(['juror']) : everything;
      const answer = await knockAt(caller, name);
      if (answer.status === 403 && codeOf(answer) === REQUIRED) refused.push(name);
    }
    expect(guarded.filter((name) => !refused.includes(name)).sort()).toEqual(OPEN);
    expect((await everything.get<Me>('/auth/me')).body.mustEnrol).toBe(true);
  });

  it('leaves alone the other roles, and whoever has one', async () => {
    await ask(centre, ['coordinator']);
    expect((await centre.juror.get('/juror/exam-sessions')).status).toBe(200);
    expect(codeOf(await centre.coordinator.get('/learners'))).toBe(REQUIRED);
    await enrol(centre.coordinator);
    expect((await centre.coordinator.get('/learners')).status).toBe(200);
    expect((await centre.coordinator.get<Me>('/auth/me')).body.mustEnrol).toBe(false);
  });

  it('is asked by an organisation of its own members: switching there shuts, switching away opens', async () => {
    const other = await api.organisation('École voisine');
    const { coordinator } = centre;
    await api.tx.query(
      `INSERT INTO identity.membership (id, organisation_id, user_id, display_name, email, role)
       SELECT gen_random_uuid(), $2, id, display_name, email, 'coordinator' FROM identity.user_account WHERE id = $1`,
      [coordinator.actor.userId, other.organisationId],
    );
    await ask(other, ['coordinator']);
    expect((await coordinator.get('/learners')).status).toBe(200);
    const there = await coordinator.post<Me>('/auth/switch-organisation', { organisationId: other.organisationId });
    expect(there.body.mustEnrol).toBe(true);
    expect(codeOf(await coordinator.get('/learners'))).toBe(REQUIRED);
    const back = await coordinator.post<Me>(
      '/auth/switch-organisation',
      { organisationId: centre.organisationId },
      { headers: { 'x-csrf-token': there.body.csrfToken } },
    );
    expect(back.body.mustEnrol).toBe(false);
    expect((await coordinator.get('/learners')).status).toBe(200);
  });

  it('says nothing of API keys, and none of them changes it', async () => {
    const { body } = await centre.administrator.post<{ secret: string }>('/api-keys', {
      label: 'ERP',
      scopes: ['learner:read', 'organisation:write'],
    });
    const key = new TestClient(api.app, centre.administrator.actor, { authorization: `Bearer ${body.secret}` });
    const change = await key.patch('/organisation', { secondFactorRoles: ['juror'] }, { ifMatch: 1 });
    expect([change.status, codeOf(change)]).toEqual([403, 'identity.left-to-people']);
    await ask(centre, ['administrator']);
    expect((await key.get('/learners')).status).toBe(200);
  });

  it('is a setting like the others: of administrators, with the revision read, in the trail, the same in any order', async () => {
    const refused = await centre.coordinator.patch('/organisation', { secondFactorRoles: [] }, { ifMatch: 1 });
    expect(codeOf(refused)).toBe('identity.permission-missing');
    const edit = (secondFactorRoles: Role[], ifMatch: number) =>
      centre.administrator.patch<{ revision: number; secondFactorRoles: Role[] }>(
        '/organisation',
        { secondFactorRoles },
        { ifMatch },
      );
    expect((await edit(['learner', 'juror'], 1)).body).toMatchObject({
      revision: 2,
      secondFactorRoles: ['juror', 'learner'],
    });
    expect((await edit(['juror', 'learner', 'juror'], 2)).body.revision).toBe(2);
    expect((await edit([], 1)).status).toBe(412);
  });

  it('ends a stream of events that was open', async () => {
    const { organisationId, coordinator } = centre;
    const session = await aClosedSession(organisationId, coordinator.actor.userId).save(api.tx);
    const batch = await coordinator.post<{ id: string }>(`/exam-sessions/${session.id}/certificate-batches`, {});
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const path = `/api/v1/certificate-batches/${batch.body.id}/events`;
    const asked = get({ port, host: '127.0.0.1', path, headers: coordinator.credentials, agent: false });
    const [stream] = (await once(asked, 'response')) as [IncomingMessage];
    expect(stream.statusCode).toBe(200);
    const ended = once(stream.resume(), 'end');
    await ask(centre, ['coordinator']);
    await ended;
  }, 30_000);
});
