import { Test } from '@nestjs/testing';
import { aClosedSession } from '#credential/certificate-batch/closed-session.builder.js';
import { SessionService } from '#identity/session/session.service.js';
import { readConfig } from '#platform/config/config.js';
import { definedJobs } from '#platform/jobs/define-job.js';
import { JobHandlers } from '#platform/jobs/job-handlers.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { TestMailServer } from '#testing/mail/mail-server.js';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import { move, openSession } from '#grading/testing.js';
import { digestOf } from './tenancy/organisation-rows';

jest.setTimeout(60_000);

let mail: TestMailServer;
let api: TestApi;
beforeAll(async () => {
  mail = await TestMailServer.start();
  api = await startTestApi(mail.environment);
});
afterAll(async () => {
  await api.close();
  await mail.down();
});

it('every job that the api may ask for has exactly one handler in the worker’s own modules', async () => {
  // The api's modules are loaded here too: a job of a context that the worker forgot would be known, and unhandled.
  expect(definedJobs().length).toBeGreaterThan(1);
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: api.connectionString, LOG_LEVEL: 'silent' });
  const module = await Test.createTestingModule({ imports: [WorkerModule.for(config)] }).compile();
  try {
    expect(() => module.get(JobHandlers, { strict: false }).check()).not.toThrow();
  } finally {
    await module.close();
  }
});

/** An application confirmed. */
const HAS_AUTHENTICATOR = `INSERT INTO identity.authenticator (id, user_id, secret, created_at, confirmed_at)
  VALUES (gen_random_uuid(), $1, 'v1.', now(), now())`;

/** Somebody is invited; somebody else signs in with another browser, forgets their password, and loses a second factor. */
async function askForLetters({ administrator, coordinator }: TestOrganisation): Promise<void> {
  const { email } = (await coordinator.get<{ email: string }>('/auth/me')).body;
  const invitation = { email: `nouvelle-${email}`, displayName: 'Nour Nouvelle', roles: ['juror'] };
  expect(await administrator.post('/members', invitation)).toMatchObject({ status: 201, body: { sent: true } });
  for (const device of ['Firefox · Windows', 'Safari · iOS']) {
    const visit = { address: '203.0.113.9', network: '203.0.113.0/24', device, deviceToken: undefined };
    await api.get(SessionService).open(coordinator.actor.userId, visit);
  }
  expect(await api.stranger.post('/auth/password-reset', { email })).toMatchObject({ status: 202 });
  await api.tx.query(HAS_AUTHENTICATOR, [coordinator.actor.userId]);
  const lost = await administrator.delete(`/members/${coordinator.actor.userId}/second-factor`);
  expect(lost).toMatchObject({ status: 204 });
}

/**
 * A session that a jury has decided on, that is then closed and corrected, and another whose certificates are asked for
 * by hand.
 */
async function askForEveryJob(centre: TestOrganisation): Promise<string> {
  const { organisationId, administrator } = centre;
  await askForLetters(centre);
  const session = await openSession(api, centre, { candidates: 1 });
  for (const [place] of session.jurors.entries()) await session.submit(place, 0, 3);
  await move(api, session.id, 'deliberating');
  const [candidateId] = session.candidateIds;
  const decisions = session.blockIds.map((blockId) => ({ candidateId, blockId, outcome: 'validated' }));
  const path = `/exam-sessions/${session.id}`;
  const decided = await administrator.post<{ items: { id: string }[] }>(`${path}/deliberations`, { decisions });
  expect(decided).toMatchObject({ status: 201 });
  expect(await administrator.post(`${path}/close`, {})).toMatchObject({ status: 200 });
  const [mistake] = decisions;
  const supersedes = decided.body.items[0]?.id;
  const correction = { ...mistake, outcome: 'refused', reason: 'Grille d’un homonyme', supersedes };
  expect(await administrator.post(`${path}/corrections`, { decisions: [correction] })).toMatchObject({ status: 201 });
  const other = await aClosedSession(organisationId, administrator.actor.userId).save(api.tx);
  expect(await administrator.post(`/exam-sessions/${other.id}/certificate-batches`, {})).toMatchObject({ status: 202 });
  return organisationId;
}

/** How many rows each table holds for the organisation, follow-up included. */
const countsOf = async (organisationId: string) =>
  Object.entries(await digestOf(api.tx, organisationId))
    .filter(([table]) => table !== 'platform.outbox')
    .map(([table, digest]) => [table, Number(digest.split(' ')[0])]);

describe('every job is harmless when a queue brings it twice', () => {
  it('at once: it makes as many rows as when it is brought once', async () => {
    const once = await askForEveryJob(await api.organisation());
    const { done, failed, unhandled } = await api.drainJobs();
    expect({ failed, unhandled }).toEqual({ failed: [], unhandled: [] });
    // A new job needs a story above that asks for it.
    expect([...new Set(done)].sort()).toEqual(definedJobs().map(({ name }) => name));

    const twice = await askForEveryJob(await api.organisation());
    await api.drainJobs({ twice: true });
    expect(await countsOf(twice)).toEqual(await countsOf(once));
  });

  it('again long after: not a row changes', async () => {
    const organisationId = await askForEveryJob(await api.organisation());
    await api.drainJobs();
    const before = await digestOf(api.tx, organisationId);
    await api.tx.query(
      'WITH again AS (UPDATE platform.outbox SET relayed_at = NULL, ended_at = NULL, outcome = NULL) SELECT',
    );
    const { done, failed } = await api.drainJobs({ twice: true });
    expect(new Set(done).size).toBe(definedJobs().length);
    expect(failed).toEqual([]);
    const outbox = { 'platform.outbox': before['platform.outbox'] };
    expect({ ...(await digestOf(api.tx, organisationId)), ...outbox }).toEqual(before);
  });
});
