import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { MigrationTools } from '#platform/database/migrate.js';

interface Clear {
  id: string;
  facts: object;
}

interface Sealed {
  id: string;
  sealed: string;
}

const AT_ONCE = 1_000;
const FIRST = '00000000-0000-0000-0000-000000000000';
const contextOf = (id: string): string => `certificate:${id}`;

const frozenUnless = (condition: string): string => `
  CREATE OR REPLACE FUNCTION refuse_change_of_issued_certificate() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND OLD.number_rank IS NOT NULL
          OR TG_OP = 'UPDATE' AND OLD.number_rank IS NOT NULL
            AND (NEW.number_rank, NEW.number_year, NEW.verification_code) IS DISTINCT FROM (OLD.number_rank, OLD.number_year, OLD.verification_code)
          OR TG_OP = 'UPDATE' AND OLD.state IN ('issued', 'revoked')
            AND (NEW.document, NEW.sha256, NEW.file_key, NEW.issued_at, NEW.learner_id, NEW.block_id, NEW.deliberation_ids)
              IS DISTINCT FROM (OLD.document, OLD.sha256, OLD.file_key, OLD.issued_at, OLD.learner_id, OLD.block_id, OLD.deliberation_ids)${condition}
          OR TG_OP = 'UPDATE' AND OLD.state = 'issued' AND NEW.state NOT IN ('issued', 'revoked')
          OR TG_OP = 'UPDATE' AND OLD.state = 'revoked' AND NEW.state <> 'revoked' THEN
          RAISE EXCEPTION 'an issued certificate never changes'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'issued_certificate_never_changes';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$;`;

/** The same facts under another key are other bytes: a change of keys says that it is one. */
const SEALED_HOLDER = `
          OR TG_OP = 'UPDATE' AND OLD.state IN ('issued', 'revoked')
            AND NEW.holder_civil_status IS DISTINCT FROM OLD.holder_civil_status
            AND current_setting('certitude.resealing', true) IS DISTINCT FROM 'on'`;

/** What a certificate says of its holder's birth leaves its document, and is sealed beside it. */
export class CertificateHolderSealed1790000510000 implements MigrationInterface {
  constructor(private readonly tools: MigrationTools) {}

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE certificate ADD COLUMN holder_civil_status text;
      ALTER TABLE certificate DISABLE TRIGGER issued_certificate_never_changes;
    `);
    await this.seal(db);
    await db.query(`
      ALTER TABLE certificate ENABLE TRIGGER issued_certificate_never_changes;
      ${frozenUnless(SEALED_HOLDER)}
      ALTER TABLE certificate
        ADD CONSTRAINT holder_civil_status_is_sealed CHECK (holder_civil_status LIKE 'v1.%'),
        ADD CONSTRAINT document_comes_with_its_sealed_holder CHECK ((document IS NULL) = (holder_civil_status IS NULL)),
        ADD CONSTRAINT no_birth_in_the_document CHECK (NOT document -> 'holder' ?| ARRAY['birthOn', 'birthPlace', 'sex']);
      -- Rows as they were stay on the disk until the table is written again: an expression that changes nothing makes it so.
      ALTER TABLE certificate ALTER COLUMN holder_civil_status TYPE text USING holder_civil_status || '';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE certificate DROP CONSTRAINT document_comes_with_its_sealed_holder, DROP CONSTRAINT no_birth_in_the_document;
      ALTER TABLE certificate DISABLE TRIGGER issued_certificate_never_changes;
    `);
    await this.open(db);
    await db.query(`
      ALTER TABLE certificate ENABLE TRIGGER issued_certificate_never_changes;
      ${frozenUnless('')}
      ALTER TABLE certificate DROP COLUMN holder_civil_status;
    `);
  }

  private async seal(db: QueryRunner): Promise<void> {
    const facts = `jsonb_build_object('birthOn', document #> '{holder,birthOn}', 'birthPlace', document #> '{holder,birthPlace}',
      'sex', document #> '{holder,sex}') AS facts`;
    for await (const rows of pages<Clear>(db, facts)) {
      const sealer = this.tools.sealer();
      await db.query('INSERT INTO encryption_key (id, proof) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING', [
        sealer.keyId,
        sealer.proof,
      ]);
      const sealed = rows.map(({ id, facts: clear }) => ({ id, sealed: sealer.sealJson(clear, contextOf(id)) }));
      await db.query(
        `UPDATE certificate SET holder_civil_status = fresh.sealed,
           document = document #- '{holder,birthOn}' #- '{holder,birthPlace}' #- '{holder,sex}'
         FROM jsonb_to_recordset($1::jsonb) AS fresh(id uuid, sealed text) WHERE certificate.id = fresh.id`,
        [JSON.stringify(sealed)],
      );
    }
  }

  private async open(db: QueryRunner): Promise<void> {
    for await (const rows of pages<Sealed>(db, 'holder_civil_status AS sealed')) {
      const sealer = this.tools.sealer();
      const clear = rows.map(({ id, sealed }) => ({ id, facts: sealer.openJson(sealed, contextOf(id)) }));
      await db.query(
        `UPDATE certificate SET document = jsonb_set(document, '{holder}', document -> 'holder' || clear.facts)
         FROM jsonb_to_recordset($1::jsonb) AS clear(id uuid, facts jsonb) WHERE certificate.id = clear.id`,
        [JSON.stringify(clear)],
      );
    }
  }
}

/** Every certificate that has a document, once, in the order of their ids. */
async function* pages<Row extends { id: string }>(db: QueryRunner, columns: string): AsyncGenerator<Row[]> {
  let after = FIRST;
  for (;;) {
    const rows = (await db.query(
      `SELECT id, ${columns} FROM certificate WHERE id > $1 AND document IS NOT NULL ORDER BY id LIMIT ${AT_ONCE}`,
      [after],
    )) as Row[];
    if (rows.length > 0) yield rows;
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)?.id ?? after;
  }
}
