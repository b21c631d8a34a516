import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACCESS_ROUTES = `('FORMATION_INITIALE_HORS_APPRENTISSAGE', 'FORMATION_INITIALE_APPRENTISSAGE',
  'FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION', 'FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION',
  'VAE', 'EQUIVALENCE_DIPLOME_ETRANGER', 'CANDIDAT_LIBRE')`;

/** Exam sessions: blocks assessed, candidates, projects and teams, jury and recusals. */
export class Exam1800000400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA exam;

      CREATE TABLE exam.exam_session (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        framework_version_id uuid NOT NULL REFERENCES catalog.framework_version (id),
        name text NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        place text NOT NULL,
        state text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        opened_at timestamptz,
        deliberating_at timestamptz,
        closed_at timestamptz,
        settled jsonb,
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT known_session_state CHECK (state IN ('preparing', 'open', 'deliberating', 'closed')),
        CONSTRAINT session_days_in_order CHECK (ends_on >= starts_on),
        CONSTRAINT each_step_settles CHECK ((state = 'preparing') = (settled IS NULL))
      );
      CREATE INDEX exam_session_by_organisation ON exam.exam_session (organisation_id, starts_on DESC, id);

      CREATE TABLE exam.exam_session_block (
        session_id uuid NOT NULL REFERENCES exam.exam_session (id) ON DELETE CASCADE,
        block_id uuid NOT NULL REFERENCES catalog.competency_block (id),
        PRIMARY KEY (session_id, block_id)
      );

      CREATE TABLE exam.candidate (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        session_id uuid NOT NULL REFERENCES exam.exam_session (id),
        learner_id uuid NOT NULL,
        sort_name text NOT NULL,
        identifiers text NOT NULL,
        access_route text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT known_candidate_access_route CHECK (access_route IN ${ACCESS_ROUTES}),
        CONSTRAINT one_candidacy_per_session UNIQUE (session_id, learner_id),
        CONSTRAINT candidate_with_its_sort_name UNIQUE (id, sort_name),
        -- What candidates are sorted and searched by is their learner's, and follows it: a session is read page by page.
        CONSTRAINT candidate_found_as_its_learner FOREIGN KEY (learner_id, sort_name, identifiers)
          REFERENCES training.learner (id, sort_name, identifiers) ON UPDATE CASCADE
      );
      CREATE INDEX candidate_by_name ON exam.candidate (session_id, sort_name, id) INCLUDE (identifiers, organisation_id);
      CREATE INDEX candidate_by_learner ON exam.candidate (learner_id);

      CREATE TABLE exam.project (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        session_id uuid NOT NULL REFERENCES exam.exam_session (id) ON DELETE CASCADE,
        title text NOT NULL,
        brief text NOT NULL DEFAULT '',
        team_min integer NOT NULL,
        team_max integer NOT NULL,
        weeks_min integer,
        weeks_max integer,
        deliverables text[] NOT NULL DEFAULT '{}',
        starts_on date NOT NULL,
        due_on date NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT project_team_bounds_in_order CHECK (team_min >= 1 AND team_max >= team_min),
        CONSTRAINT project_days_in_order CHECK (due_on >= starts_on)
      );
      CREATE INDEX project_by_session ON exam.project (session_id);

      CREATE TABLE exam.project_competency (
        project_id uuid NOT NULL REFERENCES exam.project (id) ON DELETE CASCADE,
        competency_id uuid NOT NULL REFERENCES catalog.competency (id),
        PRIMARY KEY (project_id, competency_id)
      );

      CREATE TABLE exam.team (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        project_id uuid NOT NULL REFERENCES exam.project (id) ON DELETE CASCADE,
        name text NOT NULL,
        -- Kept: folding the names of the two thousand teams of a large session takes longer than the rest of a search.
        folded_name text NOT NULL GENERATED ALWAYS AS (platform.folded(name)) STORED,
        CONSTRAINT one_team_per_name UNIQUE (project_id, name)
      );

      CREATE TABLE exam.team_member (
        -- That of the team: a fence that looks at the row alone costs the same whatever the number of projects.
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        team_id uuid NOT NULL REFERENCES exam.team (id) ON DELETE CASCADE,
        project_id uuid NOT NULL REFERENCES exam.project (id) ON DELETE CASCADE,
        candidate_id uuid NOT NULL,
        PRIMARY KEY (team_id, candidate_id),
        CONSTRAINT team_of_known_candidates FOREIGN KEY (candidate_id) REFERENCES exam.candidate (id) ON DELETE CASCADE,
        CONSTRAINT one_team_per_candidate_and_project UNIQUE (project_id, candidate_id)
      );
      CREATE INDEX team_member_by_candidate ON exam.team_member (candidate_id);

      CREATE TABLE exam.jury (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        session_id uuid NOT NULL REFERENCES exam.exam_session (id) ON DELETE CASCADE,
        composed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT one_jury_per_session UNIQUE (session_id)
      );

      CREATE TABLE exam.jury_member (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        jury_id uuid NOT NULL REFERENCES exam.jury (id) ON DELETE CASCADE,
        user_id uuid NOT NULL REFERENCES identity.user_account (id),
        position integer NOT NULL,
        president boolean NOT NULL DEFAULT false,
        quality text NOT NULL,
        company text NOT NULL,
        outside boolean NOT NULL,
        CONSTRAINT one_seat_per_juror UNIQUE (jury_id, user_id)
      );
      CREATE UNIQUE INDEX one_president_per_jury ON exam.jury_member (jury_id) WHERE president;
      CREATE INDEX jury_member_by_user ON exam.jury_member (user_id);

      CREATE TABLE exam.recusal (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        member_id uuid NOT NULL REFERENCES exam.jury_member (id),
        candidate_id uuid NOT NULL REFERENCES exam.candidate (id),
        reason text NOT NULL,
        recorded_by uuid NOT NULL REFERENCES identity.actor (id),
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT one_recusal_per_member_and_candidate UNIQUE (member_id, candidate_id)
      );

      -- Published: a session and what it assesses; its candidates and their teams; its jurors and whom they may judge.
      CREATE VIEW exam.session WITH (security_invoker = true) AS
        SELECT id, organisation_id, framework_version_id, name, state, starts_on, ends_on, place, closed_at
        FROM exam.exam_session;
      CREATE VIEW exam.assessed_block WITH (security_invoker = true) AS SELECT session_id, block_id FROM exam.exam_session_block;
      CREATE VIEW exam.assessed_criterion WITH (security_invoker = true) AS
        SELECT assessed.session_id, criterion.*
        FROM exam.exam_session_block assessed
        JOIN catalog.assessed_criterion criterion ON criterion.block_id = assessed.block_id;
      CREATE VIEW exam.candidacy WITH (security_invoker = true) AS SELECT id, organisation_id, session_id, learner_id, sort_name FROM exam.candidate;
      CREATE VIEW exam.juror WITH (security_invoker = true) AS
        SELECT member.id, member.organisation_id, jury.session_id, member.user_id, member.position, member.president
        FROM exam.jury_member member JOIN exam.jury ON jury.id = member.jury_id;
      CREATE VIEW exam.pairing WITH (security_invoker = true) AS
        SELECT jury.organisation_id, jury.session_id, member.id AS member_id, candidate.id AS candidate_id
        FROM exam.jury
        JOIN exam.jury_member member ON member.jury_id = jury.id
        JOIN exam.candidate candidate ON candidate.session_id = jury.session_id
        WHERE NOT EXISTS (
          SELECT FROM exam.recusal recusal
          WHERE recusal.member_id = member.id AND recusal.candidate_id = candidate.id);
      CREATE VIEW exam.team_of_session WITH (security_invoker = true) AS
        SELECT team.id, team.organisation_id, team.name, team.folded_name, project.session_id, project.id AS project_id, project.title AS project_title
        FROM exam.team team JOIN exam.project project ON project.id = team.project_id;
      CREATE VIEW exam.seat_in_team WITH (security_invoker = true) AS SELECT team_id, candidate_id FROM exam.team_member;
      CREATE VIEW exam.covered_competency WITH (security_invoker = true) AS SELECT project_id, competency_id FROM exam.project_competency;

      -- No change of these without its entry in the trail.
      CALL platform.keep_trail('exam.exam_session', 'INSERT OR UPDATE OR DELETE', ARRAY['exam-session', 'id']);
      CALL platform.keep_trail('exam.exam_session_block', 'INSERT OR DELETE', ARRAY['exam-session', 'session_id']);
      CALL platform.keep_trail('exam.candidate', 'INSERT OR DELETE', ARRAY['exam-session', 'session_id', 'candidate', 'id']);
      CALL platform.keep_trail('exam.project', 'INSERT OR UPDATE OR DELETE', ARRAY['exam-session', 'session_id', 'project', 'id', 'team', '*']);
      CALL platform.keep_trail('exam.project_competency', 'INSERT OR DELETE', ARRAY['project', 'project_id', 'exam-session', '*']);
      CALL platform.keep_trail('exam.team', 'INSERT OR UPDATE OR DELETE', ARRAY['team', 'id', 'project', 'project_id', 'exam-session', '*']);
      CALL platform.keep_trail('exam.team_member', 'INSERT OR DELETE', ARRAY['team', 'team_id', 'project', 'project_id', 'candidate', 'candidate_id', 'exam-session', '*']);
      CALL platform.keep_trail('exam.jury', 'INSERT OR UPDATE OR DELETE', ARRAY['exam-session', 'session_id', 'jury', 'id']);
      CALL platform.keep_trail('exam.jury_member', 'INSERT OR UPDATE OR DELETE', ARRAY['jury', 'jury_id', 'exam-session', '*']);
      CALL platform.keep_trail('exam.recusal', 'INSERT', ARRAY['exam-session', '*']);

      -- Whose rows these are.
      CALL platform.fence('exam.exam_session');
      CALL platform.fence('exam.candidate');
      CALL platform.fence('exam.project');
      CALL platform.fence('exam.team');
      CALL platform.fence('exam.jury');
      CALL platform.fence('exam.jury_member');
      CALL platform.fence('exam.recusal');
      CALL platform.fence_part_by_key('exam.exam_session_block', 'exam.exam_session', 'session_id');
      CALL platform.fence_part_by_key('exam.project_competency', 'exam.project', 'project_id');
      CALL platform.fence('exam.team_member');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA exam CASCADE');
  }
}
