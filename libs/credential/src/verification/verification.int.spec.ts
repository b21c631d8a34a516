import { startTestApi, type TestApi } from '#test/app/test-api.js';
import type { CertificatePage, CertificateView } from '../certificate/certificate.contract';
import { aClosedSession } from '../certificate-batch/closed-session.builder';
import type { VerificationView } from './verification.contract';

describe('the public verification', () => {
  let api: TestApi;
  let whole: CertificateView;
  beforeAll(async () => {
    api = await startTestApi();
    const { organisationId, coordinator } = await api.organisation();
    const { id } = await aClosedSession(organisationId, coordinator.actor.userId).save(api.tx);
    await coordinator.post(`/exam-sessions/${id}/certificate-batches`, {});
    await api.drainJobs();
    const { items } = (await coordinator.get<CertificatePage>(`/exam-sessions/${id}/certificates`)).body;
    const [first] = items;
    if (first?.kind !== 'certification') throw new Error('the whole certification comes first');
    whole = first;
  });
  afterAll(() => api.close());

  const verify = (query: Record<string, string> = {}, code = whole.verificationCode) =>
    api.stranger.get<VerificationView>(`/verifications/${code}`, { query });

  it('says the verdict and what the paper says of whom, and nothing else: no birth data, number or digest', async () => {
    expect((await verify({}, whole.verificationCode.toLowerCase())).body).toEqual({
      outcome: 'genuine',
      certificate: {
        holderName: whole.holderName,
        kind: 'certification',
        certificationCode: whole.certificationCode,
        certificationTitle: whole.certificationTitle,
        blockCode: null,
        blockTitle: null,
        issuedOn: whole.issuedOn,
        certifierName: expect.any(String) as string,
        revokedOn: null,
      },
      file: null,
    });
  });

  it('tells whether the file in hand is the one issued, by its digest', async () => {
    expect((await verify({ sha256: whole.sha256?.toUpperCase() ?? '' })).body.file).toBe('same');
    expect((await verify({ sha256: '0'.repeat(64) })).body.file).toBe('different');
    expect((await verify({ sha256: 'abc' })).status).toBe(422);
  });

  it('knows nothing of a code that nobody was given, whatever the digest', async () => {
    const unknown = await verify({ sha256: whole.sha256 ?? '' }, 'ABCD-EFGH-JKMN-PQRS-TVWX');
    expect(unknown.body).toEqual({ outcome: 'unknown', certificate: null, file: null });
  });
});
