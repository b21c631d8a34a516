import type { SavedSession } from '#exam/testing.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { CertificateIssueService } from '../certificate/certificate-issue.service';
import type { CertificatePage, CertificateView } from '../certificate/certificate.contract';
import type { CertificateBatchView } from './certificate-batch.contract';
import { aClosedSession } from './closed-session.builder';

describe('an order for certificates', () => {
  let api: TestApi;
  let org: TestOrganisation;
  beforeAll(async () => {
    api = await startTestApi();
  });
  beforeEach(async () => {
    org = await api.organisation();
  });
  afterAll(() => api.close());

  const closedSession = () => aClosedSession(org.organisationId, org.coordinator.actor.userId);
  const ask = (session: SavedSession) =>
    org.coordinator.post<CertificateBatchView>(`/exam-sessions/${session.id}/certificate-batches`, {});
  const certificatesOf = async (session: SavedSession): Promise<CertificateView[]> =>
    (await org.coordinator.get<CertificatePage>(`/exam-sessions/${session.id}/certificates`)).body.items;
  const numbersOf = async (session: SavedSession) => (await certificatesOf(session)).map(({ number }) => number).sort();

  it('asks once: a second request finds nothing to issue', async () => {
    const session = await closedSession().save(api.tx);
    await ask(session);
    await api.drainJobs();
    const again = await ask(session);
    expect(again).toMatchObject({ status: 409, body: { code: 'credential.nothing-to-issue' } });
  });

  it('doubles nothing when two people press "issue" at once: both follow the same batch', async () => {
    const session = await closedSession().withCandidates(3).save(api.tx);
    const [first, second] = await Promise.all([ask(session), ask(session)]);
    expect(second.body).toEqual(first.body);
    expect(first.body).toMatchObject({ total: 9, pending: 9 });
    await api.drainJobs();
    expect(await numbersOf(session)).toEqual(Array.from({ length: 9 }, (_, rank) => `2026-00000${rank + 1}`));
    const entries = await api.tx.query<{ object_id: string }>(
      `SELECT object_id FROM platform.audit_entry WHERE organisation_id = $1 AND verb = 'issue' ORDER BY object_id`,
      [org.organisationId],
    );
    const ids = (await certificatesOf(session)).map(({ id }) => id).sort();
    expect(entries.map((entry) => entry.object_id)).toEqual(ids);
  });

  it('asks for nothing while the civil status of one of them does not open, and says so', async () => {
    const session = await closedSession().withCandidates(2).save(api.tx);
    const lost = `v1.perdue.${'A'.repeat(16)}.${'A'.repeat(40)}`;
    await api.tx.query('UPDATE training.learner SET civil_status = $2 WHERE id = $1', [session.learnerIds[0], lost]);
    const unreadable = { status: 409, body: { code: 'training.civil-status-unreadable' } };
    expect(await ask(session)).toMatchObject(unreadable);
    expect(await certificatesOf(session)).toEqual([]);
  });

  it('asks again for what failed, in a batch of its own, and leaves what is under way where it is', async () => {
    const session = await closedSession().withCandidates(2).save(api.tx);
    const first = await ask(session);
    const [failed] = await certificatesOf(session);
    const failures = new Map([[failed?.id ?? '', { code: 'attempts-used-up' as const, params: {} }]]);
    await api.get(CertificateIssueService).fail(org.organisationId, failures);
    const second = await ask(session);
    expect(second.body).toMatchObject({ total: 1, pending: 1 });
    const before = await org.coordinator.get<CertificateBatchView>(`/certificate-batches/${first.body.id}`);
    expect(before.body).toMatchObject({ total: 5, pending: 5 });
    const batches = await org.coordinator.get<{ items: CertificateBatchView[] }>(
      `/exam-sessions/${session.id}/certificate-batches`,
    );
    expect(batches.body.items.map(({ id }) => id).sort()).toEqual([first.body.id, second.body.id].sort());
    await api.drainJobs();
    expect((await certificatesOf(session)).every(({ state }) => state === 'issued')).toBe(true);
  });
});
