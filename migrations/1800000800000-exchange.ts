import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents read and shown, then confirmed once as a draft. */
export class Exchange1800000800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA exchange;

      CREATE TABLE exchange.framework_import (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        kind text NOT NULL,
        source_name text NOT NULL,
        source_digest text NOT NULL,
        source_text text NOT NULL,
        encoding text NOT NULL,
        result jsonb NOT NULL,
        created_by uuid NOT NULL REFERENCES identity.actor (id),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        confirmed_at timestamptz,
        framework_version_id uuid REFERENCES catalog.framework_version (id) ON DELETE SET NULL,
        CONSTRAINT known_import_kind CHECK (kind IN ('rncp', 'canonical'))
      );
      CREATE INDEX framework_import_by_organisation ON exchange.framework_import (organisation_id, created_at DESC);
      CREATE INDEX unconfirmed_import_by_age ON exchange.framework_import (created_at) WHERE confirmed_at IS NULL;

      -- No change of these without its entry in the trail.
      CALL platform.keep_trail('exchange.framework_import', 'INSERT OR UPDATE OF confirmed_at', ARRAY['framework-import', 'id']);

      -- Whose rows these are.
      CALL platform.fence('exchange.framework_import');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA exchange CASCADE');
  }
}
