import { anExamSession, type SavedSession } from '#exam/testing.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { aClosedSession } from '../certificate-batch/closed-session.builder';
import type { CertificateBatchView } from '../certificate-batch/certificate-batch.contract';
import type { CertificatePage, CertificateView } from './certificate.contract';

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
    expect(new Set(certificates.map(({ state, number, failure }) => [state, number, failure].join()))).toEqual(
      new Set(['failed,,facts_unfit /certification/title']),
    );
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
    expect(new Set(certificates.map(({ state, number, failure }) => [state, number, failure].join()))).toEqual(
      new Set(['failed,,delivery_deadline_passed']),
    );
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
