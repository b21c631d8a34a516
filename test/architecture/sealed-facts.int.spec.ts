import { randomBytes } from 'node:crypto';
import type { SavedSession } from '#exam/testing.js';
import type { CertificateView } from '#credential/certificate/certificate.contract.js';
import { aClosedSession } from '#credential/certificate-batch/closed-session.builder.js';
import { DEVELOPMENT_ENCRYPTION_KEYS, parseEncryptionKeys } from '#platform/encryption/encryption-keys.js';
import { reseal } from '#platform/encryption-at-rest/reseal.js';
import { Sealer } from '#platform/encryption/sealer.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { extractText } from '#testing/pdf/pdf-page.js';

jest.setTimeout(60_000);

const BIRTH = { bornOn: '1987-03-14', birthPlace: 'Zinzolin-sur-Mer', sex: 'F' } as const;
/** Birth dates and places as any part of the product might write them. */
const TRACES = 'zinzolin|1987-03-14|14 mars 1987|14/03/1987|"sex"';

let api: TestApi;
let org: TestOrganisation;
let session: SavedSession;
let certificates: CertificateView[];

const certificatesOf = async ({ id }: SavedSession) =>
  (await org.coordinator.get<{ items: CertificateView[] }>(`/exam-sessions/${id}/certificates`)).body.items;
const revise = (learnerId: string, revision: number, facts: object) =>
  org.coordinator.patch(`/learners/${learnerId}`, facts, { ifMatch: revision });

/** An organisation that went the whole way: learners registered and corrected, certificates issued, one of them revoked. */
beforeEach(async () => {
  api = await startTestApi();
  org = await api.organisation();
  const { status } = await org.coordinator.post('/learners', {
    ...BIRTH,
    externalId: 'APP-001',
    birthName: 'Lefèvre',
    usualName: null,
    firstNames: 'Marie',
    email: 'marie.lefevre@exemple.fr',
    accessRoute: 'VAE',
  });
  expect(status).toBe(201);
  session = await aClosedSession(org.organisationId, org.coordinator.actor.userId).withCandidates(2).save(api.tx);
  for (const id of session.learnerIds) expect((await revise(id, 1, BIRTH)).status).toBe(200);
  const asked = await org.coordinator.post(`/exam-sessions/${session.id}/certificate-batches`, {});
  expect(asked.status).toBe(202);
  await api.drainJobs({ twice: true });
  certificates = await certificatesOf(session);
  expect(certificates.map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => 'issued'));
  await org.administrator.post(`/certificates/${certificates[1]?.id}/revoke`, { reason: 'Nom mal orthographié' });
  await org.coordinator.post(`/learners/${session.learnerIds[0]}/account`);
  await api.drainJobs();
});
afterEach(() => api.close());

/** Tables, of whatever schema, one of whose rows holds this in one of its columns. */
async function tablesHolding(pattern: string): Promise<string[]> {
  const tables = await api.tx.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ORDER BY 1`,
  );
  const holding: string[] = [];
  for (const { name } of tables) {
    const [row] = await api.tx.query<{ found: boolean }>(
      `SELECT EXISTS (SELECT FROM ${name} AS line WHERE line::text ~* $1) AS found`,
      [pattern.replaceAll('"', '"+')],
    );
    if (row?.found) holding.push(name);
  }
  return holding;
}

const stored = () =>
  api.tx.query<{ context: string; sealed: string }>(
    `SELECT 'learner:' || id AS context, civil_status AS sealed FROM training.learner
     UNION ALL SELECT 'certificate:' || id, holder_civil_status FROM credential.certificate`,
  );

describe('civil status', () => {
  it('lies in clear nowhere in the database, whatever was done with it', async () => {
    expect(await tablesHolding(TRACES)).toEqual([]);
    // What is searched for would be found, and is what the certificate says.
    expect(await tablesHolding('martin')).toEqual(
      expect.arrayContaining(['credential.certificate', 'training.learner', 'identity.user_account']),
    );
    const file = await org.coordinator.get(`/certificates/${certificates[0]?.id}/file`);
    expect(await extractText(file.raw)).toMatch(/née le 14 mars 1987 à Zinzolin-sur-Mer/);
  });

  it('is opened by no screen that does not show it', async () => {
    const lost = `v1.perdue.${'A'.repeat(16)}.${'A'.repeat(40)}`;
    await api.tx.query('UPDATE training.learner SET civil_status = $1', [lost]);
    const [certificate] = certificates;
    const answers = [
      await org.coordinator.get(`/exam-sessions/${session.id}`),
      await org.coordinator.get(`/exam-sessions/${session.id}/candidates`),
      await org.coordinator.get(`/exam-sessions/${session.id}/eligible-certificates`),
      await org.coordinator.get(`/exam-sessions/${session.id}/certificates`),
      await org.coordinator.get(`/certificates/${certificate?.id}`),
      await org.coordinator.get(`/certificates/${certificate?.id}/trace`),
      await org.coordinator.get(`/learners/${session.learnerIds[0]}/passport`),
      await api.stranger.get(`/verifications/${certificate?.verificationCode}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const unknown = { bornOn: null, birthPlace: null, sex: null, civilStatusReadable: false };
    expect((await org.coordinator.get(`/learners/${session.learnerIds[0]}`)).body).toMatchObject(unknown);
  });

  it('of an issued certificate never changes, even by a statement of one’s own', async () => {
    const [certificate, other] = certificates;
    const tamper = (sql: string, ...parameters: unknown[]) =>
      api.tx.run(() => api.tx.query(sql, [certificate?.id, ...parameters]));
    const refusal = { code: 'credential.issued-certificate-never-changes' };
    const moved = `UPDATE credential.certificate SET holder_civil_status =
      (SELECT holder_civil_status FROM credential.certificate WHERE id = $2) WHERE id = $1`;
    await expect(tamper(moved, other?.id)).rejects.toMatchObject(refusal);
    await expect(
      tamper('UPDATE credential.certificate SET holder_civil_status = NULL WHERE id = $1'),
    ).rejects.toMatchObject(refusal);
    await expect(
      api.tx.run(async () => {
        await api.tx.query(`SET LOCAL certitude.resealing = 'on'`);
        await api.tx.query(
          `UPDATE credential.certificate SET document = document || '{"kind": "block"}' WHERE id = $1`,
          [certificates.find(({ kind }) => kind === 'certification')?.id],
        );
      }),
    ).rejects.toMatchObject(refusal);
    // A change of keys is declared, and ends with its transaction.
    await expect(tamper(moved, other?.id)).rejects.toMatchObject(refusal);
  });

  it('does not come back into a certificate’s document', async () => {
    const back = api.tx.query(
      `UPDATE credential.certificate SET document = jsonb_set(document, '{holder,birthPlace}', '"Nantes"')`,
    );
    await expect(back).rejects.toThrow(/no_birth_in_the_document|never-changes/);
    await api.tx.query('ALTER TABLE credential.certificate DISABLE TRIGGER issued_certificate_never_changes');
    const again = api.tx.query(
      `UPDATE credential.certificate SET document = jsonb_set(document, '{holder,birthPlace}', '"Nantes"')`,
    );
    await expect(again).rejects.toThrow('no_birth_in_the_document');
  });
});

