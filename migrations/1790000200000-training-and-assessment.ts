import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACCESS_ROUTES = `('FORMATION_INITIALE_HORS_APPRENTISSAGE', 'FORMATION_INITIALE_APPRENTISSAGE',
  'FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION', 'FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION',
  'VAE', 'EQUIVALENCE_DIPLOME_ETRANGER', 'CANDIDAT_LIBRE')`;

/** Learners, exam sessions, projects and teams, juries, grids, deliberations. */
export class TrainingAndAssessment1790000200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE learner (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        external_id text NOT NULL,
        user_id uuid REFERENCES user_account (id),
        birth_name text NOT NULL,
        usual_name text,
        first_names text NOT NULL,
        email text NOT NULL,
        born_on date NOT NULL,
        birth_place text NOT NULL,
        sex text NOT NULL,
        access_route text NOT NULL,
        sort_name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT sex_as_declared_to_the_register CHECK (sex IN ('F', 'M')),
        CONSTRAINT known_access_route CHECK (access_route IN ${ACCESS_ROUTES}),
        CONSTRAINT one_learner_per_external_id UNIQUE (organisation_id, external_id)
      );
      CREATE INDEX learner_by_name ON learner (organisation_id, sort_name, id);
      CREATE INDEX learner_by_creation ON learner (organisation_id, created_at, id);
      CREATE UNIQUE INDEX one_learner_per_account ON learner (organisation_id, user_id) WHERE user_id IS NOT NULL;

      CREATE TABLE exam_session (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        framework_version_id uuid NOT NULL REFERENCES framework_version (id),
        name text NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        place text NOT NULL,
        state text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        opened_at timestamptz,
        deliberating_at timestamptz,
        closed_at timestamptz,
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT known_session_state CHECK (state IN ('preparing', 'open', 'deliberating', 'closed')),
        CONSTRAINT session_days_in_order CHECK (ends_on >= starts_on)
      );
      CREATE INDEX exam_session_by_organisation ON exam_session (organisation_id, starts_on DESC, id);

      CREATE TABLE exam_session_block (
        session_id uuid NOT NULL REFERENCES exam_session (id) ON DELETE CASCADE,
        block_id uuid NOT NULL REFERENCES competency_block (id),
        PRIMARY KEY (session_id, block_id)
      );

      CREATE TABLE candidate (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        session_id uuid NOT NULL REFERENCES exam_session (id),
        learner_id uuid NOT NULL REFERENCES learner (id),
        access_route text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT known_candidate_access_route CHECK (access_route IN ${ACCESS_ROUTES}),
        CONSTRAINT one_candidacy_per_session UNIQUE (session_id, learner_id)
      );
      CREATE INDEX candidate_by_learner ON candidate (learner_id);

      CREATE TABLE project (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        session_id uuid NOT NULL REFERENCES exam_session (id) ON DELETE CASCADE,
        title text NOT NULL,
        brief text NOT NULL DEFAULT '',
        team_min integer NOT NULL,
        team_max integer NOT NULL,
        weeks_min integer,
        weeks_max integer,
        deliverables text[] NOT NULL DEFAULT '{}',
        starts_on date NOT NULL,
        due_on date NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT project_team_bounds_in_order CHECK (team_min >= 1 AND team_max >= team_min),
        CONSTRAINT project_days_in_order CHECK (due_on >= starts_on)
      );
      CREATE INDEX project_by_session ON project (session_id);

      CREATE TABLE project_competency (
        project_id uuid NOT NULL REFERENCES project (id) ON DELETE CASCADE,
        competency_id uuid NOT NULL REFERENCES competency (id),
        PRIMARY KEY (project_id, competency_id)
      );

      CREATE TABLE team (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        project_id uuid NOT NULL REFERENCES project (id) ON DELETE CASCADE,
        name text NOT NULL,
        CONSTRAINT one_team_per_name UNIQUE (project_id, name)
      );

      CREATE TABLE team_member (
        team_id uuid NOT NULL REFERENCES team (id) ON DELETE CASCADE,
        project_id uuid NOT NULL REFERENCES project (id) ON DELETE CASCADE,
        candidate_id uuid NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
        PRIMARY KEY (team_id, candidate_id),
        CONSTRAINT one_team_per_candidate_and_project UNIQUE (project_id, candidate_id)
      );
      CREATE INDEX team_member_by_candidate ON team_member (candidate_id);

      CREATE TABLE jury (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        session_id uuid NOT NULL REFERENCES exam_session (id) ON DELETE CASCADE,
        composed_at timestamptz NOT NULL DEFAULT now(),
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT one_jury_per_session UNIQUE (session_id)
      );

      CREATE TABLE jury_member (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        jury_id uuid NOT NULL REFERENCES jury (id) ON DELETE CASCADE,
        user_id uuid NOT NULL REFERENCES user_account (id),
        position integer NOT NULL,
        president boolean NOT NULL DEFAULT false,
        quality text NOT NULL,
        company text NOT NULL,
        outside boolean NOT NULL,
        CONSTRAINT one_seat_per_juror UNIQUE (jury_id, user_id)
      );
      CREATE UNIQUE INDEX one_president_per_jury ON jury_member (jury_id) WHERE president;
      CREATE INDEX jury_member_by_user ON jury_member (user_id);

      CREATE TABLE recusal (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        member_id uuid NOT NULL REFERENCES jury_member (id),
        candidate_id uuid NOT NULL REFERENCES candidate (id),
        reason text NOT NULL,
        recorded_by uuid NOT NULL REFERENCES user_account (id),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT one_recusal_per_member_and_candidate UNIQUE (member_id, candidate_id)
      );

      CREATE TABLE grading_grid (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        session_id uuid NOT NULL REFERENCES exam_session (id),
        member_id uuid NOT NULL REFERENCES jury_member (id),
        candidate_id uuid NOT NULL REFERENCES candidate (id),
        state text NOT NULL DEFAULT 'draft',
        submitted_at timestamptz,
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT known_grid_state CHECK (state IN ('draft', 'submitted', 'withdrawn')),
        CONSTRAINT submitted_has_its_instant CHECK ((state = 'submitted') = (submitted_at IS NOT NULL)),
        CONSTRAINT one_grid_per_juror_and_candidate UNIQUE (member_id, candidate_id)
      );
      CREATE INDEX grading_grid_by_session ON grading_grid (session_id);
      CREATE INDEX grading_grid_by_candidate ON grading_grid (candidate_id);

      CREATE TABLE criterion_rating (
        grid_id uuid NOT NULL REFERENCES grading_grid (id),
        criterion_id uuid NOT NULL REFERENCES criterion (id),
        level smallint NOT NULL,
        comment text,
        rated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (grid_id, criterion_id),
        CONSTRAINT level_is_on_a_scale CHECK (level BETWEEN 1 AND 9)
      );

      CREATE FUNCTION refuse_change_of_submitted_grid() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE touched uuid; grid_state text;
      BEGIN
        touched := CASE WHEN TG_OP = 'DELETE' THEN OLD.grid_id ELSE NEW.grid_id END;
        SELECT state INTO grid_state FROM grading_grid WHERE id = touched FOR SHARE;
        IF grid_state = 'submitted' THEN
          RAISE EXCEPTION 'a submitted grid is locked'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'submitted_grid_never_changes';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER submitted_ratings_never_change BEFORE INSERT OR UPDATE OR DELETE ON criterion_rating
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_submitted_grid();

      CREATE TABLE deliberation (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        session_id uuid NOT NULL REFERENCES exam_session (id),
        candidate_id uuid NOT NULL REFERENCES candidate (id),
        block_id uuid NOT NULL REFERENCES competency_block (id),
        sequence integer NOT NULL,
        outcome text NOT NULL,
        proposal text NOT NULL,
        proposal_reasons jsonb NOT NULL,
        rule text NOT NULL,
        reason text,
        supersedes_id uuid REFERENCES deliberation (id),
        decided_by uuid NOT NULL REFERENCES user_account (id),
        decided_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT known_outcome CHECK (outcome IN ('validated', 'refused')),
        CONSTRAINT known_proposal CHECK (proposal IN ('validated', 'refused', 'incomplete')),
        CONSTRAINT override_has_its_reason CHECK (outcome = proposal OR reason IS NOT NULL),
        CONSTRAINT first_or_superseding CHECK ((sequence = 1) = (supersedes_id IS NULL)),
        CONSTRAINT one_decision_at_a_time UNIQUE (candidate_id, block_id, sequence),
        CONSTRAINT superseded_once UNIQUE (supersedes_id)
      );
      CREATE INDEX deliberation_by_session ON deliberation (session_id);
      CREATE TRIGGER deliberation_is_append_only BEFORE UPDATE OR DELETE ON deliberation
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE deliberation, criterion_rating, grading_grid, recusal, jury_member, jury, team_member, team,
        project_competency, project, candidate, exam_session_block, exam_session, learner;
      DROP FUNCTION refuse_change_of_submitted_grid;
    `);
  }
}
