import { createHash } from 'node:crypto';
import { anExamSession, type SavedSession } from '#exam/testing.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { extractText } from '#testing/pdf/pdf-page.js';
import type { CertificatePage, CertificateView } from '../certificate/certificate.contract';
import { CertificateIssueService } from '../certificate/certificate-issue.service';
import { issueJobs } from '../certificate/certificate.jobs';
import type { CertificateBatchView, EligibleCertificates } from './certificate-batch.contract';
import { CertificateBatchService } from './certificate-batch.service';
import { aClosedSession } from './closed-session.builder';

describe('issuing certificates', () => {
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
  const ask = (session: SavedSession, body: unknown = {}) =>
    org.coordinator.post<CertificateBatchView>(`/exam-sessions/${session.id}/certificate-batches`, body);
  const certificatesOf = async (session: SavedSession): Promise<CertificateView[]> =>
    (await org.coordinator.get<CertificatePage>(`/exam-sessions/${session.id}/certificates`)).body.items;
  const numbersOf = async (session: SavedSession) => (await certificatesOf(session)).map(({ number }) => number).sort();

  it('goes from a closed session to a numbered, stored and verifiable PDF', async () => {
    const session = await closedSession().save(api.tx);
    const batch = await ask(session);
    expect(batch.status).toBe(202);
    expect(batch.headers.location).toBe(`/api/v1/certificate-batches/${batch.body.id}`);
    expect(batch.body).toMatchObject({ total: 3, pending: 3, issued: 0, finished: false });
    await api.drainJobs({ twice: true });
    const after = await org.coordinator.get<CertificateBatchView>(`/certificate-batches/${batch.body.id}`);
    expect(after.body).toMatchObject({ total: 3, pending: 0, issued: 3, failed: 0, finished: true });

    const certificates = await certificatesOf(session);
    expect(certificates.map(({ number }) => number).sort()).toEqual(['2026-000001', '2026-000002', '2026-000003']);
    const whole = certificates.find(({ kind }) => kind === 'certification');
    const file = await org.coordinator.get(`/certificates/${whole?.id}/file`);
    expect(file.headers['content-type']).toBe('application/pdf');
    expect(createHash('sha256').update(file.raw).digest('hex')).toBe(whole?.sha256);
    expect(await extractText(file.raw)).toContain(whole?.number);
  });

  it('gives a block certificate for each block validated, and the whole only when none is missing', async () => {
    const session = await closedSession().withCandidates(2).refusing([1, 0]).save(api.tx);
    const eligible = await org.coordinator.get<EligibleCertificates>(
      `/exam-sessions/${session.id}/eligible-certificates`,
    );
    const kindsOf = (rank: number) =>
      eligible.body.items
        .filter(({ candidateId }) => candidateId === session.candidateIds[rank])
        .map(({ kind }) => kind);
    expect(kindsOf(0).sort()).toEqual(['block', 'block', 'certification']);
    expect(kindsOf(1)).toEqual(['block']);
  });

  it('is told on the session until it is done', async () => {
    const session = await closedSession().withCandidates(2).save(api.tx);
    const missing = async () =>
      (await org.coordinator.get<{ missing: unknown[] }>(`/exam-sessions/${session.id}`)).body.missing;
    expect(await missing()).toEqual([{ code: 'certificates-to-issue', count: 4 }]);
    await ask(session);
    expect(await missing()).toEqual([]);
    await api.tx.query(
      `UPDATE credential.certificate SET state = 'failed', failure = $2 WHERE session_id = $1 AND kind = 'certification'`,
      [session.id, { code: 'attempts-used-up', params: {} }],
    );
    expect(await missing()).toEqual([{ code: 'certificates-failed', count: 2 }]);
  });

  it('numbers without a gap when certificates are issued all at once, each twice', async () => {
    const session = await closedSession().withCandidates(5).save(api.tx);
    await ask(session);
    const ids = (await certificatesOf(session)).map(({ id }) => id);
    // Groups of three and of five overlap: each certificate is in two of them.
    const groups = [3, 5].flatMap((size) => issueJobs(org.organisationId, ids, size));
    const outcomes = await Promise.all(
      groups.map(({ payload }) => api.get(CertificateIssueService).issue(org.organisationId, payload.certificateIds)),
    );
    expect(outcomes.flatMap(({ issued }) => [...issued]).sort()).toEqual([...ids].sort());
    expect(await numbersOf(session)).toEqual(
      Array.from({ length: 15 }, (_, rank) => `2026-${String(rank + 1).padStart(6, '0')}`),
    );
    await api.drainJobs();
    expect((await certificatesOf(session)).every(({ state }) => state === 'issued')).toBe(true);
  });

  it('counts each year and each organisation on its own', async () => {
    const [first, second] = [await closedSession().save(api.tx), await closedSession().save(api.tx)];
    await ask(first);
    await api.drainJobs();
    const start = api.clock.now();
    api.clock.set(new Date('2026-12-31T23:30:00Z')); // already 2027 in Paris
    await api.get(CertificateBatchService).request(org.coordinator.actor, second.id, { reissue: [] });
    await api.drainJobs();
    api.clock.set(start);
    expect(await numbersOf(second)).toEqual(['2027-000001', '2027-000002', '2027-000003']);
    const other = await api.organisation();
    const theirs = await aClosedSession(other.organisationId, other.coordinator.actor.userId).save(api.tx);
    await other.coordinator.post(`/exam-sessions/${theirs.id}/certificate-batches`, {});
    await api.drainJobs();
    const page = await other.coordinator.get<CertificatePage>(`/exam-sessions/${theirs.id}/certificates`);
    expect(page.body.items.map(({ number }) => number).sort()[0]).toBe('2026-000001');
  });

  it('waits for the session to be closed', async () => {
    const session = await anExamSession(org.organisationId).withCandidates(1).in('deliberating').save(api.tx);
    expect(await ask(session)).toMatchObject({ status: 422, body: { code: 'credential.session-not-closed' } });
  });

  it('refuses while a mandatory mention is missing, and names it', async () => {
    const session = await closedSession().withoutRegistrationDecision().save(api.tx);
    const refused = await ask(session);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'credential.mentions-missing', errors: [{ code: 'credential.registration-decision-missing' }] },
    });
    expect(await certificatesOf(session)).toEqual([]);
  });

  it('does not spend a number on a name the template cannot print, and says so', async () => {
    const session = await closedSession().save(api.tx);
    await api.tx.query(`UPDATE training.learner SET birth_name = '王' WHERE id = $1`, [session.learnerIds[0]]);
    await ask(session);
    await api.drainJobs();
    const failed = await certificatesOf(session);
    expect(failed.every(({ state, number }) => state === 'failed' && number === null)).toBe(true);
    expect(failed[0]?.failure).toEqual({ code: 'missing-glyphs', params: { characters: ['U+738B'] } });
    // Corrected, then asked for again.
    await api.tx.query(`UPDATE training.learner SET birth_name = 'Wang' WHERE id = $1`, [session.learnerIds[0]]);
    expect((await ask(session)).status).toBe(202);
    await api.drainJobs();
    expect(
      (await certificatesOf(session)).every(({ state, holderName }) => state === 'issued' && /Wang/.test(holderName)),
    ).toBe(true);
  });

  describe('a revoked certificate', () => {
    async function revoked() {
      const session = await closedSession().save(api.tx);
      await ask(session);
      await api.drainJobs();
      const [certificate] = await certificatesOf(session);
      if (!certificate) throw new Error('no certificate');
      const answer = await org.administrator.post<CertificateView>(`/certificates/${certificate.id}/revoke`, {
        reason: 'Nom mal orthographié',
      });
      expect(answer).toMatchObject({ status: 200, body: { state: 'revoked' } });
      return { session, certificate };
    }

    it('keeps its record and its number, and its public page says revoked', async () => {
      const { certificate } = await revoked();
      const verification = await api.stranger.get(`/verifications/${certificate.verificationCode}`);
      expect(verification.body).toMatchObject({ outcome: 'revoked', certificate: { revokedOn: '2026-11-20' } });
      expect((await org.coordinator.get(`/certificates/${certificate.id}/file`)).status).toBe(200);
    });

    it('is revoked once, by an administrator', async () => {
      const { certificate } = await revoked();
      const path = `/certificates/${certificate.id}/revoke`;
      expect((await org.coordinator.post(path, { reason: 'encore une fois' })).status).toBe(403);
      expect((await org.administrator.post(path, { reason: 'encore une fois' })).status).toBe(409);
    });

    it('comes back only when it is named, as a new certificate with a new number', async () => {
      const { session, certificate } = await revoked();
      const maybeReplaced = async () =>
        (await org.coordinator.get<CertificateView>(`/certificates/${certificate.id}`)).body.can.replace;
      expect((await ask(session)).status).toBe(409);
      expect(await maybeReplaced()).toBe(true);
      expect((await ask(session, { reissue: [certificate.id] })).status).toBe(202);
      expect(await maybeReplaced()).toBe(false);
      await api.drainJobs();
      const numbers = await numbersOf(session);
      expect(new Set(numbers).size).toBe(4);
      expect((await ask(session, { reissue: [certificate.id] })).body).toMatchObject({
        code: 'credential.not-reissuable',
      });
    });
  });

  it('lists holder by holder, the whole first, then blocks in their order, page after page', async () => {
    const session = await closedSession().withCandidates(3).save(api.tx);
    await ask(session);
    const list = (query: Record<string, string | number>) =>
      org.coordinator.get<CertificatePage>(`/exam-sessions/${session.id}/certificates`, { query });
    const whole = (await list({ limit: 100 })).body.items;
    expect(whole.map(({ kind }) => kind)).toEqual(
      Array.from({ length: 9 }, (_, rank) => (rank % 3 === 0 ? 'certification' : 'block')),
    );
    const first = (await list({ limit: 4 })).body;
    const rest = (await list({ limit: 100, cursor: first.nextCursor ?? '' })).body;
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    expect(await list({ cursor: 'x' })).toMatchObject({ status: 422, body: { code: 'http.invalid-cursor' } });
  });

  it('leads from the paper back to decisions and référentiel version', async () => {
    const session = await closedSession().save(api.tx);
    await ask(session);
    await api.drainJobs();
    const whole = (await certificatesOf(session)).find(({ kind }) => kind === 'certification');
    const trace = await org.coordinator.get(`/certificates/${whole?.id}/trace`);
    expect(trace).toMatchObject({
      status: 200,
      body: {
        templateVersion: 'rncp-2026',
        frameworkVersion: { id: session.version.id },
        decisions: [{ outcome: 'validated' }, { outcome: 'validated' }],
      },
    });
  });

  it('hands a learner their own certificates and nobody else’s', async () => {
    const session = await closedSession().withCandidates(2).save(api.tx);
    await ask(session);
    await api.drainJobs();
    await api.tx.query('UPDATE training.learner SET user_id = $2 WHERE id = $1', [
      session.learnerIds[0],
      org.learner.actor.userId,
    ]);
    const mine = await org.learner.get<{ items: CertificateView[] }>('/my/certificates');
    expect(mine.body.items).toHaveLength(3);
    expect((await org.learner.get(`/my/certificates/${mine.body.items[0]?.id}/file`)).status).toBe(200);
    const others = (await certificatesOf(session)).filter(({ learnerId }) => learnerId === session.learnerIds[1]);
    expect((await org.learner.get(`/my/certificates/${others[0]?.id}/file`)).status).toBe(404);
  });

  it('does not exist for another organisation', async () => {
    const session = await closedSession().save(api.tx);
    const batch = await ask(session);
    await api.drainJobs();
    const [certificate] = await certificatesOf(session);
    const { coordinator, administrator } = await api.organisation();
    const statuses = [
      await coordinator.get(`/exam-sessions/${session.id}/eligible-certificates`),
      await coordinator.post(`/exam-sessions/${session.id}/certificate-batches`, {}),
      await coordinator.get(`/exam-sessions/${session.id}/certificate-batches`),
      await coordinator.get(`/exam-sessions/${session.id}/certificates`),
      await coordinator.get(`/certificate-batches/${batch.body.id}`),
      await coordinator.get(`/certificate-batches/${batch.body.id}/events`),
      await coordinator.get(`/certificates/${certificate?.id}`),
      await coordinator.get(`/certificates/${certificate?.id}/trace`),
      await coordinator.get(`/certificates/${certificate?.id}/file`),
      await administrator.post(`/certificates/${certificate?.id}/revoke`, { reason: 'pas à nous' }),
    ].map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([404]));
  });

  it('never changes once issued, even by a statement of one’s own', async () => {
    const session = await closedSession().save(api.tx);
    await ask(session);
    await api.drainJobs();
    const [certificate] = await certificatesOf(session);
    const tamper = (sql: string) => api.tx.run(() => api.tx.query(sql, [certificate?.id]));
    const refusal = { code: 'credential.issued-certificate-never-changes' };
    await expect(tamper(`UPDATE credential.certificate SET sha256 = 'x' WHERE id = $1`)).rejects.toMatchObject(refusal);
    await expect(tamper(`UPDATE credential.certificate SET number_rank = 99 WHERE id = $1`)).rejects.toMatchObject(
      refusal,
    );
    await expect(tamper(`DELETE FROM credential.certificate WHERE id = $1`)).rejects.toMatchObject(refusal);
  });

  it('follows a batch live until nothing is pending', async () => {
    const session = await closedSession().save(api.tx);
    const batchId = await api.get(CertificateBatchService).request(org.coordinator.actor, session.id, { reissue: [] });
    const following = org.coordinator.get<string>(`/certificate-batches/${batchId}/events`);
    await api.drainJobs();
    const events = String((await following).body);
    expect(events).toContain('event: progress');
    expect(events).toContain('"finished":true');
  });
});
