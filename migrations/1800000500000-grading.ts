import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Grids and their ratings: a submitted grid is locked. */
export class Grading1800000500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA grading;

      CREATE TABLE grading.grading_grid (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        session_id uuid NOT NULL REFERENCES exam.exam_session (id),
        member_id uuid NOT NULL REFERENCES exam.jury_member (id),
        candidate_id uuid NOT NULL,
        sort_name text NOT NULL,
        state text NOT NULL DEFAULT 'draft',
        submitted_at timestamptz,
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT known_grid_state CHECK (state IN ('draft', 'submitted', 'withdrawn')),
        CONSTRAINT submitted_has_its_instant CHECK ((state = 'submitted') = (submitted_at IS NOT NULL)),
        CONSTRAINT one_grid_per_juror_and_candidate UNIQUE (member_id, candidate_id),
        -- A juror's grids are read page by page, by the name of the candidate, which may be corrected.
        CONSTRAINT grid_sorted_as_its_candidate FOREIGN KEY (candidate_id, sort_name)
          REFERENCES exam.candidate (id, sort_name) ON UPDATE CASCADE
      );
      CREATE INDEX grading_grid_by_name ON grading.grading_grid (member_id, sort_name, candidate_id) INCLUDE (state);
      CREATE INDEX grading_grid_by_session ON grading.grading_grid (session_id, candidate_id) INCLUDE (state);
      CREATE INDEX grading_grid_by_candidate ON grading.grading_grid (candidate_id);

      CREATE TABLE grading.criterion_rating (
        grid_id uuid NOT NULL REFERENCES grading.grading_grid (id),
        criterion_id uuid NOT NULL REFERENCES catalog.criterion (id),
        level smallint NOT NULL,
        comment text,
        rated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (grid_id, criterion_id),
        CONSTRAINT level_is_on_a_scale CHECK (level BETWEEN 1 AND 9)
      );

      CREATE FUNCTION grading.refuse_change_of_submitted_grid() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE touched uuid; grid_state text;
      BEGIN
        touched := CASE WHEN TG_OP = 'DELETE' THEN OLD.grid_id ELSE NEW.grid_id END;
        SELECT state INTO grid_state FROM grading.grading_grid WHERE id = touched FOR SHARE;
        IF grid_state = 'submitted' THEN
          RAISE EXCEPTION 'a submitted grid is locked'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'submitted_grid_never_changes';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER submitted_ratings_never_change BEFORE INSERT OR UPDATE OR DELETE ON grading.criterion_rating
        FOR EACH ROW EXECUTE FUNCTION grading.refuse_change_of_submitted_grid();

      -- Published: whose grid it is and how far; and the levels of submitted grids, one digit per criterion in the order of
      -- the référentiel, 0 when not rated. Grid by grid: the ratings of one are side by side in the index and sorting
      -- eighty of them is cheap, which sorting 48,000 at once is not (twice faster).
      CREATE VIEW grading.grid AS
        SELECT id, organisation_id, session_id, member_id, candidate_id, state, submitted_at FROM grading.grading_grid;
      CREATE FUNCTION grading.grid_levels(session uuid, grids uuid[]) RETURNS TABLE (grid_id uuid, levels text)
        LANGUAGE sql STABLE AS $$
        WITH assessed AS MATERIALIZED (
          SELECT criterion.id, criterion.place FROM exam.assessed_criterion criterion WHERE criterion.session_id = session)
        SELECT listed.grid_id, (
          SELECT string_agg(coalesce(rating.level, 0)::text, '' ORDER BY assessed.place)
          FROM assessed
          LEFT JOIN grading.criterion_rating rating ON rating.grid_id = listed.grid_id AND rating.criterion_id = assessed.id)
        FROM unnest(grids) AS listed (grid_id)
      $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA grading CASCADE');
  }
}
