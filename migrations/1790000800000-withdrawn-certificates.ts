import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A certificate that had its number when the jury took back what it rests on never comes out: it keeps the number, and
 * leaves the place to another if the block is earned again.
 */
export class WithdrawnCertificates1790000800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE certificate DROP CONSTRAINT known_certificate_state,
        ADD CONSTRAINT known_certificate_state
          CHECK (state IN ('pending', 'numbered', 'issued', 'failed', 'revoked', 'withdrawn'));
      UPDATE certificate SET state = 'withdrawn', failure = NULL WHERE state = 'failed' AND failure = 'decision_withdrawn';
      DROP INDEX one_living_block_certificate_per_learner, one_living_certification_per_learner;
      CREATE UNIQUE INDEX one_living_block_certificate_per_learner ON certificate (learner_id, block_id)
        WHERE kind = 'block' AND state NOT IN ('revoked', 'withdrawn');
      CREATE UNIQUE INDEX one_living_certification_per_learner ON certificate (learner_id, framework_version_id)
        WHERE kind = 'certification' AND state NOT IN ('revoked', 'withdrawn');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX one_living_block_certificate_per_learner, one_living_certification_per_learner;
      UPDATE certificate SET state = 'failed', failure = 'decision_withdrawn' WHERE state = 'withdrawn';
      ALTER TABLE certificate DROP CONSTRAINT known_certificate_state,
        ADD CONSTRAINT known_certificate_state CHECK (state IN ('pending', 'numbered', 'issued', 'failed', 'revoked'));
      CREATE UNIQUE INDEX one_living_block_certificate_per_learner ON certificate (learner_id, block_id)
        WHERE kind = 'block' AND state <> 'revoked';
      CREATE UNIQUE INDEX one_living_certification_per_learner ON certificate (learner_id, framework_version_id)
        WHERE kind = 'certification' AND state <> 'revoked';
    `);
  }
}
