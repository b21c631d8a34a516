import { Controller, Get, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Permission } from '#identity/public.js';
import { PERMISSIONS, permissionsOf } from '#identity/public.js';
import { ROLES } from '#kernel/actor.js';
import { SessionService } from '#identity/session/session.service.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { TestClient, type TestResponse } from '#test/app/test-client.js';
import { describeApi } from '../../apps/api/src/openapi';
import { FILES_FOR_EVERYBODY, ROUTE_PERMISSIONS, UNDOCUMENTED } from './route-permissions';
import { codeOf, knockAt, methodAndPath, PREFIX } from './routes/call';
import { listRoutes, type ListedApi, type RegisteredRoute } from './routes/registered-routes';

jest.setTimeout(120_000);

const REFUSED = new Set([401, 403]);
const isRefusedForPermission = (answer: TestResponse) =>
  answer.status === 403 && codeOf(answer) === 'identity.permission-missing';
const ROUTES = Object.entries(ROUTE_PERMISSIONS);
const GUARDED = ROUTES.filter(([, required]) => required !== 'public');
const OF_THE_API = ROUTES.filter(([name]) => name.includes(PREFIX));
const WRITES = GUARDED.filter(([name]) => !name.startsWith('GET '));

let api: TestApi;
let listed: ListedApi;
let centre: TestOrganisation;
/** Holds every role, so that its keys may have any scope. */
let everything: TestClient;

beforeAll(async () => {
  api = await startTestApi();
  listed = await listRoutes(api.connectionString);
  centre = await api.organisation();
  everything = await centre.person(ROLES);
});

afterAll(async () => {
  await listed.close();
  await api.close();
});

const isFile = ({ name }: RegisteredRoute) => Object.values(FILES_FOR_EVERYBODY).some((files) => files.test(name));

/** Routes that do not declare exactly one thing. */
const illDeclared = (routes: readonly RegisteredRoute[]) =>
  routes
    .filter((route) => !isFile(route) && route.declared.length !== 1)
    .map(
      ({ name, handler, declared }) =>
        `${name} (${handler ?? 'no controller'}): ${declared.join(' and ') || 'nothing'}`,
    );

/** A caller with an API key of these scopes. */
async function keyOf(...scopes: Permission[]): Promise<TestClient> {
  const { status, body } = await everything.post<{ secret: string }>('/api-keys', { label: 'Clé de test', scopes });
  expect(status).toBe(201);
  return new TestClient(api.app, everything.actor, { authorization: `Bearer ${body.secret}` });
}

/** The same person, in another application on the same database. */
async function elsewhere(app: NestFastifyApplication, { actor }: TestClient): Promise<TestClient> {
  const { token, me } = await api.get(SessionService).open(actor.userId);
  return new TestClient(app, actor, { cookie: `certitude=${token}`, 'x-csrf-token': me.csrfToken });
}

