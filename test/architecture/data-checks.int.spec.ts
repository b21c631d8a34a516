import { DataChecks } from '#platform/data-check/data-checks.js';
import { ObjectStorage } from '#platform/storage/object-storage.js';
import { aClosedSession } from '../../libs/credential/src/certificate-batch/closed-session.builder';
import type { CertificatePage, CertificateView } from '#credential/certificate/certificate.contract.js';
import type { SavedSession } from '#exam/testing.js';
import { openSession } from '#grading/testing.js';
import { SpoiltData } from './spoilt-data.fixture';

/** Each check meets the fault it is there for. */

let data: SpoiltData;
let session: SavedSession;
let certificates: CertificateView[];

beforeAll(async () => {
  data = await SpoiltData.start();
  const { api, centre } = data;
  session = await aClosedSession(centre.organisationId, centre.coordinator.actor.userId).save(api.tx);
  await centre.coordinator.post(`/exam-sessions/${session.id}/certificate-batches`, {});
  await api.drainJobs();
  certificates = (await centre.coordinator.get<CertificatePage>(`/exam-sessions/${session.id}/certificates`)).body
    .items;
});
afterAll(() => data.close());

const issued = (): CertificateView => {
  const [certificate] = certificates;
  if (!certificate) throw new Error('no certificate');
  return certificate;
};

describe('what is checked of the data', () => {
  it('has a name of its context and a sentence each', () => {
    const { all } = data.api.get(DataChecks);
    expect(all.length).toBeGreaterThanOrEqual(22);
    for (const { name, says } of all)
      expect([name, says]).toEqual([expect.stringMatching(/^[a-z]+(\.[a-z]+(-[a-z]+)*)$/), expect.stringMatching(/ /)]);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  it('finds nothing wrong with what the product itself did', async () => {
    for (const check of [
      'credential.not-issued-once',
      'credential.numbers-with-a-gap',
      'credential.file-not-as-issued',
      'credential.digest-not-that-of-the-trail',
      'credential.work-forgotten',
      'grading.work-miscounted',
      'grading.levels-not-those-rated',
      'deliberation.decisions-miscounted',
      'training.civil-status-unreadable',
      'training.change-without-trail',
      'grading.change-without-trail',
      'catalog.certification-change-without-trail',
      'platform.late-work',
    ]) {
      expect(await data.faults(check)).toEqual([]);
    }
  });

  it('finds a certificate whose issue, or revocation, is not in the trail', async () => {
    const { id } = issued();
    const issue = data.entriesOf('certificate', id, 'issue');
    await data.expectFound('credential.not-issued-once', id, issue.hide, issue.show);
    const revoked = certificates[1]?.id ?? '';
    await data.centre.administrator.post(`/certificates/${revoked}/revoke`, { reason: 'Émis par erreur' });
    const revocation = data.entriesOf('certificate', revoked, 'revoke');
    await data.expectFound('credential.revocation-without-trail', revoked, revocation.hide, revocation.show);
  });

  it('finds a digest that is not that of the trail, a file that is missing or altered, and one of no certificate', async () => {
    const { id, sha256 } = issued();
    const setDigest = (digest: string | null) =>
      data.sql('UPDATE credential.certificate SET sha256 = $2 WHERE id = $1', id, digest);
    await data.expectFound(
      'credential.digest-not-that-of-the-trail',
      id,
      () => setDigest('0'.repeat(64)),
      () => setDigest(sha256),
    );
    await data.expectFound(
      'credential.file-not-as-issued',
      id,
      () => setDigest('0'.repeat(64)),
      () => setDigest(sha256),
    );
    const { rows } = await data.sql('SELECT file_key FROM credential.certificate WHERE id = $1', id);
    const key = (rows[0] as { file_key: string }).file_key;
    const setKey = (to: string) => data.sql('UPDATE credential.certificate SET file_key = $2 WHERE id = $1', id, to);
    await data.expectFound(
      'credential.file-not-as-issued',
      id,
      () => setKey('certificates/00/none.pdf'),
      () => setKey(key),
    );
    // A file stored an hour ago that nothing names.
    const stat = data.api.get(ObjectStorage).stat.bind(data.api.get(ObjectStorage));
    data.api.get(ObjectStorage).stat = async (name) => {
      const found = await stat(name);
      return found && { ...found, storedAt: new Date(Date.now() - 2 * 3_600_000) };
    };
    await data.expectFound(
      'credential.file-of-no-certificate',
      key,
      () => setKey('certificates/00/none.pdf'),
      () => setKey(key),
    );
    data.api.get(ObjectStorage).stat = stat;
  });

  it('finds a hole in the numbers, and work that nobody will do', async () => {
    const { id } = issued();
    const give = (by: number) =>
      data.sql(
        'UPDATE credential.certificate_number_sequence SET last_number = last_number + $2 WHERE organisation_id = $1',
        data.centre.organisationId,
        by,
      );
    await data.expectFound(
      'credential.numbers-with-a-gap',
      data.centre.organisationId,
      () => give(1),
      () => give(-1),
    );
    const setState = (state: string) =>
      data.sql('UPDATE credential.certificate SET state = $2 WHERE id = $1', id, state);
    await data.expectFound(
      'credential.work-forgotten',
      id,
      () => setState('numbered'),
      () => setState('issued'),
    );
  });

  it('finds a certificate whose decision was taken back, and a decision that disappeared', async () => {
    const { id } = issued();
    const [decisionId = ''] = (
      (await data.sql('SELECT deliberation_ids AS ids FROM credential.certificate WHERE id = $1', id)).rows[0] as {
        ids: string[];
      }
    ).ids;
    const decide = (outcome: string) =>
      data.sql('UPDATE deliberation.deliberation SET outcome = $2, proposal = $2 WHERE id = $1', decisionId, outcome);
    await data.expectFound(
      'credential.issued-without-its-decision',
      id,
      () => decide('refused'),
      () => decide('validated'),
    );
    const { rows } = await data.sql(
      'SELECT candidate_id, session_id FROM deliberation.deliberation WHERE id = $1',
      decisionId,
    );
    const { candidate_id: candidateId, session_id: sessionId } = rows[0] as {
      candidate_id: string;
      session_id: string;
    };
    const renumber = (from: number, to: number) =>
      data.sql(
        `UPDATE deliberation.deliberation SET sequence = $3, supersedes_id = CASE WHEN $3 <> 1 THEN id END
         WHERE id = $1 AND sequence = $2`,
        decisionId,
        from,
        to,
      );
    await data.expectFound(
      'deliberation.decision-missing',
      candidateId,
      () => renumber(1, 3),
      () => renumber(3, 1),
    );
    const count = (by: number) =>
      data.sql('UPDATE deliberation.first_decisions SET taken = taken + $2 WHERE session_id = $1', sessionId, by);
    await data.expectFound(
      'deliberation.decisions-miscounted',
      sessionId,
      () => count(1),
      () => count(-1),
    );
    const move = (from: string, to: string) =>
      data.sql('UPDATE deliberation.deliberation SET candidate_id = $2 WHERE candidate_id = $1', from, to);
    const { candidateIds } = await openSession(data.api, data.centre);
    const elsewhere = candidateIds[1] ?? '';
    await data.expectFound(
      'deliberation.closed-undecided',
      candidateId,
      () => move(candidateId, elsewhere),
      () => move(elsewhere, candidateId),
    );
  });
});
