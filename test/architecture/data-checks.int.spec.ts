import { Client } from 'pg';
import { DataChecks, type Fault } from '#platform/data-check/data-checks.js';
import { ObjectStorage } from '#platform/storage/object-storage.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { aClosedSession } from '../../libs/credential/src/certificate-batch/closed-session.builder';
import type { CertificatePage, CertificateView } from '#credential/certificate/certificate.contract.js';
import type { SavedSession } from '#exam/testing.js';
import { openSession, type OpenSession } from '#grading/testing.js';

/** Each check meets the fault it is there for: data spoilt by hand, behind the back of the database's own walls. */

let api: TestApi;
let centre: TestOrganisation;
let session: SavedSession;
let certificates: CertificateView[];
let open: OpenSession;
let client: Client;

beforeAll(async () => {
  api = await startTestApi();
  centre = await api.organisation();
  session = await aClosedSession(centre.organisationId, centre.coordinator.actor.userId).save(api.tx);
  await centre.coordinator.post(`/exam-sessions/${session.id}/certificate-batches`, {});
  await api.drainJobs();
  certificates = (await centre.coordinator.get<CertificatePage>(`/exam-sessions/${session.id}/certificates`)).body
    .items;
  open = await openSession(api, centre);
  await open.submit(0, 0, 3);
  client = new Client({ connectionString: api.connectionString });
  await client.connect();
  await client.query('SET session_replication_role = replica');
});
afterAll(async () => {
  await client.end();
  await api.close();
});

async function faults(check: string): Promise<Fault[]> {
  const found: Fault[] = [];
  for await (const fault of api.get(DataChecks).faults()) if (fault.check === check) found.push(fault);
  return found;
}

/** Spoils the data, sees the fault and its id, puts the data right again: the check is then quiet about it. */
async function expectFound(check: string, id: string, spoil: () => Promise<unknown>, mend: () => Promise<unknown>) {
  const of = async () => (await faults(check)).filter((fault) => fault.id === id);
  const before = await of();
  await spoil();
  expect((await of()).length).toBeGreaterThan(before.length);
  await mend();
  expect(await of()).toEqual(before);
}

const sql = (text: string, ...parameters: unknown[]) => client.query(text, parameters);

const issued = (): CertificateView => {
  const [certificate] = certificates;
  if (!certificate) throw new Error('no certificate');
  return certificate;
};
const entriesOf = (type: string, id: string, verb: string) => ({
  hide: () =>
    sql(
      `UPDATE platform.audit_entry SET verb = 'hidden ' || verb WHERE object_type = $1 AND object_id = $2 AND verb = $3`,
      type,
      id,
      verb,
    ),
  show: () =>
    sql(
      `UPDATE platform.audit_entry SET verb = $3 WHERE object_type = $1 AND object_id = $2 AND verb = 'hidden ' || $3`,
      type,
      id,
      verb,
    ),
});

