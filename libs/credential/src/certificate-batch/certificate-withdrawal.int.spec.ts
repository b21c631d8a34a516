import type { SavedSession } from '#exam/testing.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import type { CertificatePage, CertificateView } from '../certificate/certificate.contract';
import type { EligibleCertificates } from './certificate-batch.contract';
import { CertificateWithdrawalService } from './certificate-withdrawal.service';
import { aClosedSession } from './closed-session.builder';

/** One candidate of a closed session, who holds both blocks, hence the certification: three certificates. */
describe('a validation taken back', () => {
  let api: TestApi;
  let org: TestOrganisation;
  let session: SavedSession;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    org = await api.organisation();
    session = await aClosedSession(org.organisationId, org.coordinator.actor.userId).save(api.tx);
  });

  const issue = (reissue: readonly string[] = []) =>
    org.coordinator.post(`/exam-sessions/${session.id}/certificate-batches`, { reissue });
  const certificates = async (): Promise<CertificateView[]> =>
    (await org.coordinator.get<CertificatePage>(`/exam-sessions/${session.id}/certificates`)).body.items;
  const inForce = async (block: number) => {
    const [row] = await api.tx.query<{ id: string }>(
      `SELECT id FROM deliberation.deliberation WHERE candidate_id = $1 AND block_id = $2 ORDER BY sequence DESC LIMIT 1`,
      [session.candidateIds[0], session.blockIds[block]],
    );
    return row?.id;
  };
  const correct = async (block: number, outcome: string) => {
    const { status } = await org.administrator.post(`/exam-sessions/${session.id}/corrections`, {
      decisions: [
        {
          candidateId: session.candidateIds[0],
          blockId: session.blockIds[block],
          outcome,
          reason: 'Grille d’un homonyme',
          supersedes: await inForce(block),
        },
      ],
    });
    expect(status).toBe(201);
  };
  const restsOn = async (certificate: CertificateView | undefined) => {
    const [row] = await api.tx.query<{ rests_on: string[] }>(
      'SELECT deliberation_ids AS rests_on FROM credential.certificate WHERE id = $1',
      [certificate?.id],
    );
    return row?.rests_on;
  };
  const standing = async () =>
    Object.fromEntries((await certificates()).map(({ blockCode, state }) => [blockCode ?? 'whole', state]));
  const eligible = async () =>
    (
      await org.coordinator.get<EligibleCertificates>(`/exam-sessions/${session.id}/eligible-certificates`)
    ).body.items.map(({ blockCode, state }) => [blockCode ?? 'whole', state]);
  const audited = async () =>
    (
      await api.tx.query<{ verb: string }>(
        `SELECT verb FROM platform.audit_entry WHERE organisation_id = $1 AND object_type = 'certificate' AND verb <> 'issue'`,
        [org.organisationId],
      )
    ).map(({ verb }) => verb);

  /** A certificate that a worker was printing when it stopped. */
  const numberTheWhole = () =>
    api.tx.query(
      `WITH counter AS (
         INSERT INTO credential.certificate_number_sequence (organisation_id, year, last_number) VALUES ($1, 2026, 1))
       UPDATE credential.certificate SET state = 'numbered', number_year = 2026, number_rank = 1,
         document = document || '{"number": "2026-000001", "issuedOn": "2026-11-20"}'
       WHERE organisation_id = $1 AND kind = 'certification'`,
      [org.organisationId],
    );
  /** The news of the correction overtakes the printing. */
  const newsFirst = async () => {
    const deliberationId = (await inForce(0)) ?? '';
    const { organisationId, administrator } = org;
    const news = { organisationId, deliberationId, correctedBy: administrator.actor.userId };
    await api.get(CertificateWithdrawalService).withdraw(news);
  };

  it('revokes the certificate of the block and that of the whole, and spares the other block', async () => {
    await issue();
    await api.drainJobs();
    await correct(0, 'refused');
    await api.drainJobs({ twice: true });
    expect(await standing()).toEqual({ whole: 'revoked', BC01: 'revoked', BC02: 'issued' });
    const [whole] = await certificates();
    expect(whole).toMatchObject({ revocationReason: 'Décision du jury corrigée : Grille d’un homonyme' });
    const { body } = await api.stranger.get<{ outcome: string }>(`/verifications/${whole?.verificationCode}`);
    expect(body.outcome).toBe('revoked');
    expect(await audited()).toEqual(['revoke', 'revoke']);
    expect(await eligible()).toEqual([['BC02', 'issued']]);
  });

  it('stops those not issued yet: unnumbered ones are gone, a number given stays theirs', async () => {
    await issue();
    await numberTheWhole();
    await correct(0, 'refused');
    await newsFirst();
    await api.drainJobs({ twice: true });
    expect(await standing()).toEqual({ whole: 'withdrawn', BC02: 'issued' });
    expect((await certificates())[0]).toMatchObject({ number: '2026-000001', failure: null, sha256: null });
    expect(await audited()).toEqual(['withdraw', 'withdraw']);
    const { missing } = (await org.coordinator.get<{ missing: unknown[] }>(`/exam-sessions/${session.id}`)).body;
    expect(missing).toEqual([]);
  });

  it('and given back is to be issued anew, on the new decision; a paper revoked on purpose stays revoked', async () => {
    await issue();
    await api.drainJobs();
    const [, , spared] = await certificates();
    await org.administrator.post(`/certificates/${spared?.id}/revoke`, { reason: 'Nom mal orthographié' });
    await correct(0, 'refused');
    await api.drainJobs();
    await correct(0, 'validated');
    await api.drainJobs();
    expect(await standing()).toEqual({ whole: 'revoked', BC01: 'revoked', BC02: 'revoked' });
    expect(await eligible()).toEqual([
      ['whole', null],
      ['BC01', null],
      ['BC02', 'revoked'],
    ]);
    const { missing } = (await org.coordinator.get<{ missing: unknown[] }>(`/exam-sessions/${session.id}`)).body;
    expect(missing).toEqual([{ code: 'certificates-to-issue', count: 1 }]);
    const waiting = await org.coordinator.get<EligibleCertificates>(
      `/exam-sessions/${session.id}/eligible-certificates?show=waiting`,
    );
    expect(waiting.body).toMatchObject({ toIssue: 2, items: [{ blockCode: null }, { blockCode: 'BC01' }] });
    const living = async () => (await certificates()).filter(({ state }) => state === 'issued');
    // Whoever replaces one has not asked for what else is to be issued.
    expect((await issue([spared?.id ?? ''])).body).toMatchObject({ total: 1 });
    await api.drainJobs();
    expect((await living()).map(({ blockCode }) => blockCode)).toEqual(['BC02']);
    expect((await issue()).status).toBe(202);
    await api.drainJobs();
    expect((await living()).map(({ blockCode }) => blockCode ?? 'whole').sort()).toEqual(['BC01', 'BC02', 'whole']);
    expect(await restsOn((await living()).find(({ blockCode }) => blockCode === 'BC01'))).toEqual([await inForce(0)]);
  });

  it('before the news arrives and given back at once takes nothing', async () => {
    await issue();
    await api.drainJobs();
    await correct(0, 'refused');
    await correct(0, 'validated');
    await api.drainJobs({ twice: true });
    expect(await standing()).toEqual({ whole: 'issued', BC01: 'issued', BC02: 'issued' });
  });

  it('a certificate stopped with its number leaves the place to another, of the day of the new success', async () => {
    await issue();
    await numberTheWhole();
    await correct(0, 'refused');
    await newsFirst();
    await correct(0, 'validated');
    api.clock.set(new Date('2026-11-20T18:00:00Z'));
    expect((await issue()).status).toBe(202);
    await api.drainJobs();
    const whole = (await certificates()).filter(({ kind }) => kind === 'certification');
    expect(whole.map(({ state, number }) => [state, number]).sort()).toEqual([
      ['issued', expect.not.stringMatching('2026-000001')],
      ['withdrawn', '2026-000001'],
    ]);
    expect(await restsOn(whole.find(({ state }) => state === 'issued'))).toContain(await inForce(0));
  });
});
