import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Permission } from '#identity/public.js';
import { PERMISSIONS } from '#identity/public.js';
import { isDecision, isForPeople } from '#identity/permission/permission.contract.js';
import { ROLES } from '#kernel/actor.js';
import { SessionService } from '#identity/session/session.service.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { TestClient, type TestResponse } from '#test/app/test-client.js';
import { describeApi } from '../../apps/api/src/openapi';
import type { DeclaredRoute } from '../../apps/api/src/routes/declared-routes';
import { illDeclared, rightsOf, type RouteRights } from '../../apps/api/src/routes/route-rights';
import { routesPage } from '../../apps/api/src/routes/routes-page';
import { codeOf, knockAt, methodAndPath, PREFIX } from './routes/call';
import { FILES_FOR_EVERYBODY } from './routes/outside-controllers';
import { listRoutes, type ListedApi, type RegisteredRoute } from './routes/registered-routes';
import { ROOT } from './sources';

jest.setTimeout(120_000);

const REFUSED = new Set([401, 403]);
const isRefusedForPermission = (answer: TestResponse) =>
  answer.status === 403 && codeOf(answer) === 'identity.permission-missing';

/** Addresses the OpenAPI document leaves out: they are for machines that run the product, not for its clients. */
const UNDOCUMENTED = ['GET /health/live', 'GET /health/ready', 'GET /metrics'];

let api: TestApi;
let listed: ListedApi;
/** What the committed page says, once it has been found to be up to date. */
let rights: readonly RouteRights[];
let centre: TestOrganisation;
/** Holds every role, so that its keys may have any scope. */
let everything: TestClient;

beforeAll(async () => {
  api = await startTestApi();
  listed = await listRoutes(api.connectionString);
  rights = rightsOf(ofControllers(listed));
  centre = await api.organisation();
  everything = await centre.person(ROLES);
});

afterAll(async () => {
  await listed.close();
  await api.close();
});

const ofControllers = ({ routes }: ListedApi): DeclaredRoute[] => routes.flatMap(({ route }) => route ?? []);
const isFile = ({ name }: RegisteredRoute) => Object.values(FILES_FOR_EVERYBODY).some((files) => files.test(name));
const guarded = () => rights.filter(({ required }) => required !== 'public');
const ofTheApi = () => rights.filter(({ name }) => name.includes(PREFIX));

/** A caller with an API key of these scopes. */
async function keyOf(...scopes: Permission[]): Promise<TestClient> {
  const { status, body } = await everything.post<{ secret: string }>('/api-keys', { label: 'Clé de test', scopes });
  expect(status).toBe(201);
  return new TestClient(api.app, everything.actor, { authorization: `Bearer ${body.secret}` });
}

const FOR_KEYS = PERMISSIONS.filter((permission) => !isForPeople(permission));
const isOfPeople = (required: string) => PERMISSIONS.some((each) => each === required && isForPeople(each));

async function letKeysDecide(keysMayDecide: boolean): Promise<void> {
  const { body } = await everything.get<{ revision: number }>('/organisation');
  const { status } = await everything.patch('/organisation', { keysMayDecide }, { ifMatch: body.revision });
  expect(status).toBe(200);
}

/** The same person, in another application on the same database. */
async function elsewhere(app: NestFastifyApplication, { actor }: TestClient): Promise<TestClient> {
  const { token, me } = await api.get(SessionService).open(actor.userId);
  return new TestClient(app, actor, { cookie: `certitude=${token}`, 'x-csrf-token': me.csrfToken });
}