describe('a change of keys', () => {
  const NEW = `neuve:${randomBytes(32).toString('base64')}`;
  const both = new Sealer(parseEncryptionKeys(`${NEW},${DEVELOPMENT_ENCRYPTION_KEYS}`));
  const alone = new Sealer(parseEncryptionKeys(NEW));
  /** Whatever is sealed, of which nothing is sealed again. */
  const NONE = {
    'credential.certificate.holder_civil_status': 0,
    'identity.authenticator.secret': 0,
    'identity.sign_in_provider.client_secret': 0,
    'training.learner.civil_status': 0,
  };
  const proven = async () =>
    (await api.tx.query<{ id: string }>('SELECT id FROM platform.encryption_key ORDER BY id')).map(({ id }) => id);

  it('seals everything again to the same facts, frozen certificates included, and tells which key may go', async () => {
    const before = await stored();
    const opened = before.map(({ context, sealed }) => [context, both.openJson(sealed, context)]);
    expect(await reseal(api.connectionString, both)).toEqual({
      rows: { ...NONE, 'credential.certificate.holder_civil_status': 6, 'training.learner.civil_status': 3 },
      retired: ['development'],
    });
    expect(await proven()).toEqual(['neuve']);
    const after = await stored();
    expect(after.map(({ context, sealed }) => [context, alone.openJson(sealed, context)]).sort()).toEqual(
      opened.sort(),
    );
    const file = await org.coordinator.get(`/certificates/${certificates[0]?.id}/file`);
    expect(file.status).toBe(200);
    expect(await reseal(api.connectionString, alone)).toEqual({
      rows: NONE,
      retired: [],
    });
  });

  it('keeps a key as long as it seals something that is not kept for ever', async () => {
    await api.tx.query(
      `CREATE TABLE note_kept_a_day (place text PRIMARY KEY, note text, CONSTRAINT note_is_sealed CHECK (note LIKE 'v1.%'))`,
    );
    await api.tx.query('INSERT INTO note_kept_a_day VALUES ($1, $2)', ['here', api.get(Sealer).seal('a note', 'here')]);
    expect((await reseal(api.connectionString, both)).retired).toEqual([]);
    await api.tx.query('DELETE FROM note_kept_a_day');
    expect((await reseal(api.connectionString, both)).retired).toEqual(['development']);
  });

  it('is refused without the keys that sealed, and leaves nothing behind', async () => {
    const before = await stored();
    await expect(reseal(api.connectionString, alone)).rejects.toThrow('la clé « development » manque');
    expect(await stored()).toEqual(before);
    expect(await proven()).toEqual(['development']);
  });

  it('forgets no key when a row does not open', async () => {
    const lost = `v1.development.${'A'.repeat(16)}.${'A'.repeat(40)}`;
    await api.tx.query('UPDATE training.learner SET civil_status = $2 WHERE id = $1', [session.learnerIds[0], lost]);
    await expect(reseal(api.connectionString, both)).rejects.toThrow(`learner:${session.learnerIds[0]}`);
    expect(await proven()).toEqual(['development', 'neuve']);
  });
});
