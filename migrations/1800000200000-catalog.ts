import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certifications and their référentiels. A published version never changes: triggers are the last wall. */
export class Catalog1800000200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA catalog;

      CREATE TABLE catalog.certification (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        code text NOT NULL,
        title text NOT NULL,
        level integer,
        nsf_codes text[] NOT NULL DEFAULT '{}',
        registration_decided_on date,
        registration_ends_on date,
        delivery_deadline_on date,
        certifier_name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT rncp_or_rs_code CHECK (code ~ '^(RNCP|RS)[0-9]{1,6}$'),
        CONSTRAINT level_from_three_to_eight CHECK (level BETWEEN 3 AND 8),
        CONSTRAINT one_certification_per_code UNIQUE (organisation_id, code)
      );

      CREATE TABLE catalog.framework_version (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        certification_id uuid NOT NULL REFERENCES catalog.certification (id),
        number integer NOT NULL,
        label text NOT NULL,
        state text NOT NULL,
        scale jsonb NOT NULL,
        source_name text,
        source_digest text,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        published_at timestamptz,
        retired_at timestamptz,
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT known_version_state CHECK (state IN ('draft', 'published', 'retired')),
        CONSTRAINT published_has_its_instant CHECK ((state = 'draft') = (published_at IS NULL)),
        CONSTRAINT retired_has_its_instant CHECK ((state = 'retired') = (retired_at IS NOT NULL)),
        CONSTRAINT one_version_per_number UNIQUE (certification_id, number)
      );
      CREATE UNIQUE INDEX one_published_version_per_certification ON catalog.framework_version (certification_id) WHERE state = 'published';
      CREATE INDEX framework_version_by_organisation ON catalog.framework_version (organisation_id);

      CREATE TABLE catalog.competency_block (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        framework_version_id uuid NOT NULL REFERENCES catalog.framework_version (id) ON DELETE CASCADE,
        position integer NOT NULL,
        code text NOT NULL,
        title text NOT NULL,
        CONSTRAINT one_block_per_code UNIQUE (framework_version_id, code),
        CONSTRAINT one_block_per_position UNIQUE (framework_version_id, position)
      );

      CREATE TABLE catalog.activity (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        framework_version_id uuid NOT NULL REFERENCES catalog.framework_version (id) ON DELETE CASCADE,
        block_id uuid NOT NULL REFERENCES catalog.competency_block (id) ON DELETE CASCADE,
        position integer NOT NULL,
        title text NOT NULL,
        context text NOT NULL DEFAULT '',
        description text[] NOT NULL DEFAULT '{}',
        CONSTRAINT one_activity_per_position UNIQUE (block_id, position)
      );
      CREATE INDEX activity_by_version ON catalog.activity (framework_version_id);

      CREATE TABLE catalog.competency (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        framework_version_id uuid NOT NULL REFERENCES catalog.framework_version (id) ON DELETE CASCADE,
        activity_id uuid NOT NULL REFERENCES catalog.activity (id) ON DELETE CASCADE,
        position integer NOT NULL,
        code text NOT NULL,
        statement text NOT NULL,
        transversal boolean NOT NULL DEFAULT false,
        skills text[] NOT NULL DEFAULT '{}',
        CONSTRAINT one_competency_per_code UNIQUE (framework_version_id, code),
        CONSTRAINT one_competency_per_position UNIQUE (activity_id, position)
      );

      CREATE TABLE catalog.assessment_method (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        framework_version_id uuid NOT NULL REFERENCES catalog.framework_version (id) ON DELETE CASCADE,
        competency_id uuid NOT NULL REFERENCES catalog.competency (id) ON DELETE CASCADE,
        kind text NOT NULL,
        team_min integer,
        team_max integer,
        weeks_min integer,
        weeks_max integer,
        deliverables text[] NOT NULL DEFAULT '{}',
        jury text,
        place text,
        example_projects text[] NOT NULL DEFAULT '{}',
        company_mission text,
        other text[] NOT NULL DEFAULT '{}',
        CONSTRAINT known_method_kind CHECK (kind IN ('project', 'company_mission', 'role_play', 'exam', 'other')),
        CONSTRAINT team_bounds_in_order CHECK (team_min >= 1 AND team_max >= team_min),
        CONSTRAINT week_bounds_in_order CHECK (weeks_min >= 1 AND weeks_max >= weeks_min),
        CONSTRAINT one_method_per_competency UNIQUE (competency_id)
      );
      CREATE INDEX assessment_method_by_version ON catalog.assessment_method (framework_version_id);

      CREATE TABLE catalog.criterion (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        framework_version_id uuid NOT NULL REFERENCES catalog.framework_version (id) ON DELETE CASCADE,
        competency_id uuid NOT NULL REFERENCES catalog.competency (id) ON DELETE CASCADE,
        position integer NOT NULL,
        statement text NOT NULL,
        weight integer NOT NULL DEFAULT 1,
        eliminatory boolean NOT NULL DEFAULT false,
        CONSTRAINT weight_is_positive CHECK (weight >= 1),
        CONSTRAINT one_criterion_per_position UNIQUE (competency_id, position)
      );
      CREATE INDEX criterion_by_version ON catalog.criterion (framework_version_id);

      CREATE FUNCTION catalog.refuse_change_of_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE touched uuid[];
      BEGIN
        touched := CASE TG_OP
          WHEN 'INSERT' THEN ARRAY[NEW.framework_version_id]
          WHEN 'DELETE' THEN ARRAY[OLD.framework_version_id]
          ELSE ARRAY[OLD.framework_version_id, NEW.framework_version_id] END;
        IF EXISTS (SELECT FROM catalog.framework_version WHERE id = ANY(touched) AND state IN ('published', 'retired')) THEN
          RAISE EXCEPTION 'a published version never changes'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'published_version_never_changes';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        -- What is part of a version is its organisation's; kept in each row, since each is asked whose it is.
        SELECT organisation_id INTO NEW.organisation_id FROM catalog.framework_version WHERE id = NEW.framework_version_id;
        RETURN NEW;
      END $$;

      CREATE FUNCTION catalog.refuse_return_to_draft() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state <> 'draft' AND (TG_OP = 'DELETE'
          OR NEW.state = 'draft' OR (OLD.state = 'retired' AND NEW.state <> 'retired')
          OR (NEW.scale, NEW.number, NEW.label, NEW.certification_id, NEW.published_at, NEW.source_digest)
            IS DISTINCT FROM (OLD.scale, OLD.number, OLD.label, OLD.certification_id, OLD.published_at, OLD.source_digest)) THEN
          RAISE EXCEPTION 'a published version never changes'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'published_version_never_changes';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$;

      CREATE TRIGGER version_never_returns_to_draft BEFORE UPDATE OR DELETE ON catalog.framework_version
        FOR EACH ROW EXECUTE FUNCTION catalog.refuse_return_to_draft();
      CREATE TRIGGER published_blocks_never_change BEFORE INSERT OR UPDATE OR DELETE ON catalog.competency_block
        FOR EACH ROW EXECUTE FUNCTION catalog.refuse_change_of_published_version();
      CREATE TRIGGER published_activities_never_change BEFORE INSERT OR UPDATE OR DELETE ON catalog.activity
        FOR EACH ROW EXECUTE FUNCTION catalog.refuse_change_of_published_version();
      CREATE TRIGGER published_competencies_never_change BEFORE INSERT OR UPDATE OR DELETE ON catalog.competency
        FOR EACH ROW EXECUTE FUNCTION catalog.refuse_change_of_published_version();
      CREATE TRIGGER published_methods_never_change BEFORE INSERT OR UPDATE OR DELETE ON catalog.assessment_method
        FOR EACH ROW EXECUTE FUNCTION catalog.refuse_change_of_published_version();
      CREATE TRIGGER published_criteria_never_change BEFORE INSERT OR UPDATE OR DELETE ON catalog.criterion
        FOR EACH ROW EXECUTE FUNCTION catalog.refuse_change_of_published_version();

      -- Published: a version with the certification it belongs to, its blocks, and what is assessed in them. \`place\` sorts
      -- as the référentiel does.
      CREATE VIEW catalog.version WITH (security_invoker = true) AS
        SELECT version.id, version.organisation_id, version.number, version.label, version.scale,
          jsonb_array_length(version.scale -> 'levels') AS highest_level,
          (version.scale ->> 'acquiredFrom')::int AS acquired_from,
          version.certification_id, certification.code AS certification_code, certification.title AS certification_title,
          certification.level AS certification_level, certification.delivery_deadline_on
        FROM catalog.framework_version version
        JOIN catalog.certification certification ON certification.id = version.certification_id;
      CREATE VIEW catalog.named_certification WITH (security_invoker = true) AS SELECT id, organisation_id, code, title FROM catalog.certification;
      CREATE VIEW catalog.block WITH (security_invoker = true) AS SELECT id, framework_version_id, code, title, position FROM catalog.competency_block;
      CREATE VIEW catalog.assessed_competency WITH (security_invoker = true) AS
        SELECT competency.id, activity.block_id, competency.code, competency.statement,
          ARRAY[block.position, activity.position, competency.position] AS place
        FROM catalog.competency competency
        JOIN catalog.activity activity ON activity.id = competency.activity_id
        JOIN catalog.competency_block block ON block.id = activity.block_id;
      CREATE VIEW catalog.assessed_criterion WITH (security_invoker = true) AS
        SELECT criterion.id, activity.block_id, competency.id AS competency_id, competency.code AS competency_code,
          criterion.statement, criterion.weight, criterion.eliminatory,
          ARRAY[block.position, activity.position, competency.position, criterion.position] AS place
        FROM catalog.criterion criterion
        JOIN catalog.competency competency ON competency.id = criterion.competency_id
        JOIN catalog.activity activity ON activity.id = competency.activity_id
        JOIN catalog.competency_block block ON block.id = activity.block_id;

      -- No change of these without its entry in the trail.
      CALL platform.keep_trail('catalog.certification', 'INSERT OR UPDATE', ARRAY['certification', 'id']);
      CALL platform.keep_trail('catalog.framework_version', 'INSERT OR UPDATE OR DELETE', ARRAY['framework-version', 'id']);
      CALL platform.keep_trail('catalog.competency_block', 'INSERT OR UPDATE OR DELETE', ARRAY['framework-version', 'framework_version_id']);
      CALL platform.keep_trail('catalog.activity', 'INSERT OR UPDATE OR DELETE', ARRAY['framework-version', '*']);
      CALL platform.keep_trail('catalog.competency', 'INSERT OR UPDATE OR DELETE', ARRAY['framework-version', '*']);
      CALL platform.keep_trail('catalog.assessment_method', 'INSERT OR UPDATE OR DELETE', ARRAY['framework-version', '*']);
      CALL platform.keep_trail('catalog.criterion', 'INSERT OR UPDATE OR DELETE', ARRAY['framework-version', '*']);

      -- Whose rows these are.
      CALL platform.fence('catalog.certification');
      CALL platform.fence('catalog.framework_version');
      CALL platform.fence('catalog.competency_block');
      CALL platform.fence('catalog.activity');
      CALL platform.fence('catalog.competency');
      CALL platform.fence('catalog.assessment_method');
      CALL platform.fence('catalog.criterion');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA catalog CASCADE');
  }
}
