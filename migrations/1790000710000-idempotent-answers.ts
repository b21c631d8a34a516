import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What requests named by an `Idempotency-Key` were answered, for a day. */
export class IdempotentAnswers1790000710000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE idempotent_answer (
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        actor_id uuid NOT NULL,
        key_digest text NOT NULL,
        payload_digest text NOT NULL,
        answer text NOT NULL,
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, actor_id, key_digest),
        CONSTRAINT answer_is_sealed CHECK (answer LIKE 'v1.%')
      );
      CREATE INDEX idempotent_answer_by_expiry ON idempotent_answer (expires_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE idempotent_answer');
  }
}
