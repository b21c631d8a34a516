import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DataSource } from 'typeorm';
import { newId } from '#kernel/id.js';
import { askOnce } from '#platform/database/ask-once.js';
import { migrate } from '#platform/database/migrate.js';
import { DEVELOPMENT_ENCRYPTION_KEYS, parseEncryptionKeys } from '#platform/encryption/encryption-keys.js';
import { Sealer } from '#platform/encryption/sealer.js';
import { emptyDatabase, type TestDatabase } from '#testing/database/test-database.js';
import { CivilStatusSealed1790000500000 } from '../../migrations/1790000500000-civil-status-sealed';
import { CertificateHolderSealed1790000510000 } from '../../migrations/1790000510000-certificate-holder-sealed';
import { ROOT } from './sources';

const MIGRATIONS = join(ROOT, 'migrations');
const FIRST_SEALING = '1790000500000';
const LEARNERS = 2_300;
const sealer = new Sealer(parseEncryptionKeys(DEVELOPMENT_ENCRYPTION_KEYS));

let database: TestDatabase;
let before: string;
beforeAll(() => {
  // The migrations of the time when facts lay in clear.
  before = mkdtempSync(join(tmpdir(), 'certitude-before-'));
  for (const file of readdirSync(MIGRATIONS).filter((name) => /^\d{13}-.*\.ts$/.test(name) && name < FIRST_SEALING)) {
    const path = JSON.stringify(join(MIGRATIONS, file));
    writeFileSync(join(before, `${basename(file, '.ts')}.js`), `module.exports = require(${path});`);
  }
});
afterAll(() => {
  rmSync(before, { recursive: true, force: true });
});
beforeEach(async () => {
  database = await emptyDatabase();
  await migrate(database.connectionString, { directory: before });
});
afterEach(() => database.drop());

const sql = <Row extends object>(text: string, parameters: readonly unknown[] = []) =>
  askOnce<Row>(database.connectionString, text, parameters);

const CLEAR = `SELECT id, born_on::text AS "bornOn", birth_place AS "birthPlace", sex FROM learner ORDER BY id`;
interface Clear {
  id: string;
  bornOn: string;
  birthPlace: string;
  sex: string;
}

/** Learners as they were kept: more than one batch of them, each with facts of their own. */
async function learnersInClear(): Promise<Clear[]> {
  const organisationId = newId();
  await sql(
    `INSERT INTO organisation (id, legal_name, city, signatory_name, signatory_title) VALUES ($1, 'I', 'Lyon', 'C', 'D')`,
    [organisationId],
  );
  await sql(
    `INSERT INTO learner (id, organisation_id, external_id, birth_name, first_names, email, born_on, birth_place, sex,
       access_route, sort_name)
     SELECT gen_random_uuid(), $1, 'A' || n, 'Nom', 'Prénom', n || '@exemple.fr', date '1960-01-01' + n,
       'Zinzolin-' || n, CASE n % 2 WHEN 0 THEN 'F' ELSE 'M' END, 'VAE', 'nom prenom' FROM generate_series(1, ${LEARNERS}) n`,
    [organisationId],
  );
  await sql(
    `INSERT INTO audit_entry (organisation_id, actor_kind, verb, object_type, object_id, before_digest, after_digest)
     VALUES ($1, 'system', 'correct', 'learner', 'x', 'guessable', 'guessable'), ($1, 'system', 'open', 'exam-session', 'y', 'kept', 'kept')`,
    [organisationId],
  );
  return sql<Clear>(CLEAR);
}

const DOCUMENTS = 'SELECT id, state, document FROM certificate ORDER BY id';
interface Certificate {
  id: string;
  state: string;
  document: { holder: Record<string, unknown> } | null;
}

/** Certificates as they were kept, in every state; what they belong to is of no interest here, and is left out. */
async function certificatesInClear(): Promise<Certificate[]> {
  await sql(`
    SET session_replication_role = replica;
    INSERT INTO certificate (id, organisation_id, batch_id, session_id, candidate_id, learner_id, framework_version_id,
      kind, deliberation_ids, state, number_year, number_rank, verification_code, template_version, document, file_key,
      sha256, issued_at, revoked_at, revoked_by, revocation_reason)
    SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
      gen_random_uuid(), gen_random_uuid(), 'certification', '{}', state, 2026, n, 'CODE-' || n, 'rncp-2026',
      CASE state WHEN 'failed' THEN NULL ELSE jsonb_build_object('number', n, 'note', repeat(md5(n::text), 9), 'holder',
        jsonb_build_object('birthName', 'Nom', 'usualName', NULL, 'firstNames', 'Prénom',
          'birthOn', to_char(date '1960-01-01' + n, 'YYYY-MM-DD'), 'birthPlace', 'Zinzolin-' || n, 'sex', 'F')) END,
      'key', 'digest', now(), CASE state WHEN 'revoked' THEN now() END, CASE state WHEN 'revoked' THEN gen_random_uuid() END,
      CASE state WHEN 'revoked' THEN 'motif' END
    FROM generate_series(1, 1200) n,
      LATERAL (SELECT (ARRAY['pending', 'numbered', 'issued', 'revoked', 'failed'])[1 + n % 5] AS state) chosen`);
  return sql<Certificate>(DOCUMENTS);
}

