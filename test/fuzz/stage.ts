import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '#kernel/actor.js';
import { isForPeople, PERMISSIONS_OF_ROLE } from '#identity/permission/permission.contract.js';
import { SessionService } from '#identity/session/session.service.js';
import { startTestApi, type TestApi } from '#test/app/test-api.js';
import { accepted, ApiCaller } from '../../apps/demo/src/api-caller';
import { DEMO_PASSWORD } from '../../apps/demo/src/people';
import { furnish, type Furnished } from '../architecture/tenancy/furnished';
import { ROOT } from '../support/processes/built-process';
import { startDatabaseServer } from '../support/processes/database-server';
import { Instance } from '../support/processes/instance';

/** Who calls: a role, or what has none. */
export type CallerName = 'stranger' | Role | 'api-key';

/** Headers that a caller is recognised by. */
type Credentials = Readonly<Record<string, string>>;

/** The organisation that calls are made in: all that samples name, and who calls. */
export interface Home {
  readonly furnished: Furnished;
  readonly callers: ReadonlyMap<CallerName, () => Promise<Credentials>>;
}

export interface FuzzStage {
  readonly instance: Instance;
  /** A new one: what is tried in an organisation uses up what it holds. */
  home(): Promise<Home>;
  /** Another organisation, whose ids are tried. */
  readonly theirs: Furnished;
  /** Cursors that lists of the demonstration gave: of another organisation, and mostly of another list. */
  readonly cursors: readonly string[];
  close(): Promise<void>;
}

/** The built api on the demonstration's data, beside two organisations that hold what every sample call names. */
export async function openFuzzStage(): Promise<FuzzStage> {
  const undo: (() => unknown)[] = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const server = await startDatabaseServer();
    undo.push(() => server.stop());
    const storage = mkdtempSync(join(tmpdir(), 'certitude-fuzz-'));
    undo.push(() => rmSync(storage, { recursive: true, force: true }));
    const backStage = await startTestApi({ STORAGE_DIR: storage });
    undo.push(() => backStage.close());
    await demonstrate(backStage.connectionString, storage);
    // Sessions and links are opened now: the api that is called has the hour of the machine.
    backStage.clock.set(new Date());
    const theirs = await furnish(backStage, 'École B');
    const instance = await Instance.start({
      databaseUrl: backStage.connectionString,
      environment: { STORAGE_DIR: storage, LOG_LEVEL: 'error' },
    });
    undo.push(() => instance.stop());
    return {
      ...{ instance, theirs, close },
      home: async () => {
        const furnished = await furnish(backStage, 'École A');
        await givePasswords(backStage);
        return { furnished, callers: callersIn(furnished, backStage) };
      },
      cursors: await demonstratedCursors(instance.caller()),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function demonstrate(databaseUrl: string, storage: string): Promise<void> {
  const seed = spawn(process.execPath, [join(ROOT, 'dist/apps/demo/src/seed.js')], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], NODE_ENV: 'test', DATABASE_URL: databaseUrl, STORAGE_DIR: storage },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(seed, 'close')) as [number | null];
  if (code !== 0) throw new Error(`the demonstration could not be made (${String(code)})`);
}

/** People of tests have chosen none that opens anything: the api verifies those that it is given. */
async function givePasswords({ tx }: TestApi): Promise<void> {
  await tx.query(
    `UPDATE identity.user_account SET password_hash = demonstrated.password_hash FROM identity.user_account demonstrated
     WHERE demonstrated.email = 'admin@horizon.example' AND user_account.password_hash = 'chosen'`,
  );
}

/** Each opens a session when asked: what is tried may well sign its caller out. */
function callersIn({ centre }: Furnished, backStage: TestApi): Home['callers'] {
  const signedIn = (role: Role) => async (): Promise<Credentials> => {
    const { token, me } = await backStage.get(SessionService).open(centre[role].actor.userId);
    return { cookie: `certitude=${token}`, 'x-csrf-token': me.csrfToken };
  };
  const keyed = async (): Promise<Credentials> => {
    const request = {
      label: 'Essais',
      scopes: PERMISSIONS_OF_ROLE.administrator.filter((permission) => !isForPeople(permission)),
    };
    // By somebody whom nothing that is tried touches: who was signed out makes no key.
    const maker = await centre.person(['administrator'], 'Adèle Intégratrice');
    const made = await maker.post<{ secret?: string; code?: string }>('/api-keys', request);
    if (made.body.secret === undefined) throw new Error(`no API key could be made: ${JSON.stringify(made.body)}`);
    return { authorization: `Bearer ${made.body.secret}` };
  };
  return new Map<CallerName, () => Promise<Credentials>>([
    ['stranger', () => Promise.resolve({})],
    ...(['learner', 'juror', 'coordinator', 'administrator'] as const).map((role) => [role, signedIn(role)] as const),
    ['api-key', keyed],
  ]);
}

async function demonstratedCursors(caller: ApiCaller): Promise<string[]> {
  const { api } = await caller.signIn('admin@horizon.example', DEMO_PASSWORD);
  const params = { query: { limit: 1 } };
  const lists = [
    await accepted(api.GET('/api/v1/learners', { params })),
    await accepted(api.GET('/api/v1/members', { params })),
    await accepted(api.GET('/api/v1/exam-sessions', { params })),
  ];
  return lists.flatMap(({ nextCursor }) => nextCursor ?? []);
}