describe('what routes declare', () => {
  it('is exactly one of public, signed in, or a permission', () => {
    expect(illDeclared(listed.routes)).toEqual([]);
  });

  it('is the committed table, route by route', () => {
    const declared = listed.routes.filter((route) => !isFile(route)).map(({ name, declared: [what] }) => [name, what]);
    expect(Object.fromEntries(declared)).toEqual(ROUTE_PERMISSIONS);
  });

  it('names permissions that exist, and each of those serves a route or is kept for one to come', () => {
    const used = new Set(GUARDED.map(([, required]) => required));
    const toCome = ['audit:read'];
    expect(PERMISSIONS.filter((permission) => !used.has(permission))).toEqual(toCome);
  });

  it('is described to clients: every route is in the OpenAPI document, but those for whoever runs the product', () => {
    const documented = Object.entries(describeApi(listed.app).paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect([...documented, ...UNDOCUMENTED].sort()).toEqual(ROUTES.map(([name]) => name).sort());
  });
});

describe('what routes answer', () => {
  it.each(ROLES)('to a %s: refused exactly when the role lacks the permission', async (role) => {
    const held = permissionsOf([role]);
    const wrong: string[] = [];
    for (const [name, required] of OF_THE_API) {
      // One person each: signing out must not end the others' session.
      const answer = await knockAt(await centre.person([role]), name);
      const isAllowed = required === 'public' || required === 'signed-in' || held.includes(required);
      const isRight = isAllowed ? !REFUSED.has(answer.status) : isRefusedForPermission(answer);
      if (!isRight) wrong.push(`${name}: ${answer.status} ${codeOf(answer)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('to a stranger: 401 wherever sign-in is needed, and never anywhere else', async () => {
    const wrong: string[] = [];
    for (const [name, required] of OF_THE_API) {
      const { status } = await knockAt(api.stranger, name);
      if ((status === 401) !== (required !== 'public') || status === 403) wrong.push(`${name}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('to an unknown, malformed or revoked API key: 401', async () => {
    const revoked = await everything.post<{ id: string; secret: string }>('/api-keys', {
      label: 'Clé révoquée',
      scopes: ['catalog:read'],
    });
    await everything.delete(`/api-keys/${revoked.body.id}`);
    const unknown = `ctk_${'a'.repeat(12)}_${'b'.repeat(43)}`;
    for (const authorization of [`Bearer ${revoked.body.secret}`, `Bearer ${unknown}`, 'Bearer x', 'Basic eDp5']) {
      const caller = new TestClient(api.app, everything.actor, { authorization });
      for (const [name] of GUARDED) expect([name, (await knockAt(caller, name)).status]).toEqual([name, 401]);
    }
  });

  it('to an API key: accepted within its scopes, refused without, whatever its creator may do', async () => {
    const wrong: string[] = [];
    for (const permission of PERMISSIONS) {
      const only = await keyOf(permission);
      const allBut = await keyOf(...PERMISSIONS.filter((other) => other !== permission));
      for (const [name] of GUARDED.filter(([, required]) => required === permission)) {
        const within = await knockAt(only, name);
        const without = await knockAt(allBut, name);
        if (REFUSED.has(within.status)) wrong.push(`${name} with ${permission}: ${within.status}`);
        if (without.status !== 403) wrong.push(`${name} without ${permission}: ${without.status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(UNDOCUMENTED)('to anybody: %s', async (name) => {
    const { statusCode } = await api.app.inject({ method: 'GET', url: methodAndPath(name)[1] });
    expect(REFUSED.has(statusCode)).toBe(false);
  });

  it('to a write that bears the cookie alone, as another site could send it: 403', async () => {
    for (const [name] of WRITES) {
      const answer = await knockAt(everything, name, { headers: { 'x-csrf-token': '' } });
      expect([name, answer.status, codeOf(answer)]).toEqual([name, 403, 'identity.csrf-token-missing']);
    }
  });
});

describe('a route that declares nothing', () => {
  @Controller('canary')
  class CanaryController {
    @Get()
    read() {
      return { alive: true };
    }

    @Post()
    write() {
      return { alive: true };
    }
  }

  @Module({ controllers: [CanaryController] })
  class CanaryModule {}

  it('is named by the check above, and refused to everybody', async () => {
    const withCanary = await listRoutes(api.connectionString, [CanaryModule]);
    try {
      expect(illDeclared(withCanary.routes).filter((told) => told.includes('Canary'))).toEqual([
        'GET /api/v1/canary (CanaryController.read): nothing',
        'POST /api/v1/canary (CanaryController.write): nothing',
      ]);
      for (const caller of [...ROLES.map((role) => centre[role]), everything]) {
        const there = await elsewhere(withCanary.app, caller);
        for (const name of ['GET /api/v1/canary', 'POST /api/v1/canary']) {
          expect([name, (await knockAt(there, name)).status]).toEqual([name, 403]);
        }
      }
      const stranger = new TestClient(withCanary.app, api.stranger.actor, {});
      expect((await stranger.get('/canary')).status).toBe(401);
    } finally {
      await withCanary.close();
    }
  });
});
