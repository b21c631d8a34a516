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
        levels smallint[],
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT known_grid_state CHECK (state IN ('draft', 'submitted', 'withdrawn')),
        CONSTRAINT submitted_has_its_instant CHECK ((state = 'submitted') = (submitted_at IS NOT NULL)),
        CONSTRAINT submitted_has_its_levels CHECK ((state = 'submitted') = (levels IS NOT NULL)),
        CONSTRAINT one_grid_per_juror_and_candidate UNIQUE (member_id, candidate_id),
        -- A juror's grids are read page by page, by the name of the candidate, which may be corrected.
        CONSTRAINT grid_sorted_as_its_candidate FOREIGN KEY (candidate_id, sort_name)
          REFERENCES exam.candidate (id, sort_name) ON UPDATE CASCADE
      );
      CREATE INDEX grading_grid_by_name ON grading.grading_grid (member_id, sort_name, candidate_id) INCLUDE (state, organisation_id);
      CREATE INDEX grading_grid_by_session ON grading.grading_grid (session_id, candidate_id) INCLUDE (state, organisation_id);
      CREATE INDEX grading_grid_by_candidate ON grading.grading_grid (candidate_id);

      CREATE TABLE grading.criterion_rating (
        organisation_id uuid NOT NULL,
        grid_id uuid NOT NULL REFERENCES grading.grading_grid (id),
        criterion_id uuid NOT NULL REFERENCES catalog.criterion (id),
        level smallint NOT NULL,
        comment text,
        rated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (grid_id, criterion_id),
        CONSTRAINT level_is_on_a_scale CHECK (level BETWEEN 1 AND 9)
      );

      CREATE FUNCTION grading.refuse_change_of_submitted_grid() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE touched uuid; grid_state text; owner uuid;
      BEGIN
        touched := CASE WHEN TG_OP = 'DELETE' THEN OLD.grid_id ELSE NEW.grid_id END;
        SELECT state, organisation_id INTO grid_state, owner FROM grading.grading_grid WHERE id = touched FOR SHARE;
        IF grid_state = 'submitted' THEN
          RAISE EXCEPTION 'a submitted grid is locked'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'submitted_grid_never_changes';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        -- Kept in each of millions of rows, since each is asked whose it is.
        NEW.organisation_id := owner;
        RETURN NEW;
      END $$;
      CREATE TRIGGER submitted_ratings_never_change BEFORE INSERT OR UPDATE OR DELETE ON grading.criterion_rating
        FOR EACH ROW EXECUTE FUNCTION grading.refuse_change_of_submitted_grid();

      -- How far each juror has come, kept as their grids are opened, submitted and withdrawn: sessions of thousands of
      -- candidates are listed beside others. One row per juror, so that two jurors never wait for each other.
      CREATE TABLE grading.juror_work (
        member_id uuid PRIMARY KEY REFERENCES exam.jury_member (id),
        session_id uuid NOT NULL REFERENCES exam.exam_session (id),
        grids integer NOT NULL,
        submitted integer NOT NULL,
        withdrawn integer NOT NULL,
        CONSTRAINT submitted_among_grids CHECK (submitted BETWEEN 0 AND grids AND withdrawn >= 0)
      );
      CREATE INDEX juror_work_by_session ON grading.juror_work (session_id) INCLUDE (member_id, grids, submitted, withdrawn);

      CREATE FUNCTION grading.count_opened_grids() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO grading.juror_work AS known (member_id, session_id, grids, submitted, withdrawn)
        SELECT member_id, session_id, count(*) FILTER (WHERE state <> 'withdrawn'),
          count(*) FILTER (WHERE state = 'submitted'), count(*) FILTER (WHERE state = 'withdrawn')
        FROM opened GROUP BY member_id, session_id ORDER BY member_id
        ON CONFLICT (member_id) DO UPDATE
          SET grids = known.grids + excluded.grids, submitted = known.submitted + excluded.submitted,
            withdrawn = known.withdrawn + excluded.withdrawn;
        RETURN NULL;
      END $$;
      CREATE TRIGGER opened_grids_are_counted AFTER INSERT ON grading.grading_grid
        REFERENCING NEW TABLE AS opened FOR EACH STATEMENT EXECUTE FUNCTION grading.count_opened_grids();

      CREATE FUNCTION grading.count_changed_grid() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE grading.juror_work SET
          grids = grids - (OLD.state <> 'withdrawn')::int + coalesce((NEW.state <> 'withdrawn')::int, 0),
          submitted = submitted - (OLD.state = 'submitted')::int + coalesce((NEW.state = 'submitted')::int, 0),
          withdrawn = withdrawn - (OLD.state = 'withdrawn')::int + coalesce((NEW.state = 'withdrawn')::int, 0)
        WHERE member_id = OLD.member_id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER changed_grids_are_counted AFTER UPDATE OF state ON grading.grading_grid
        FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION grading.count_changed_grid();
      CREATE TRIGGER erased_grids_are_counted AFTER DELETE ON grading.grading_grid
        FOR EACH ROW EXECUTE FUNCTION grading.count_changed_grid();

      -- Published: whose grid it is, how far, and what was submitted: a level per assessed criterion, in the order of the
      -- référentiel, kept when the grid is submitted since nothing changes them any more.
      CREATE VIEW grading.grid WITH (security_invoker = true) AS
        SELECT id, organisation_id, session_id, member_id, candidate_id, state, submitted_at, levels FROM grading.grading_grid;

      -- No change of these without its entry in the trail.
      CALL platform.keep_trail('grading.grading_grid', 'INSERT OR DELETE OR UPDATE OF state, revision, levels', ARRAY['grading-grid', 'id', 'exam-session', 'session_id']);
      CALL platform.keep_trail('grading.criterion_rating', 'INSERT OR UPDATE OR DELETE', ARRAY['grading-grid', 'grid_id']);

      -- Whose rows these are.
      CALL platform.fence('grading.grading_grid');
      CALL platform.fence('grading.criterion_rating');
      CALL platform.fence_part_by_key('grading.juror_work', 'exam.session', 'session_id');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA grading CASCADE');
  }
}
