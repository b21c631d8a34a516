import { releaseRestored } from '#platform/backup/release.js';
import { DataChecks } from '#platform/data-check/data-checks.js';
import { Readiness } from '#platform/health/readiness.js';
import type { Me } from '../session/session.contract';
import { anAddress, PasswordStage } from './password-stage.fixture';

let stage: PasswordStage;
beforeAll(async () => {
  stage = await PasswordStage.set();
});
afterAll(() => stage.strike());

const lateWork = async (): Promise<string[]> => {
  const found: string[] = [];
  for await (const { check, id } of stage.api.get(DataChecks).faults())
    if (check === 'platform.late-work') found.push(id);
  return found;
};

describe('after a restore', () => {
  it('letters wait, whatever the tries, and leave once it is released; staff and health are told', async () => {
    const { api, centre, mail } = stage;
    await api.tx.query('INSERT INTO platform.restoration DEFAULT VALUES');
    const email = anAddress();
    const body = { email, displayName: 'Maud Ferrier', roles: ['coordinator'] };
    expect((await centre.administrator.post('/members', body)).status).toBe(201);
    const drained = await api.drainJobs({ onFailure: 'exhaust' });
    expect(drained).toMatchObject({ heldUp: ['identity.send-account-link'], failed: [] });
    expect(mail.to(email)).toEqual([]);
    await api.tx.query(`UPDATE platform.outbox SET created_at = now() - interval '1 day' WHERE ended_at IS NULL`);
    expect(await lateWork()).toEqual([]);

    const health = await api.get(Readiness).report();
    expect(health).toMatchObject({
      statusCode: 200,
      body: { status: 'degraded', details: { work: { troubles: ['restored'] }, restoration: { status: 'degraded' } } },
    });
    expect((await centre.coordinator.get<Me>('/auth/me')).body.heldSince).toMatch(/Z$/);
    expect((await centre.juror.get<Me>('/auth/me')).body.heldSince).toBeNull();

    await releaseRestored(api.connectionString);
    await api.drainJobs();
    expect(mail.to(email)).toHaveLength(1);
    expect((await centre.coordinator.get<Me>('/auth/me')).body.heldSince).toBeNull();
  });
});