/** Whether these bytes are anywhere in the files of a table, rows that are no longer seen included. */
async function liesInFilesOf(table: string, text: string): Promise<boolean> {
  await sql('CHECKPOINT');
  const [row] = await sql<{ found: boolean }>(
    `SELECT position(convert_to($2, 'UTF8') IN pg_read_binary_file(pg_relation_filepath($1::regclass))) > 0 AS found`,
    [table, text],
  );
  return row?.found ?? false;
}

async function undo(): Promise<void> {
  const source = await new DataSource({ type: 'postgres', url: database.connectionString }).initialize();
  const runner = source.createQueryRunner();
  try {
    await new CertificateHolderSealed1790000510000({ sealer: () => sealer }).down(runner);
    await new CivilStatusSealed1790000500000({ sealer: () => sealer }).down(runner);
  } finally {
    await runner.release();
    await source.destroy();
  }
}

jest.setTimeout(60_000);

describe('migrating a database whose civil statuses lie in clear', () => {
  it('seals every learner to the same facts, and leaves the key’s proof', async () => {
    const clear = await learnersInClear();
    await migrate(database.connectionString, { sealer: () => sealer });
    const rows = await sql<{ id: string; civil_status: string }>('SELECT id, civil_status FROM learner ORDER BY id');
    expect(rows).toHaveLength(LEARNERS);
    const opened = rows.map(({ id, civil_status: sealed }) => ({
      id,
      ...(sealer.openJson(sealed, `learner:${id}`) as object),
    }));
    expect(opened).toEqual(clear);
    const [proof] = await sql<{ id: string; proof: string }>('SELECT id, proof FROM encryption_key');
    expect(() => sealer.checkProof(proof?.id ?? '', proof?.proof ?? '')).not.toThrow();
  });

  it('leaves none of them on the disk, not even in rows that are no longer seen', async () => {
    await learnersInClear();
    expect(await liesInFilesOf('learner', 'Zinzolin-1234')).toBe(true);
    await migrate(database.connectionString, { sealer: () => sealer });
    expect(await liesInFilesOf('learner', 'Zinzolin')).toBe(false);
    expect(await liesInFilesOf('learner', 'Prénom')).toBe(true);
  });

  it('erases the digests from which they could be guessed, and no others', async () => {
    await learnersInClear();
    await migrate(database.connectionString, { sealer: () => sealer });
    const digests = await sql(`SELECT object_type, before_digest, after_digest FROM audit_entry ORDER BY id`);
    expect(digests).toEqual([
      { object_type: 'learner', before_digest: null, after_digest: null },
      { object_type: 'exam-session', before_digest: 'kept', after_digest: 'kept' },
    ]);
    await expect(sql(`DELETE FROM audit_entry`)).rejects.toThrow('append-only');
  });

  it('asks for the keys when there is something to seal, and changes nothing without them', async () => {
    const clear = await learnersInClear();
    await expect(migrate(database.connectionString)).rejects.toThrow('ENCRYPTION_KEYS : à définir');
    expect(await sql(CLEAR)).toEqual(clear);
  });

  it('seals the holder of every certificate beside its document, whatever its state, and freezes it again', async () => {
    const clear = await certificatesInClear();
    expect(await liesInFilesOf('certificate', 'Zinzolin-998')).toBe(true);
    await migrate(database.connectionString, { sealer: () => sealer });
    const rows = await sql<Certificate & { sealed: string | null }>(
      'SELECT id, state, document, holder_civil_status AS sealed FROM certificate ORDER BY id',
    );
    const opened = rows.map(({ sealed, document, ...row }) => ({
      ...row,
      document: document && {
        ...document,
        holder: { ...document.holder, ...(sealer.openJson(sealed ?? '', `certificate:${row.id}`) as object) },
      },
    }));
    expect(opened).toEqual(clear);
    expect(rows.filter(({ state, sealed }) => (state === 'failed') !== (sealed === null))).toEqual([]);
    const leaves = (document: Certificate['document']) => Object.keys(document?.holder ?? {}).sort();
    expect(leaves(rows.find(({ state }) => state === 'issued')?.document ?? null)).toEqual([
      'birthName',
      'firstNames',
      'usualName',
    ]);
    expect(await liesInFilesOf('certificate', 'Zinzolin')).toBe(false);
    const issued = sql(`UPDATE certificate SET holder_civil_status = 'v1.other' WHERE state = 'issued'`);
    await expect(issued).rejects.toThrow('an issued certificate never changes');
  });

  it('needs no key for an empty database', async () => {
    const ran = await migrate(database.connectionString);
    expect(ran).toEqual(
      expect.arrayContaining(['CivilStatusSealed1790000500000', 'CertificateHolderSealed1790000510000']),
    );
  });

  it('is undone to the same facts', async () => {
    const [clear, certificates] = [await learnersInClear(), await certificatesInClear()];
    await migrate(database.connectionString, { sealer: () => sealer });
    await undo();
    expect(await sql(CLEAR)).toEqual(clear);
    expect(await sql(DOCUMENTS)).toEqual(certificates);
    const wrong = sql(`UPDATE learner SET sex = 'X'`);
    await expect(wrong).rejects.toThrow('sex_as_declared_to_the_register');
  });
});
