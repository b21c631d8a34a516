import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Searching a million learners by a part of their name, e-mail or external id; filtering them by access route. */
export class LearnerSearch1790000400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE INDEX learner_by_search ON learner
        USING gin ((sort_name || ' ' || email || ' ' || lower(external_id)) gin_trgm_ops);
      CREATE INDEX learner_by_access_route ON learner (organisation_id, access_route, sort_name, id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX learner_by_access_route, learner_by_search');
  }
}
