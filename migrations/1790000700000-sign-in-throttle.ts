import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts of tries say when they end, so that what is over is found and purged. What was counted before is let go. */
export class SignInThrottle1790000700000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM sign_in_throttle;
      ALTER TABLE sign_in_throttle
        ALTER COLUMN key TYPE text COLLATE "C",
        DROP COLUMN window_started_at,
        ADD COLUMN expires_at timestamptz NOT NULL;
      CREATE INDEX sign_in_throttle_by_expiry ON sign_in_throttle (expires_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM sign_in_throttle;
      ALTER TABLE sign_in_throttle
        ALTER COLUMN key TYPE text,
        DROP COLUMN expires_at,
        ADD COLUMN window_started_at timestamptz NOT NULL;
    `);
  }
}
