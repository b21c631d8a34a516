import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEVELOPMENT_ENCRYPTION_KEYS } from '#platform/encryption/encryption-keys.js';
import { freePort } from '#platform/database/embedded/free-port.js';
import { eventually } from '#testing/jobs/eventually.js';
import { TestMailServer } from '#testing/mail/mail-server.js';
import { readConfig } from '#platform/config/config.js';
import { accepted, ApiCaller } from '../../apps/demo/src/api-caller';
import { bundledDocument } from '../../apps/demo/src/documents';
import { registerLearners } from '../../apps/demo/src/journey';
import { demoLearner } from '../../apps/demo/src/people';
import { PASSWORD } from '../support/processes/back-stage';
import { BatchUnderWay } from '../support/processes/batch-under-way';
import { ROOT } from '../support/processes/built-process';
import { GridsBeingSaved } from '../support/processes/grids-being-saved';
import { openedSession, publishedVersion } from '../support/processes/main-line';
import { useProduct } from '../support/processes/use-product';

jest.setTimeout(300_000);

const CERTIFICATES = 90;
const INVITED = 'maud.ferrier@exemple.test';

interface Told {
  readonly code: number | null;
  readonly said: string;
}

describe('everything is lost but the backup and the keys', () => {
  const room = mkdtempSync(join(tmpdir(), 'certitude-drill-'));
  const backup = join(room, 'backup');
  const home = join(room, 'restored');
  let mail: TestMailServer;
  let started: ChildProcess | undefined;
  beforeAll(async () => {
    mail = await TestMailServer.start();
  });
  const product = useProduct(() => ({ environment: mail.environment }));
  afterAll(async () => {
    if (started?.exitCode === null) {
      started.kill('SIGTERM');
      await once(started, 'close');
    }
    await mail.down();
    rmSync(room, { recursive: true, force: true });
  });

  /** A command of the operator, as built. */
  async function operate(command: string, args: readonly string[], env: Record<string, string>): Promise<Told> {
    const child = spawn(process.execPath, [join(ROOT, `dist/apps/start/src/${command}.js`), ...args], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'], NODE_ENV: 'test', ...env },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, said };
  }

  /** Rows that the test put in place itself are in no trail; nothing else may be wrong. */
  async function faults(env: Record<string, string>): Promise<string[]> {
    const { said } = await operate('check-data', ['--json'], env);
    const { faults } = JSON.parse(said) as { faults: { check: string; id: string }[] };
    return faults.filter(({ check }) => !check.endsWith('-without-trail')).map(({ check, id }) => `${check} ${id}`);
  }

  it('and all of it comes back from a backup taken at work; no letter leaves before it is released', async () => {
    const { instance, stage, databaseUrl } = product;
    const centre = await stage.found(() => instance.caller());
    const { api } = centre.administrator;
    const newCaller = () => instance.caller();
    const jurors = [];
    for (const [rank, displayName] of ['Présidente', 'Juré', 'Jurée'].entries()) {
      const person = { email: `jury${rank}@boreal.example`, displayName, roles: ['juror' as const] };
      jurors.push(await stage.admit(centre.organisationId, person, newCaller));
    }
    const line = { administrator: centre.administrator, newCaller, document: bundledDocument('referentiel-demo.txt') };
    const code = 'RNCP90200';
    const version = await publishedVersion({ ...line, code });
    const graded = await openedSession(centre.administrator, { version, jurors, code, name: 'Session notée' });
    await instance.startWorker();
    // A letter that the backup shows as not sent: the mail server is away.
    await mail.down();
    const body = { email: INVITED, displayName: 'Maud Ferrier', roles: ['coordinator' as const] };
    await accepted(api.POST('/api/v1/members', { body }));

    const [juror] = jurors;
    if (!juror) throw new Error('a jury has no juror');
    const saving = await GridsBeingSaved.by(juror.caller, graded.id);
    const batch = await BatchUnderWay.of(CERTIFICATES, stage, centre);
    await batch.reaches(10);
    let works = true;
    let written = 0;
    const writing = (async () => {
      for (; works; written += 1) {
        const learner = demoLearner(written % 50, 'charge');
        const email = `charge-${written}@exemple.test`;
        await registerLearners(centre.administrator, [{ ...learner, externalId: `charge-${written}`, email }]);
      }
    })();
    await eventually('both are at work', () => Promise.resolve(saving.answered > 0 && written > 0));
    const [savedBefore, writtenBefore] = [saving.answered, written];
    const taken = await operate('backup', [backup], {
      DATABASE_URL: databaseUrl,
      STORAGE_DIR: instance.storageDirectory,
    });
    const writtenMeanwhile = written - writtenBefore;
    const savedMeanwhile = saving.answered - savedBefore;
    works = false;
    await Promise.all([writing, saving.stop()]);
    expect(taken).toMatchObject({ code: 0, said: expect.stringContaining('« development »') as string });
    expect(writtenMeanwhile).toBeGreaterThan(0);
    expect(savedMeanwhile).toBeGreaterThan(0);

    await instance.stop();
    await mail.up();
    mail.received.length = 0;

    const port = await freePort();
    const env = { CERTITUDE_DIR: home, PORT: String(port), CERTITUDE_DEMO: '0', ...mail.environment };
    const withoutKeys = await operate('restore', [backup], env);
    expect(withoutKeys).toMatchObject({ code: 1, said: expect.stringContaining('« development »') as string });
    expect(existsSync(home)).toBe(false);
    mkdirSync(home);
    writeFileSync(join(home, 'encryption-keys'), DEVELOPMENT_ENCRYPTION_KEYS);
    writeFileSync(join(home, 'trail-key'), 'of-some-other-machine-altogether-0123456789');
    const otherTrail = await operate('restore', [backup], env);
    expect(otherTrail).toMatchObject({ code: 1, said: expect.stringContaining('TRAIL_KEY') as string });
    const unconfirmed = await operate('restore', [backup, '--replace'], env);
    expect(unconfirmed).toMatchObject({ code: 1, said: expect.stringContaining('--yes') as string });
    expect(readdirSync(home).sort()).toEqual(['encryption-keys', 'trail-key']);
    writeFileSync(join(home, 'trail-key'), readConfig({ NODE_ENV: 'test', DATABASE_URL: databaseUrl }).trailKey);
    const restored = await operate('restore', [backup], env);
    expect(restored.said).toContain('Rien ne partira');
    expect(readdirSync(home)).not.toContain('instance.lock');
    expect((await operate('restore', [backup], env)).said).toContain("L'installation n'est pas vide");

    const url = `http://127.0.0.1:${port}`;
    started = spawn(process.execPath, [join(ROOT, 'apps/start/src/start.mjs'), '--no-build'], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'], ...env, PUBLIC_URL: url, LOG_LEVEL: 'warn' },
      stdio: 'ignore',
    });
    const ready = async () => (await (await fetch(`${url}/health/ready`)).json()) as Record<string, unknown>;
    await eventually(
      'it is there again',
      () =>
        ready().then(
          () => true,
          () => false,
        ),
      90_000,
    );
    await eventually(
      'the letter waits for somebody to say so',
      async () => JSON.stringify((await ready())['details']).includes('"troubles":["restored"]'),
      60_000,
    );
    expect(await ready()).toMatchObject({ status: 'degraded', details: { restoration: { status: 'degraded' } } });

    const address = `administration-${centre.organisationId.slice(-8)}@boreal.example`;
    const administrator = await new ApiCaller(url).signIn(address, PASSWORD);
    const certificates = async () =>
      (
        await accepted(
          administrator.api.GET('/api/v1/exam-sessions/{id}/certificates', {
            params: { path: { id: batch.session.id }, query: { limit: 100 } },
          }),
        )
      ).items;
    // The backup is of one instant: all that the juror saved until then, and nothing of what came after.
    const restoredSaves = await saving.foundBy(await new ApiCaller(url).signIn(juror.email, PASSWORD));
    expect(restoredSaves).toBeGreaterThanOrEqual(savedBefore);
    expect(restoredSaves).toBeLessThanOrEqual(saving.answered);
    const search = `charge-${writtenBefore - 1}`;
    const found = await accepted(administrator.api.GET('/api/v1/learners', { params: { query: { search } } }));
    expect(found.items.map(({ externalId }) => externalId)).toContain(search);
    // What was not printed yet is: that goes to nobody.
    const isIssued = ({ state }: { state: string }) => state === 'issued';
    await eventually(
      'the batch is whole',
      async () => (await certificates()).filter(isIssued).length === CERTIFICATES,
      90_000,
    );
    const [one] = await certificates();
    const file = await administrator.api.GET('/api/v1/certificates/{id}/file', {
      params: { path: { id: one?.id ?? '' } },
      parseAs: 'arrayBuffer',
    });
    const digest = createHash('sha256')
      .update(Buffer.from(file.data as ArrayBuffer))
      .digest('hex');
    expect(digest).toBe(one?.sha256);
    const verified = await fetch(`${url}/api/v1/verifications/${one?.verificationCode ?? ''}`);
    expect(await verified.json()).toMatchObject({ outcome: 'genuine' });
    expect(await faults(env)).toEqual([]);

    expect(mail.received).toEqual([]);
    expect((await operate('restore', ['--release'], env)).said).toContain('identity.send-account-link : 1');
    await eventually('the letter leaves', async () => mail.to(INVITED).length === 1, 60_000);
    expect((await ready())['status']).toBe('ok');
  });
});