describe('what is checked of the data', () => {
  it('has a name of its context and a sentence each', () => {
    const { all } = api.get(DataChecks);
    expect(all.length).toBeGreaterThanOrEqual(18);
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
      'platform.late-work',
    ]) {
      expect(await faults(check)).toEqual([]);
    }
  });

  it('finds a certificate whose issue, or revocation, is not in the trail', async () => {
    const { id } = issued();
    const issue = entriesOf('certificate', id, 'issue');
    await expectFound('credential.not-issued-once', id, issue.hide, issue.show);
    const revoked = certificates[1]?.id ?? '';
    await centre.administrator.post(`/certificates/${revoked}/revoke`, { reason: 'Émis par erreur' });
    const revocation = entriesOf('certificate', revoked, 'revoke');
    await expectFound('credential.revocation-without-trail', revoked, revocation.hide, revocation.show);
  });

  it('finds a digest that is not that of the trail, a file that is missing or altered, and one of no certificate', async () => {
    const { id, sha256 } = issued();
    const setDigest = (digest: string | null) =>
      sql('UPDATE credential.certificate SET sha256 = $2 WHERE id = $1', id, digest);
    await expectFound(
      'credential.digest-not-that-of-the-trail',
      id,
      () => setDigest('0'.repeat(64)),
      () => setDigest(sha256),
    );
    await expectFound(
      'credential.file-not-as-issued',
      id,
      () => setDigest('0'.repeat(64)),
      () => setDigest(sha256),
    );
    const { rows } = await sql('SELECT file_key FROM credential.certificate WHERE id = $1', id);
    const key = (rows[0] as { file_key: string }).file_key;
    const setKey = (to: string) => sql('UPDATE credential.certificate SET file_key = $2 WHERE id = $1', id, to);
    await expectFound(
      'credential.file-not-as-issued',
      id,
      () => setKey('certificates/00/none.pdf'),
      () => setKey(key),
    );
    // A file stored an hour ago that nothing names.
    const stat = api.get(ObjectStorage).stat.bind(api.get(ObjectStorage));
    api.get(ObjectStorage).stat = async (name) => {
      const found = await stat(name);
      return found && { ...found, storedAt: new Date(Date.now() - 2 * 3_600_000) };
    };
    await expectFound(
      'credential.file-of-no-certificate',
      key,
      () => setKey('certificates/00/none.pdf'),
      () => setKey(key),
    );
    api.get(ObjectStorage).stat = stat;
  });

  it('finds a hole in the numbers, and work that nobody will do', async () => {
    const { id } = issued();
    const give = (by: number) =>
      sql(
        'UPDATE credential.certificate_number_sequence SET last_number = last_number + $2 WHERE organisation_id = $1',
        centre.organisationId,
        by,
      );
    await expectFound(
      'credential.numbers-with-a-gap',
      centre.organisationId,
      () => give(1),
      () => give(-1),
    );
    const setState = (state: string) => sql('UPDATE credential.certificate SET state = $2 WHERE id = $1', id, state);
    await expectFound(
      'credential.work-forgotten',
      id,
      () => setState('numbered'),
      () => setState('issued'),
    );
  });

  it('finds a certificate whose decision was taken back, and a decision that disappeared', async () => {
    const { id } = issued();
    const [decisionId = ''] = (
      (await sql('SELECT deliberation_ids AS ids FROM credential.certificate WHERE id = $1', id)).rows[0] as {
        ids: string[];
      }
    ).ids;
    const decide = (outcome: string) =>
      sql('UPDATE deliberation.deliberation SET outcome = $2, proposal = $2 WHERE id = $1', decisionId, outcome);
    await expectFound(
      'credential.issued-without-its-decision',
      id,
      () => decide('refused'),
      () => decide('validated'),
    );
    const { rows } = await sql(
      'SELECT candidate_id, session_id FROM deliberation.deliberation WHERE id = $1',
      decisionId,
    );
    const { candidate_id: candidateId, session_id: sessionId } = rows[0] as {
      candidate_id: string;
      session_id: string;
    };
    const renumber = (from: number, to: number) =>
      sql(
        `UPDATE deliberation.deliberation SET sequence = $3, supersedes_id = CASE WHEN $3 <> 1 THEN id END
         WHERE id = $1 AND sequence = $2`,
        decisionId,
        from,
        to,
      );
    await expectFound(
      'deliberation.decision-missing',
      candidateId,
      () => renumber(1, 3),
      () => renumber(3, 1),
    );
    const count = (by: number) =>
      sql('UPDATE deliberation.first_decisions SET taken = taken + $2 WHERE session_id = $1', sessionId, by);
    await expectFound(
      'deliberation.decisions-miscounted',
      sessionId,
      () => count(1),
      () => count(-1),
    );
    const move = (from: string, to: string) =>
      sql('UPDATE deliberation.deliberation SET candidate_id = $2 WHERE candidate_id = $1', from, to);
    const elsewhere = open.candidateIds[1] ?? '';
    await expectFound(
      'deliberation.closed-undecided',
      candidateId,
      () => move(candidateId, elsewhere),
      () => move(elsewhere, candidateId),
    );
  });

  it('finds a submitted grid whose levels, whose trail or whose count is not what was done', async () => {
    const id = open.gridOf(0, 0);
    const set = (levels: string) => sql(`UPDATE grading.grading_grid SET levels = ${levels} WHERE id = $1`, id);
    await expectFound(
      'grading.levels-not-those-rated',
      id,
      () => set('levels[2:] || levels[1:1] || 1::smallint'),
      () =>
        sql(
          `UPDATE grading.grading_grid grid SET levels = (SELECT array_agg(3::smallint) FROM unnest(grid.levels[2:])) WHERE id = $1`,
          id,
        ),
    );
    const submission = entriesOf('grading-grid', id, 'submit');
    await expectFound('grading.submission-without-trail', id, submission.hide, submission.show);
    const [memberId = ''] = open.memberIds;
    const count = (by: number) =>
      sql('UPDATE grading.juror_work SET grids = grids + $2 WHERE member_id = $1', memberId, by);
    await expectFound(
      'grading.work-miscounted',
      memberId,
      () => count(1),
      () => count(-1),
    );
  });

  it('finds a session moved on, a row and a job that nothing accounts for, and a civil status that does not open', async () => {
    const { body: planned } = await centre.coordinator.post<{ id: string }>('/exam-sessions', {
      name: 'Session préparée',
      startsOn: '2026-12-01',
      endsOn: '2026-12-02',
      place: 'Lyon',
      frameworkVersionId: session.version.id,
      blockIds: session.blockIds,
    });
    const step = (state: string) =>
      sql(
        `UPDATE exam.exam_session SET state = $2, settled = CASE WHEN $2 = 'preparing' THEN NULL ELSE '{}'::jsonb END WHERE id = $1`,
        planned.id,
        state,
      );
    await expectFound(
      'exam.step-without-trail',
      planned.id,
      () => step('open'),
      () => step('preparing'),
    );
    const creation = (from: string, to: string) =>
      sql('UPDATE platform.audit_entry SET object_id = $2 WHERE object_id = $1', from, to);
    await expectFound(
      'platform.row-without-trail',
      planned.id,
      () => creation(planned.id, 'nobody'),
      () => creation('nobody', planned.id),
    );
    await expectFound(
      'platform.late-work',
      'forgotten',
      () =>
        sql(
          `INSERT INTO platform.outbox (job, job_id, payload, created_at) VALUES ('trials.none', 'forgotten', '{}', now() - interval '1 hour')`,
        ),
      () => sql(`DELETE FROM platform.outbox WHERE job_id = 'forgotten'`),
    );
    const [learnerId = '', other = ''] =
      session.learnerIds.length > 1 ? session.learnerIds : [...session.learnerIds, ...open.learnerIds];
    const swap = () =>
      sql(
        `UPDATE training.learner a SET civil_status = b.civil_status FROM training.learner b
           WHERE (a.id, b.id) IN (($1, $2), ($2, $1))`,
        learnerId,
        other,
      );
    await expectFound('training.civil-status-unreadable', learnerId, swap, swap);
  });
});
