import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certificates: batches, numbers without a gap, verification, revocation. */
export class Credential1800000700000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA credential;

      CREATE TABLE credential.certificate_batch (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        session_id uuid NOT NULL REFERENCES exam.exam_session (id),
        requested_by uuid NOT NULL REFERENCES identity.actor (id),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX certificate_batch_by_session ON credential.certificate_batch (session_id, created_at DESC);

      CREATE TABLE credential.certificate_number_sequence (
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        year integer NOT NULL,
        last_number integer NOT NULL,
        PRIMARY KEY (organisation_id, year)
      );

      CREATE TABLE credential.certificate (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        batch_id uuid NOT NULL REFERENCES credential.certificate_batch (id),
        session_id uuid NOT NULL REFERENCES exam.exam_session (id),
        candidate_id uuid NOT NULL REFERENCES exam.candidate (id),
        learner_id uuid NOT NULL REFERENCES training.learner (id),
        framework_version_id uuid NOT NULL REFERENCES catalog.framework_version (id),
        kind text NOT NULL,
        block_id uuid REFERENCES catalog.competency_block (id),
        deliberation_ids uuid[] NOT NULL,
        state text NOT NULL,
        number_year integer,
        number_rank integer,
        verification_code text NOT NULL,
        template_version text NOT NULL,
        document jsonb NOT NULL,
        holder_civil_status text NOT NULL,
        file_key text,
        file_size integer,
        sha256 text,
        failure jsonb,
        attempts integer NOT NULL DEFAULT 0,
        requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        issued_at timestamptz,
        revoked_at timestamptz,
        revoked_by uuid REFERENCES identity.actor (id),
        revocation_reason text,
        CONSTRAINT known_certificate_kind CHECK (kind IN ('block', 'certification')),
        CONSTRAINT block_certificate_names_its_block CHECK ((kind = 'block') = (block_id IS NOT NULL)),
        CONSTRAINT known_certificate_state CHECK (state IN ('pending', 'numbered', 'issued', 'failed', 'revoked', 'withdrawn')),
        CONSTRAINT failed_says_why CHECK ((state = 'failed') = (failure IS NOT NULL)),
        CONSTRAINT failure_has_its_code CHECK (failure ? 'code'),
        CONSTRAINT issued_is_complete CHECK (state NOT IN ('issued', 'revoked')
          OR (number_rank IS NOT NULL AND file_key IS NOT NULL AND sha256 IS NOT NULL AND issued_at IS NOT NULL)),
        CONSTRAINT revoked_has_its_reason CHECK ((state = 'revoked') = (revoked_at IS NOT NULL AND revocation_reason IS NOT NULL AND revoked_by IS NOT NULL)),
        CONSTRAINT holder_civil_status_is_sealed CHECK (holder_civil_status LIKE 'v1.%'),
        CONSTRAINT no_birth_in_the_document CHECK (NOT document -> 'holder' ?| ARRAY['birthOn', 'birthPlace', 'sex']),
        CONSTRAINT numbers_are_never_reused UNIQUE (organisation_id, number_year, number_rank),
        CONSTRAINT one_certificate_per_verification_code UNIQUE (verification_code)
      );
      CREATE UNIQUE INDEX one_living_block_certificate_per_learner ON credential.certificate (learner_id, block_id) WHERE kind = 'block' AND state NOT IN ('revoked', 'withdrawn');
      CREATE UNIQUE INDEX one_living_certification_per_learner ON credential.certificate (learner_id, framework_version_id) WHERE kind = 'certification' AND state NOT IN ('revoked', 'withdrawn');
      CREATE INDEX certificate_by_batch ON credential.certificate (batch_id);
      CREATE INDEX certificate_by_session ON credential.certificate (session_id, candidate_id);
      CREATE INDEX certificate_by_learner ON credential.certificate (learner_id);
      CREATE INDEX certificate_by_failure ON credential.certificate (session_id) WHERE state = 'failed';
      CREATE INDEX certificate_by_revocation ON credential.certificate (session_id) WHERE state = 'revoked';

      -- Blocks that a closed session gave for life and whose certificate nobody asked for: few, and counted by session.
      CREATE TABLE credential.unclaimed_block (
        learner_id uuid NOT NULL REFERENCES training.learner (id),
        block_id uuid NOT NULL REFERENCES catalog.competency_block (id),
        session_id uuid NOT NULL REFERENCES exam.exam_session (id),
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        PRIMARY KEY (learner_id, block_id)
      );
      CREATE INDEX unclaimed_block_by_session ON credential.unclaimed_block (session_id, organisation_id);

      -- Whole certifications that nobody asked for, in each session that gave one of their blocks.
      CREATE TABLE credential.unclaimed_certification (
        learner_id uuid NOT NULL REFERENCES training.learner (id),
        session_id uuid NOT NULL REFERENCES exam.exam_session (id),
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        PRIMARY KEY (learner_id, session_id)
      );
      CREATE INDEX unclaimed_certification_by_session ON credential.unclaimed_certification (session_id, organisation_id);

      CREATE FUNCTION credential.refuse_change_of_issued_certificate() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND OLD.number_rank IS NOT NULL
          OR TG_OP = 'UPDATE' AND OLD.number_rank IS NOT NULL
            AND (NEW.number_rank, NEW.number_year, NEW.verification_code) IS DISTINCT FROM (OLD.number_rank, OLD.number_year, OLD.verification_code)
          OR TG_OP = 'UPDATE' AND OLD.state IN ('issued', 'revoked')
            AND (NEW.document, NEW.sha256, NEW.file_key, NEW.issued_at, NEW.learner_id, NEW.block_id, NEW.deliberation_ids)
              IS DISTINCT FROM (OLD.document, OLD.sha256, OLD.file_key, OLD.issued_at, OLD.learner_id, OLD.block_id, OLD.deliberation_ids)
          OR TG_OP = 'UPDATE' AND OLD.state IN ('issued', 'revoked')
            AND NEW.holder_civil_status IS DISTINCT FROM OLD.holder_civil_status
            AND current_setting('certitude.resealing', true) IS DISTINCT FROM 'on'
          OR TG_OP = 'UPDATE' AND OLD.state = 'issued' AND NEW.state NOT IN ('issued', 'revoked')
          OR TG_OP = 'UPDATE' AND OLD.state = 'revoked' AND NEW.state <> 'revoked' THEN
          RAISE EXCEPTION 'an issued certificate never changes'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'issued_certificate_never_changes';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER issued_certificate_never_changes BEFORE UPDATE OR DELETE ON credential.certificate
        FOR EACH ROW EXECUTE FUNCTION credential.refuse_change_of_issued_certificate();

      -- No change of these without its entry in the trail.
      CALL platform.keep_trail('credential.certificate_batch', 'INSERT', ARRAY['exam-session', 'session_id']);
      CALL platform.keep_trail('credential.certificate', 'INSERT', ARRAY['exam-session', 'session_id']);
      -- What the trail says of a number is the issue that follows.
      CALL platform.keep_trail('credential.certificate', 'UPDATE OF state', ARRAY['certificate', 'id'], 'NEW.state <> ''numbered''');
      CALL platform.keep_trail('credential.certificate', 'DELETE', ARRAY['certificate', 'id']);

      -- Whose rows these are.
      CALL platform.fence('credential.certificate_batch');
      CALL platform.fence('credential.certificate_number_sequence');
      CALL platform.fence('credential.certificate');
      CALL platform.fence('credential.unclaimed_block');
      CALL platform.fence('credential.unclaimed_certification');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA credential CASCADE');
  }
}
