import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { MigrationTools } from '#platform/database/migrate.js';

interface Clear {
  id: string;
  born_on: string;
  birth_place: string;
  sex: string;
}

interface Sealed {
  id: string;
  civil_status: string;
}

const AT_ONCE = 1_000;
const FIRST = '00000000-0000-0000-0000-000000000000';
const contextOf = (id: string): string => `learner:${id}`;

/** Birth date, birth place and sex of learners are no longer legible in the database: they are sealed together. */
export class CivilStatusSealed1790000500000 implements MigrationInterface {
  constructor(private readonly tools: MigrationTools) {}

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE encryption_key (
        id text PRIMARY KEY,
        proof text NOT NULL,
        first_used_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT proof_is_sealed CHECK (proof LIKE 'v1.%')
      );
      ALTER TABLE learner ADD COLUMN civil_status text;
    `);
    await this.seal(db);
    await db.query(`
      ALTER TABLE learner
        ALTER COLUMN civil_status SET NOT NULL,
        ADD CONSTRAINT civil_status_is_sealed CHECK (civil_status LIKE 'v1.%'),
        DROP CONSTRAINT sex_as_declared_to_the_register,
        DROP COLUMN born_on,
        DROP COLUMN birth_place,
        DROP COLUMN sex;
      -- A dropped column stays on the disk until its rows are written again: an expression that changes nothing makes it so.
      ALTER TABLE learner ALTER COLUMN civil_status TYPE text USING civil_status || '';
      -- The digests of a learner's states covered facts few enough to be guessed one by one. They prove nothing any more:
      -- the states they stand for no longer exist in that form.
      ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_is_append_only;
      UPDATE audit_entry SET before_digest = NULL, after_digest = NULL WHERE object_type = 'learner';
      ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_is_append_only;
    `);
  }

  /** Opens everything again, for which it needs the keys; erased digests do not come back. */
  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE learner ADD COLUMN born_on date, ADD COLUMN birth_place text, ADD COLUMN sex text');
    await this.open(db);
    await db.query(`
      ALTER TABLE learner
        ALTER COLUMN born_on SET NOT NULL,
        ALTER COLUMN birth_place SET NOT NULL,
        ALTER COLUMN sex SET NOT NULL,
        ADD CONSTRAINT sex_as_declared_to_the_register CHECK (sex IN ('F', 'M')),
        DROP COLUMN civil_status;
      DROP TABLE encryption_key;
    `);
  }

  private async seal(db: QueryRunner): Promise<void> {
    for await (const rows of pages<Clear>(db, 'id, born_on::text AS born_on, birth_place, sex')) {
      const sealer = this.tools.sealer();
      const sealed = rows.map(({ id, born_on: bornOn, birth_place: birthPlace, sex }) => ({
        id,
        civil_status: sealer.sealJson({ bornOn, birthPlace, sex }, contextOf(id)),
      }));
      await db.query('INSERT INTO encryption_key (id, proof) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING', [
        sealer.keyId,
        sealer.proof,
      ]);
      await db.query(
        `UPDATE learner SET civil_status = sealed.civil_status
         FROM jsonb_to_recordset($1::jsonb) AS sealed(id uuid, civil_status text) WHERE learner.id = sealed.id`,
        [JSON.stringify(sealed)],
      );
    }
  }

  private async open(db: QueryRunner): Promise<void> {
    for await (const rows of pages<Sealed>(db, 'id, civil_status')) {
      const sealer = this.tools.sealer();
      const clear = rows.map(({ id, civil_status: sealed }) => ({ id, facts: sealer.openJson(sealed, contextOf(id)) }));
      await db.query(
        `UPDATE learner SET born_on = (facts ->> 'bornOn')::date, birth_place = facts ->> 'birthPlace', sex = facts ->> 'sex'
         FROM jsonb_to_recordset($1::jsonb) AS clear(id uuid, facts jsonb) WHERE learner.id = clear.id`,
        [JSON.stringify(clear)],
      );
    }
  }
}

/** Every learner once, in the order of their ids. */
async function* pages<Row extends { id: string }>(db: QueryRunner, columns: string): AsyncGenerator<Row[]> {
  let after = FIRST;
  for (;;) {
    const rows = (await db.query(`SELECT ${columns} FROM learner WHERE id > $1 ORDER BY id LIMIT ${AT_ONCE}`, [
      after,
    ])) as Row[];
    if (rows.length > 0) yield rows;
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)?.id ?? after;
  }
}