describe('what routes declare', () => {
  it('is exactly one of public, signed in, or a permission', () => {
    expect(illDeclared(ofControllers(listed))).toEqual([]);
  });

  it('is declared by a controller: nothing else answers, but with files that are the same for everybody', () => {
    const undeclared = listed.routes.filter((registered) => !registered.route && !isFile(registered));
    expect(undeclared).toEqual([]);
    expect(listed.routes.filter(({ route }) => !route).length).toBeGreaterThan(0);
  });

  it('is what the committed page says, route by route (npm run openapi -- --write, then review who may call what)', () => {
    const committed = readFileSync(join(ROOT, 'docs/routes.md'), 'utf8');
    expect(routesPage(rights, describeApi(listed.app))).toBe(committed);
    for (const { name } of rights) expect(committed).toContain(`\`${methodAndPath(name)[1]}\``);
  });

  it('names permissions each of which serves a route or is kept for one to come', () => {
    const used = new Set<string>(guarded().map(({ required }) => required));
    const toCome = ['audit:read'];
    expect(PERMISSIONS.filter((permission) => !used.has(permission))).toEqual(toCome);
  });

  it('is described to clients: every route is in the OpenAPI document, but those for whoever runs the product', () => {
    const documented = Object.entries(describeApi(listed.app).paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect([...documented, ...UNDOCUMENTED].sort()).toEqual(rights.map(({ name }) => name).sort());
  });
});

describe('what routes answer', () => {
  it.each(ROLES)('to a %s: refused exactly when the role lacks the permission', async (role) => {
    const wrong: string[] = [];
    for (const { name, roles } of ofTheApi()) {
      // One person each: signing out must not end the others' session.
      const answer = await knockAt(await centre.person([role]), name);
      const isRight = roles.includes(role) ? !REFUSED.has(answer.status) : isRefusedForPermission(answer);
      if (!isRight) wrong.push(`${name}: ${answer.status} ${codeOf(answer)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('to a stranger: 401 wherever sign-in is needed, and never anywhere else', async () => {
    const wrong: string[] = [];
    for (const { name, required } of ofTheApi()) {
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
      for (const { name } of guarded()) expect([name, (await knockAt(caller, name)).status]).toEqual([name, 401]);
    }
  });

  it('to an API key: accepted within its scopes, refused without, whatever its creator may do', async () => {
    const wrong: string[] = [];
    await letKeysDecide(true);
    for (const permission of FOR_KEYS) {
      const only = await keyOf(permission);
      const allBut = await keyOf(...FOR_KEYS.filter((other) => other !== permission));
      for (const { name } of guarded().filter(({ required }) => required === permission)) {
        const within = await knockAt(only, name);
        const without = await knockAt(allBut, name);
        if (REFUSED.has(within.status)) wrong.push(`${name} with ${permission}: ${within.status}`);
        if (without.status !== 403) wrong.push(`${name} without ${permission}: ${without.status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('to an API key: refused where a person does what they do as themselves', async () => {
    const everyScope = await keyOf(...FOR_KEYS);
    for (const { name } of guarded().filter(({ required }) => isOfPeople(required))) {
      const answer = await knockAt(everyScope, name);
      expect([name, isRefusedForPermission(answer)]).toEqual([name, true]);
    }
  });

  it('to an API key that would decide: no, until the organisation lets keys decide', async () => {
    const everyScope = await keyOf(...FOR_KEYS);
    const decisions = guarded().filter(({ required }) =>
      PERMISSIONS.some((each) => each === required && isDecision(each)),
    );
    expect(decisions).toHaveLength(4);
    await letKeysDecide(false);
    for (const { name } of decisions) {
      const answer = await knockAt(everyScope, name);
      expect([name, answer.status, codeOf(answer)]).toEqual([name, 403, 'identity.left-to-people']);
    }
    await letKeysDecide(true);
    for (const { name } of decisions) {
      expect([name, REFUSED.has((await knockAt(everyScope, name)).status)]).toEqual([name, false]);
    }
  });

  it.each(UNDOCUMENTED)('to anybody: %s', async (name) => {
    const { statusCode } = await api.app.inject({ method: 'GET', url: methodAndPath(name)[1] });
    expect(REFUSED.has(statusCode)).toBe(false);
  });

  it('to a write that bears the cookie alone, as another site could send it: 403', async () => {
    for (const { name } of guarded().filter((route) => !route.name.startsWith('GET '))) {
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

  it('is named by the check above and by whoever writes the page, and refused to everybody', async () => {
    const withCanary = await listRoutes(api.connectionString, [CanaryModule]);
    try {
      expect(illDeclared(ofControllers(withCanary)).filter((told) => told.includes('Canary'))).toEqual([
        'GET /api/v1/canary (CanaryController.read): nothing',
        'POST /api/v1/canary (CanaryController.write): nothing',
      ]);
      for (const caller of [...ROLES.map((role) => centre[role]), everything]) {
        const there = await elsewhere(withCanary.app, caller);
        for (const name of ['GET /api/v1/canary', 'POST /api/v1/canary']) {
          expect([name, (await knockAt(there, name)).status]).toEqual([name, 403]);
        }
      }
      expect(() => rightsOf(ofControllers(withCanary))).toThrow('GET /api/v1/canary (CanaryController.read): nothing');
      const stranger = new TestClient(withCanary.app, api.stranger.actor, {});
      expect((await stranger.get('/canary')).status).toBe(401);
    } finally {
      await withCanary.close();
    }
  });
});
