import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { cloneDatabase } from '#testing/database/test-database.js';
import { eventually } from '#testing/jobs/eventually.js';
import { accepted } from '../../apps/demo/src/api-caller';
import { DEMO_PASSWORD } from '../../apps/demo/src/people';
import { ROOT } from '../support/processes/built-process';
import { startDatabaseServer } from '../support/processes/database-server';
import { Instance } from '../support/processes/instance';

jest.setTimeout(240_000);

const ACCOUNTS = ['admin@horizon', 'coordination@horizon', 'jury@horizon', 'apprenant@horizon', 'admin@rivage'];

describe('the demonstration, interrupted while it is made', () => {
  let server: { stop(): Promise<void> };
  let client: Client;
  let databaseUrl: string;
  const storage = mkdtempSync(join(tmpdir(), 'certitude-demo-'));
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    server = await startDatabaseServer();
    databaseUrl = (await cloneDatabase()).connectionString;
    client = new Client({ connectionString: databaseUrl });
    await client.connect();
  }, 120_000);
  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await client.end();
    await server.stop();
    rmSync(storage, { recursive: true, force: true });
  });

  function seed(): { process: ChildProcess; report: Promise<{ created: boolean; accounts: unknown[] }> } {
    const child = spawn(process.execPath, [join(ROOT, 'dist/apps/demo/src/seed.js')], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'], NODE_ENV: 'test', DATABASE_URL: databaseUrl, STORAGE_DIR: storage },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.push(child);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    const report = once(child, 'close').then(
      () => JSON.parse(output.trim().split('\n').at(-1) ?? '') as { created: boolean; accounts: unknown[] },
    );
    report.catch(() => undefined);
    return { process: child, report };
  }

  const count = async (sql: string): Promise<number> => {
    const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`);
    return rows[0]?.count ?? -1;
  };
  /** It has begun to write: its transaction is the one that wrote something. */
  const writes = () =>
    eventually(
      'the demonstration is being written',
      async () => (await count('pg_stat_activity WHERE datname = current_database() AND backend_xid IS NOT NULL')) > 0,
      60_000,
    );
  const prints = () =>
    eventually(
      'its certificates are being printed',
      async () => readdirSync(storage).some((name) => name.startsWith('certificates')),
      90_000,
    );

  it.each([
    ['as it begins', writes],
    ['half-way', () => writes().then(() => sleep(1_500))],
    ['at its certificates', prints],
  ])('leaves nothing when it is killed %s', async (_moment, reached) => {
    const { process: killed } = seed();
    await reached();
    killed.kill('SIGKILL');
    await once(killed, 'close');
    await eventually(
      'the server knows',
      async () =>
        (await count('pg_stat_activity WHERE datname = current_database() AND backend_xid IS NOT NULL')) === 0,
    );
    for (const table of ['identity.organisation', 'training.learner', 'platform.outbox', 'platform.audit_entry']) {
      expect([table, await count(table)]).toEqual([table, 0]);
    }
  });

  it('is made whole afterwards, once, though two starts make it at the same time', async () => {
    const reports = await Promise.all([seed().report, seed().report]);
    expect(reports.map(({ created }) => created).sort()).toEqual([false, true]);
    expect(reports.map(({ accounts }) => accounts.length)).toEqual([5, 5]);
    expect(await count('identity.organisation')).toBe(2);
    expect(await count('training.learner')).toBe(68);
    expect(await count('exam.exam_session')).toBe(5);
    expect(await count(`credential.certificate WHERE state NOT IN ('issued', 'revoked')`)).toBe(0);
    expect(await count('platform.outbox WHERE relayed_at IS NULL')).toBe(0);
  });

  it('lets each of its people in', async () => {
    const instance = await Instance.start({ databaseUrl });
    try {
      for (const name of ACCOUNTS) {
        const body = { email: `${name}.example`, password: DEMO_PASSWORD };
        const me = await accepted(instance.caller().api.POST('/api/v1/auth/sign-in', { body }));
        expect(me.csrfToken).not.toBe('');
      }
    } finally {
      await instance.stop();
    }
  });
});
