import { createHash } from 'node:crypto';
import { anExamSession, type SavedSession } from '#exam/testing.js';
import { digestKey, ObjectStorage } from '#platform/storage/object-storage.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { aClosedSession } from '../certificate-batch/closed-session.builder';
import type { CertificateBatchView } from '../certificate-batch/certificate-batch.contract';
import { CertificatePress } from './certificate-press';
import type { CertificatePage, CertificateView } from './certificate.contract';
import { CertificateRepository } from './certificate.repository';
import type { StoredCertificate } from './sealed-holder';

describe('what certificates are issued on', () => {
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

  it('does not spend a number on facts no certificate can be made from, and says which', async () => {
    const session = await closedSession().save(api.tx);
    await api.tx.query(`UPDATE catalog.certification SET title = repeat('x', 801) WHERE id = $1`, [
      session.version.certificationId,
    ]);
    await ask(session);
    await api.drainJobs();
    const certificates = await certificatesOf(session);
    const failure = { code: 'facts-unfit', params: { places: ['/certification/title'] } };
    for (const certificate of certificates)
      expect(certificate).toMatchObject({ state: 'failed', number: null, failure });
  });

  it('says whatever the organisation was allowed to say of itself', async () => {
    const title = 'Directrice générale déléguée à la certification '.repeat(5).slice(0, 200).trim();
    const { body: organisation } = await org.administrator.get<{ revision: number }>('/organisation');
    const edited = await org.administrator.patch(
      '/organisation',
      { signatoryName: title, signatoryTitle: title },
      { ifMatch: organisation.revision },
    );
    expect(edited.status).toBe(200);
    const session = await closedSession().save(api.tx);
    await ask(session);
    await api.drainJobs();
    expect((await certificatesOf(session)).map(({ state }) => state)).toEqual(['issued', 'issued', 'issued']);
  });

  it('issues nothing after the delivery deadline, even what was asked for in time', async () => {
    const session = await closedSession().save(api.tx);
    expect((await ask(session)).status).toBe(202);
    const start = api.clock.now();
    api.clock.set(new Date('2028-05-28T22:30:00Z')); // already the 29th in Paris
    await api.drainJobs();
    api.clock.set(start);
    const certificates = await certificatesOf(session);
    const failure = { code: 'delivery-deadline-passed', params: {} };
    expect(certificates).toHaveLength(3);
    for (const certificate of certificates)
      expect(certificate).toMatchObject({ state: 'failed', number: null, failure });
  });

  it('gives up one that cannot be stored without those beside it, and keeps its number until it can', async () => {
    const session = await closedSession().withCandidates(2).save(api.tx);
    await ask(session);
    const [troubled, ...others] = await certificatesOf(session);
    const id = troubled?.id ?? '';
    const today = api.clock.today();
    const certificates = api.get(CertificateRepository);
    expect([...(await certificates.number(org.organisationId, [id], today))]).toEqual([[id, '2026-000001']]);
    const [numbered] = await certificates.underWay(org.organisationId, [id], today);
    // Something else lies where its file goes.
    const pdf = await api.get(CertificatePress).print(numbered as StoredCertificate);
    const storage = api.get(ObjectStorage);
    const key = digestKey('certificates', createHash('sha256').update(pdf).digest('hex'), 'pdf');
    await storage.put(key, Buffer.from('not this one'));
    await api.drainJobs({ onFailure: 'exhaust' });
    expect((await certificatesOf(session)).filter(({ state }) => state === 'issued').map((one) => one.id)).toEqual(
      others.map((one) => one.id),
    );
    const failed = (await certificatesOf(session)).find(({ state }) => state === 'failed');
    expect(failed).toMatchObject({ id, number: '2026-000001', failure: { code: 'attempts-used-up', params: {} } });

    await storage.delete(key);
    expect((await ask(session)).body).toMatchObject({ total: 1, pending: 1 });
    await api.drainJobs();
    expect((await certificatesOf(session)).find((one) => one.id === id)).toMatchObject({
      state: 'issued',
      number: '2026-000001',
      issuedOn: today,
    });
  });

  it('is held up by a full disk, says so, and goes on by itself when there is room', async () => {
    const session = await closedSession().withCandidates(2).save(api.tx);
    const { id: batchId } = (await ask(session)).body;
    const batch = async () => (await org.coordinator.get<CertificateBatchView>(`/certificate-batches/${batchId}`)).body;
    const storage = api.get(ObjectStorage);
    const put = storage.put.bind(storage);
    storage.put = () => Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
    const { heldUp, failed } = await api.drainJobs({ onFailure: 'exhaust' });
    storage.put = put;
    expect({ heldUp: heldUp.length, failed }).toEqual({ heldUp: 1, failed: [] });
    const before = await batch();
    expect(before).toMatchObject({ total: 6, pending: 6, failed: 0, finished: false });
    expect(before.heldUp).toEqual({ trouble: 'disk-full', since: expect.stringMatching(/Z$/) as string });
    await api.drainJobs();
    expect(await batch()).toMatchObject({ total: 6, pending: 0, issued: 6, failed: 0, finished: true, heldUp: null });
    expect((await certificatesOf(session)).map(({ number }) => number).sort()).toEqual(
      Array.from({ length: 6 }, (_, rank) => `2026-${String(rank + 1).padStart(6, '0')}`),
    );
  });

  it('hands out no file and revokes no paper before it is issued, and no file that is not the one issued', async () => {
    const session = await closedSession().save(api.tx);
    await ask(session);
    const [{ id = '', learnerId = '' } = {}] = await certificatesOf(session);
    const notIssued = { status: 422, body: { code: 'credential.certificate-not-issued' } };
    expect(await org.coordinator.get(`/certificates/${id}/file`)).toMatchObject(notIssued);
    const revocation = { reason: 'Émis par erreur' };
    expect(await org.administrator.post(`/certificates/${id}/revoke`, revocation)).toMatchObject(notIssued);
    await api.drainJobs();
    await api.tx.query('UPDATE training.learner SET user_id = $2 WHERE id = $1', [learnerId, org.learner.actor.userId]);
    const issued = (await certificatesOf(session)).find((certificate) => certificate.id === id);
    const storage = api.get(ObjectStorage);
    const key = digestKey('certificates', issued?.sha256 ?? '', 'pdf');
    await storage.delete(key);
    await storage.put(key, Buffer.from('not this one'));
    const altered = { status: 409, body: { code: 'credential.file-altered' } };
    expect(await org.coordinator.get(`/certificates/${id}/file`)).toMatchObject(altered);
    expect(await org.learner.get(`/my/certificates/${id}/file`)).toMatchObject(altered);
    await storage.delete(key);
    const missing = { status: 409, body: { code: 'credential.file-missing' } };
    expect(await org.coordinator.get(`/certificates/${id}/file`)).toMatchObject(missing);
    expect(await org.learner.get(`/my/certificates/${id}/file`)).toMatchObject(missing);
  });

  it('asks once for the whole certification that two sessions complete together', async () => {
    const first = await closedSession().refusing([0, 1]).save(api.tx);
    const [, lastBlock = ''] = first.blockIds;
    const second = await anExamSession(org.organisationId)
      .on(first.version)
      .assessing(lastBlock)
      .withLearners(...first.learnerIds)
      .closedOn(new Date('2026-11-19T17:00:00Z'))
      .save(api.tx);
    await api.tx.query(
      `INSERT INTO deliberation.deliberation (id, organisation_id, session_id, candidate_id, block_id, sequence, outcome, proposal,
         proposal_reasons, rule, decided_by)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, 1, 'validated', 'validated', '[]', 'majority-acquired-1', $5)`,
      [org.organisationId, second.id, second.candidateIds[0], lastBlock, org.coordinator.actor.userId],
    );
    const answers = await Promise.all([ask(first), ask(second)]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    await api.drainJobs();
    const certificates = [...(await certificatesOf(first)), ...(await certificatesOf(second))];
    expect(certificates.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
      'block issued',
      'block issued',
      'certification issued',
    ]);
  });
});
