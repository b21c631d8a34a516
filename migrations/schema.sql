-- The structure of the database once every migration has run. Generated: never edit, review it as a diff.
-- It reads like SQL and is not meant to be executed: migrations/*.ts are what builds a database.

CREATE EXTENSION pg_trgm;
CREATE SCHEMA catalog;
CREATE SCHEMA credential;
CREATE SCHEMA deliberation;
CREATE SCHEMA exam;
CREATE SCHEMA exchange;
CREATE SCHEMA grading;
CREATE SCHEMA identity;
CREATE SCHEMA platform;
CREATE SCHEMA training;
CREATE SEQUENCE platform.schema_migration_id_seq AS integer START 1 INCREMENT 1 MINVALUE 1 MAXVALUE 2147483647;
CREATE OR REPLACE FUNCTION catalog.refuse_change_of_published_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
      END $function$;

CREATE OR REPLACE FUNCTION catalog.refuse_return_to_draft()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF OLD.state <> 'draft' AND (TG_OP = 'DELETE'
          OR NEW.state = 'draft' OR (OLD.state = 'retired' AND NEW.state <> 'retired')
          OR (NEW.scale, NEW.number, NEW.label, NEW.certification_id, NEW.published_at, NEW.source_digest)
            IS DISTINCT FROM (OLD.scale, OLD.number, OLD.label, OLD.certification_id, OLD.published_at, OLD.source_digest)) THEN
          RAISE EXCEPTION 'a published version never changes'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'published_version_never_changes';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $function$;

CREATE OR REPLACE FUNCTION credential.refuse_change_of_issued_certificate()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
      END $function$;

CREATE OR REPLACE FUNCTION deliberation.count_first_decisions()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        INSERT INTO deliberation.first_decisions AS known (session_id, taken)
        SELECT session_id, count(*) FROM decided WHERE sequence = 1 GROUP BY session_id ORDER BY session_id
        ON CONFLICT (session_id) DO UPDATE SET taken = known.taken + excluded.taken;
        RETURN NULL;
      END $function$;

CREATE OR REPLACE FUNCTION deliberation.held_block(learner_ids uuid[])
 RETURNS TABLE(learner_id uuid, framework_version_id uuid, block_id uuid, since date, held_from timestamp with time zone, candidate_id uuid, session_id uuid, session_name text, deliberation_id uuid)
 LANGUAGE sql
 STABLE
AS $function$
        SELECT DISTINCT ON (candidacy.learner_id, decision.block_id)
          candidacy.learner_id, session.framework_version_id, decision.block_id,
          platform.french_day(decision.decided_at), greatest(session.closed_at, decision.decided_at),
          candidacy.id, session.id, session.name, decision.id
        FROM exam.candidacy candidacy
        JOIN exam.session session ON session.id = candidacy.session_id AND session.state = 'closed'
        JOIN deliberation.decision_in_force decision
          ON decision.candidate_id = candidacy.id AND decision.outcome = 'validated'
        WHERE candidacy.learner_id = ANY(learner_ids)
        ORDER BY candidacy.learner_id, decision.block_id, greatest(session.closed_at, decision.decided_at), session.id
      $function$;

CREATE OR REPLACE FUNCTION grading.count_changed_grid()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        UPDATE grading.juror_work SET
          grids = grids - (OLD.state <> 'withdrawn')::int + coalesce((NEW.state <> 'withdrawn')::int, 0),
          submitted = submitted - (OLD.state = 'submitted')::int + coalesce((NEW.state = 'submitted')::int, 0),
          withdrawn = withdrawn - (OLD.state = 'withdrawn')::int + coalesce((NEW.state = 'withdrawn')::int, 0)
        WHERE member_id = OLD.member_id;
        RETURN NULL;
      END $function$;

CREATE OR REPLACE FUNCTION grading.count_opened_grids()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        INSERT INTO grading.juror_work AS known (member_id, session_id, grids, submitted, withdrawn)
        SELECT member_id, session_id, count(*) FILTER (WHERE state <> 'withdrawn'),
          count(*) FILTER (WHERE state = 'submitted'), count(*) FILTER (WHERE state = 'withdrawn')
        FROM opened GROUP BY member_id, session_id ORDER BY member_id
        ON CONFLICT (member_id) DO UPDATE
          SET grids = known.grids + excluded.grids, submitted = known.submitted + excluded.submitted,
            withdrawn = known.withdrawn + excluded.withdrawn;
        RETURN NULL;
      END $function$;

CREATE OR REPLACE FUNCTION grading.refuse_change_of_submitted_grid()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
      END $function$;

CREATE OR REPLACE FUNCTION identity.asks_provider(organisation uuid, person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
        SELECT EXISTS (
          SELECT FROM identity.sign_in_provider provider JOIN identity.user_account account ON account.id = person
          WHERE provider.organisation_id = organisation AND NOT provider.passwords_allowed
            AND split_part(account.email, '@', 2) = ANY (provider.domains)
            AND NOT EXISTS (
              SELECT FROM identity.membership WHERE membership.organisation_id = organisation
                AND membership.user_id = person AND membership.role = 'administrator'))
      $function$;

CREATE OR REPLACE FUNCTION identity.found_member(pattern text)
 RETURNS TABLE(user_id uuid, display_name text, role text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
      BEGIN
        RETURN QUERY EXECUTE 'SELECT member.user_id, member.display_name, member.role FROM identity.membership member
          WHERE platform.sees(member.organisation_id, (SELECT platform.asking_organisation())) AND member.search_text LIKE $1' USING pattern;
      END $function$;

CREATE OR REPLACE FUNCTION identity.live_session(digests text[], as_of timestamp with time zone)
 RETURNS TABLE(token_hash text, user_id uuid, organisation_id uuid, roles text[], by_provider boolean, must_enrol boolean, last_seen_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
BEGIN ATOMIC
 SELECT session.token_hash,
     session.user_id,
     session.organisation_id,
     array_agg(membership.role) AS array_agg,
     (session.provider_id IS NOT NULL),
     ((session.provider_id IS NULL) AND bool_or((membership.role = ANY (organisation.second_factor_roles))) AND (NOT (EXISTS ( SELECT
            FROM identity.held_factor held
           WHERE (held.user_id = session.user_id))))),
     session.last_seen_at
    FROM (((identity.user_session session
      JOIN identity.user_account account ON (((account.id = session.user_id) AND (account.disabled_at IS NULL))))
      JOIN identity.membership ON (((membership.user_id = session.user_id) AND (membership.organisation_id = session.organisation_id))))
      JOIN identity.organisation ON ((organisation.id = session.organisation_id)))
   WHERE ((session.token_hash = ANY (live_session.digests)) AND (session.expires_at > live_session.as_of))
   GROUP BY session.token_hash;
END;

CREATE OR REPLACE FUNCTION identity.register_actor()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        INSERT INTO identity.actor (id, kind) VALUES (NEW.id, TG_ARGV[0]);
        RETURN NULL;
      END $function$;

CREATE OR REPLACE FUNCTION identity.shown_key(shown text)
 RETURNS TABLE(id uuid, secret_hash text, organisation_id uuid, created_by uuid, scopes text[], networks text[], roles text[], may_decide boolean, expires_on date, last_used_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
BEGIN ATOMIC
 SELECT key.id,
     key.secret_hash,
     key.organisation_id,
     key.created_by,
     key.scopes,
     key.networks,
     array_agg(membership.role) AS array_agg,
     organisation.keys_may_decide,
     key.expires_on,
     key.last_used_at
    FROM (((identity.api_key key
      JOIN identity.organisation ON ((organisation.id = key.organisation_id)))
      JOIN identity.user_account account ON (((account.id = key.created_by) AND (account.disabled_at IS NULL))))
      JOIN identity.membership ON (((membership.user_id = key.created_by) AND (membership.organisation_id = key.organisation_id))))
   WHERE ((key.prefix = shown_key.shown) AND (key.revoked_at IS NULL))
   GROUP BY key.id, organisation.id;
END;

CREATE OR REPLACE FUNCTION platform.asking_organisation()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('certitude.organisation'::text, true), ''::text))::uuid;

CREATE OR REPLACE PROCEDURE platform.fence(IN fenced regclass, IN organisation name DEFAULT 'organisation_id'::name)
 LANGUAGE plpgsql
AS $procedure$
      BEGIN
        CALL platform.fence_by(fenced, format('platform.sees(%I, (SELECT platform.asking_organisation()))', organisation));
      END $procedure$;

CREATE OR REPLACE PROCEDURE platform.fence_by(IN fenced regclass, IN condition text)
 LANGUAGE plpgsql
AS $procedure$
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', fenced);
        EXECUTE format('CREATE POLICY rows_of_who_asks ON %s USING (%s)', fenced, condition);
        EXECUTE format('CREATE POLICY rows_of_all ON %s TO certitude_across USING (true)', fenced);
      END $procedure$;

CREATE OR REPLACE PROCEDURE platform.fence_part(IN fenced regclass, IN whole regclass, IN reference name)
 LANGUAGE plpgsql
AS $procedure$
      BEGIN
        CALL platform.fence_by(fenced, format('EXISTS (SELECT FROM %s whole WHERE whole.id = %I)', whole, reference));
      END $procedure$;

CREATE OR REPLACE PROCEDURE platform.fence_part_by_key(IN fenced regclass, IN whole regclass, IN reference name)
 LANGUAGE plpgsql
AS $procedure$
      BEGIN
        CALL platform.fence_by(fenced, format('(SELECT true FROM %s whole WHERE whole.id = %I)', whole, reference));
      END $procedure$;

CREATE OR REPLACE FUNCTION platform.folded(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN btrim(regexp_replace(translate(replace(replace(lower(regexp_replace(NORMALIZE(words, NFD), '[\u0300-\u036f]'::text, ''::text, 'g'::text)), 'œ'::text, 'oe'::text), 'æ'::text, 'ae'::text), '’‘`'::text, ''''''''::text), '\s+'::text, ' '::text, 'g'::text));

CREATE OR REPLACE FUNCTION platform.french_day(instant timestamp with time zone)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((instant AT TIME ZONE 'Europe/Paris'::text))::date;

CREATE OR REPLACE PROCEDURE platform.keep_trail(IN changed regclass, IN event text, IN named text[], IN condition text DEFAULT 'true'::text)
 LANGUAGE plpgsql
AS $procedure$
      BEGIN
        EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER %s ON %s DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW WHEN (%s) EXECUTE FUNCTION platform.require_trail(%s)',
          'trail_of_' || lower(split_part(event, ' ', 1)), event, changed, condition,
          (SELECT string_agg(quote_literal(name), ', ' ORDER BY place) FROM unnest(named) WITH ORDINALITY AS argument (name, place)));
      END $procedure$;

CREATE OR REPLACE FUNCTION platform.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_NAME;
      END $function$;

CREATE OR REPLACE FUNCTION platform.require_trail()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
      DECLARE
        changed jsonb;
        sought text;
      BEGIN
        -- What is put in place by hand: sealing again, data restored or made for tests.
        IF current_setting('certitude.trail', true) = 'kept-elsewhere' THEN RETURN NULL; END IF;
        changed := to_jsonb(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END);
        FOR place IN 0 .. TG_NARGS / 2 - 1 LOOP
          sought := TG_ARGV[2 * place] || ' ' || coalesce(changed ->> TG_ARGV[2 * place + 1], '*');
          -- Thousands of rows change with one entry: found once, it is not looked for again.
          IF current_setting('certitude.trailed', true) = sought THEN RETURN NULL; END IF;
        END LOOP;
        FOR place IN 0 .. TG_NARGS / 2 - 1 LOOP
          sought := coalesce(changed ->> TG_ARGV[2 * place + 1], '*');
          IF EXISTS (
            SELECT FROM platform.audit_entry entry WHERE entry.tx = pg_current_xact_id()
              AND (sought = '*' OR entry.object_id = sought) AND entry.object_type = TG_ARGV[2 * place]) THEN
            PERFORM set_config('certitude.trailed', TG_ARGV[2 * place] || ' ' || sought, true);
            RETURN NULL;
          END IF;
        END LOOP;
        RAISE EXCEPTION '% of %.% without its entry in the trail', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
          USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'no_change_without_its_trail';
      END $function$;

CREATE OR REPLACE FUNCTION platform.sees(organisation uuid, asking uuid)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (organisation = asking);

CREATE OR REPLACE FUNCTION training.found_learner(patterns text[], route text, sorted_by text, descending boolean, after_key text, after_id uuid, most integer)
 RETURNS TABLE(id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
      DECLARE
        conditions text[] := ARRAY['platform.sees(l.organisation_id, (SELECT platform.asking_organisation()))'] || ARRAY(
          SELECT format('(l.sort_name || '' '' || l.email || '' '' || lower(l.external_id)) LIKE %L', pattern)
          FROM unnest(patterns) AS pattern);
        direction text := CASE WHEN descending THEN 'DESC' ELSE 'ASC' END;
      BEGIN
        IF route IS NOT NULL THEN
          conditions := conditions || format('l.access_route = %L', route);
        END IF;
        IF after_id IS NOT NULL THEN
          conditions := conditions || format('(l.%I, l.id) %s (%L, %L)',
            sorted_by, CASE WHEN descending THEN '<' ELSE '>' END, after_key, after_id);
        END IF;
        RETURN QUERY EXECUTE format('SELECT l.id FROM training.learner l WHERE %s ORDER BY l.%I %s, l.id %s LIMIT %s',
          array_to_string(conditions, ' AND '), sorted_by, direction, direction, most);
      END $function$;

CREATE TABLE catalog.activity (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  framework_version_id uuid NOT NULL,
  block_id uuid NOT NULL,
  "position" integer NOT NULL,
  title text NOT NULL,
  context text NOT NULL DEFAULT ''::text,
  description text[] NOT NULL DEFAULT '{}'::text[],
  CONSTRAINT activity_pkey PRIMARY KEY (id),
  CONSTRAINT one_activity_per_position UNIQUE (block_id, "position"),
  CONSTRAINT activity_block_id_fkey FOREIGN KEY (block_id) REFERENCES catalog.competency_block(id) ON DELETE CASCADE,
  CONSTRAINT activity_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES catalog.framework_version(id) ON DELETE CASCADE
) FORCE ROW LEVEL SECURITY;
CREATE INDEX activity_by_version ON catalog.activity USING btree (framework_version_id);
CREATE TRIGGER published_activities_never_change BEFORE INSERT OR DELETE OR UPDATE ON catalog.activity FOR EACH ROW EXECUTE FUNCTION catalog.refuse_change_of_published_version();
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE OR UPDATE ON catalog.activity DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('framework-version', '*');
CREATE POLICY rows_of_all ON catalog.activity AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON catalog.activity AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE catalog.assessment_method (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  framework_version_id uuid NOT NULL,
  competency_id uuid NOT NULL,
  kind text NOT NULL,
  team_min integer,
  team_max integer,
  weeks_min integer,
  weeks_max integer,
  deliverables text[] NOT NULL DEFAULT '{}'::text[],
  jury text,
  place text,
  example_projects text[] NOT NULL DEFAULT '{}'::text[],
  company_mission text,
  other text[] NOT NULL DEFAULT '{}'::text[],
  CONSTRAINT assessment_method_pkey PRIMARY KEY (id),
  CONSTRAINT one_method_per_competency UNIQUE (competency_id),
  CONSTRAINT assessment_method_competency_id_fkey FOREIGN KEY (competency_id) REFERENCES catalog.competency(id) ON DELETE CASCADE,
  CONSTRAINT assessment_method_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES catalog.framework_version(id) ON DELETE CASCADE,
  CONSTRAINT known_method_kind CHECK (kind = ANY (ARRAY['project'::text, 'company_mission'::text, 'role_play'::text, 'exam'::text, 'other'::text])),
  CONSTRAINT team_bounds_in_order CHECK (team_min >= 1 AND team_max >= team_min),
  CONSTRAINT week_bounds_in_order CHECK (weeks_min >= 1 AND weeks_max >= weeks_min)
) FORCE ROW LEVEL SECURITY;
CREATE INDEX assessment_method_by_version ON catalog.assessment_method USING btree (framework_version_id);
CREATE TRIGGER published_methods_never_change BEFORE INSERT OR DELETE OR UPDATE ON catalog.assessment_method FOR EACH ROW EXECUTE FUNCTION catalog.refuse_change_of_published_version();
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE OR UPDATE ON catalog.assessment_method DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('framework-version', '*');
CREATE POLICY rows_of_all ON catalog.assessment_method AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON catalog.assessment_method AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE catalog.certification (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  code text NOT NULL,
  title text NOT NULL,
  level integer,
  nsf_codes text[] NOT NULL DEFAULT '{}'::text[],
  registration_decided_on date,
  registration_ends_on date,
  delivery_deadline_on date,
  certifier_name text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT certification_pkey PRIMARY KEY (id),
  CONSTRAINT one_certification_per_code UNIQUE (organisation_id, code),
  CONSTRAINT certification_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT level_from_three_to_eight CHECK (level >= 3 AND level <= 8),
  CONSTRAINT rncp_or_rs_code CHECK (code ~ '^(RNCP|RS)[0-9]{1,6}$'::text)
) FORCE ROW LEVEL SECURITY;
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR UPDATE ON catalog.certification DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('certification', 'id');
CREATE POLICY rows_of_all ON catalog.certification AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON catalog.certification AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE catalog.competency (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  framework_version_id uuid NOT NULL,
  activity_id uuid NOT NULL,
  "position" integer NOT NULL,
  code text NOT NULL,
  statement text NOT NULL,
  transversal boolean NOT NULL DEFAULT false,
  skills text[] NOT NULL DEFAULT '{}'::text[],
  CONSTRAINT competency_pkey PRIMARY KEY (id),
  CONSTRAINT one_competency_per_code UNIQUE (framework_version_id, code),
  CONSTRAINT one_competency_per_position UNIQUE (activity_id, "position"),
  CONSTRAINT competency_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES catalog.activity(id) ON DELETE CASCADE,
  CONSTRAINT competency_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES catalog.framework_version(id) ON DELETE CASCADE
) FORCE ROW LEVEL SECURITY;
CREATE TRIGGER published_competencies_never_change BEFORE INSERT OR DELETE OR UPDATE ON catalog.competency FOR EACH ROW EXECUTE FUNCTION catalog.refuse_change_of_published_version();
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE OR UPDATE ON catalog.competency DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('framework-version', '*');
CREATE POLICY rows_of_all ON catalog.competency AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON catalog.competency AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE catalog.competency_block (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  framework_version_id uuid NOT NULL,
  "position" integer NOT NULL,
  code text NOT NULL,
  title text NOT NULL,
  CONSTRAINT competency_block_pkey PRIMARY KEY (id),
  CONSTRAINT one_block_per_code UNIQUE (framework_version_id, code),
  CONSTRAINT one_block_per_position UNIQUE (framework_version_id, "position"),
  CONSTRAINT competency_block_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES catalog.framework_version(id) ON DELETE CASCADE
) FORCE ROW LEVEL SECURITY;
CREATE TRIGGER published_blocks_never_change BEFORE INSERT OR DELETE OR UPDATE ON catalog.competency_block FOR EACH ROW EXECUTE FUNCTION catalog.refuse_change_of_published_version();
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE OR UPDATE ON catalog.competency_block DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('framework-version', 'framework_version_id');
CREATE POLICY rows_of_all ON catalog.competency_block AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON catalog.competency_block AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE catalog.criterion (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  framework_version_id uuid NOT NULL,
  competency_id uuid NOT NULL,
  "position" integer NOT NULL,
  statement text NOT NULL,
  weight integer NOT NULL DEFAULT 1,
  eliminatory boolean NOT NULL DEFAULT false,
  CONSTRAINT criterion_pkey PRIMARY KEY (id),
  CONSTRAINT one_criterion_per_position UNIQUE (competency_id, "position"),
  CONSTRAINT criterion_competency_id_fkey FOREIGN KEY (competency_id) REFERENCES catalog.competency(id) ON DELETE CASCADE,
  CONSTRAINT criterion_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES catalog.framework_version(id) ON DELETE CASCADE,
  CONSTRAINT weight_is_positive CHECK (weight >= 1)
) FORCE ROW LEVEL SECURITY;
CREATE INDEX criterion_by_version ON catalog.criterion USING btree (framework_version_id);
CREATE TRIGGER published_criteria_never_change BEFORE INSERT OR DELETE OR UPDATE ON catalog.criterion FOR EACH ROW EXECUTE FUNCTION catalog.refuse_change_of_published_version();
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE OR UPDATE ON catalog.criterion DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('framework-version', '*');
CREATE POLICY rows_of_all ON catalog.criterion AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON catalog.criterion AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE catalog.framework_version (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  certification_id uuid NOT NULL,
  number integer NOT NULL,
  label text NOT NULL,
  state text NOT NULL,
  scale jsonb NOT NULL,
  source_name text,
  source_digest text,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  published_at timestamp with time zone,
  retired_at timestamp with time zone,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT framework_version_pkey PRIMARY KEY (id),
  CONSTRAINT one_version_per_number UNIQUE (certification_id, number),
  CONSTRAINT framework_version_certification_id_fkey FOREIGN KEY (certification_id) REFERENCES catalog.certification(id),
  CONSTRAINT framework_version_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT known_version_state CHECK (state = ANY (ARRAY['draft'::text, 'published'::text, 'retired'::text])),
  CONSTRAINT published_has_its_instant CHECK ((state = 'draft'::text) = (published_at IS NULL)),
  CONSTRAINT retired_has_its_instant CHECK ((state = 'retired'::text) = (retired_at IS NOT NULL))
) FORCE ROW LEVEL SECURITY;
CREATE INDEX framework_version_by_organisation ON catalog.framework_version USING btree (organisation_id);
CREATE UNIQUE INDEX one_published_version_per_certification ON catalog.framework_version USING btree (certification_id) WHERE (state = 'published'::text);
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE OR UPDATE ON catalog.framework_version DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('framework-version', 'id');
CREATE TRIGGER version_never_returns_to_draft BEFORE DELETE OR UPDATE ON catalog.framework_version FOR EACH ROW EXECUTE FUNCTION catalog.refuse_return_to_draft();
CREATE POLICY rows_of_all ON catalog.framework_version AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON catalog.framework_version AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE credential.certificate (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  session_id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  learner_id uuid NOT NULL,
  framework_version_id uuid NOT NULL,
  kind text NOT NULL,
  block_id uuid,
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
  requested_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  issued_at timestamp with time zone,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  revocation_reason text,
  CONSTRAINT certificate_pkey PRIMARY KEY (id),
  CONSTRAINT numbers_are_never_reused UNIQUE (organisation_id, number_year, number_rank),
  CONSTRAINT one_certificate_per_verification_code UNIQUE (verification_code),
  CONSTRAINT certificate_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES credential.certificate_batch(id),
  CONSTRAINT certificate_block_id_fkey FOREIGN KEY (block_id) REFERENCES catalog.competency_block(id),
  CONSTRAINT certificate_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES exam.candidate(id),
  CONSTRAINT certificate_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES catalog.framework_version(id),
  CONSTRAINT certificate_learner_id_fkey FOREIGN KEY (learner_id) REFERENCES training.learner(id),
  CONSTRAINT certificate_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT certificate_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES identity.actor(id),
  CONSTRAINT certificate_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam.exam_session(id),
  CONSTRAINT block_certificate_names_its_block CHECK ((kind = 'block'::text) = (block_id IS NOT NULL)),
  CONSTRAINT failed_says_why CHECK ((state = 'failed'::text) = (failure IS NOT NULL)),
  CONSTRAINT failure_has_its_code CHECK (failure ? 'code'::text),
  CONSTRAINT holder_civil_status_is_sealed CHECK (holder_civil_status ~~ 'v1.%'::text),
  CONSTRAINT issued_is_complete CHECK ((state <> ALL (ARRAY['issued'::text, 'revoked'::text])) OR number_rank IS NOT NULL AND file_key IS NOT NULL AND sha256 IS NOT NULL AND issued_at IS NOT NULL),
  CONSTRAINT known_certificate_kind CHECK (kind = ANY (ARRAY['block'::text, 'certification'::text])),
  CONSTRAINT known_certificate_state CHECK (state = ANY (ARRAY['pending'::text, 'numbered'::text, 'issued'::text, 'failed'::text, 'revoked'::text, 'withdrawn'::text])),
  CONSTRAINT no_birth_in_the_document CHECK (NOT (document -> 'holder'::text) ?| ARRAY['birthOn'::text, 'birthPlace'::text, 'sex'::text]),
  CONSTRAINT revoked_has_its_reason CHECK ((state = 'revoked'::text) = (revoked_at IS NOT NULL AND revocation_reason IS NOT NULL AND revoked_by IS NOT NULL))
) FORCE ROW LEVEL SECURITY;
CREATE INDEX certificate_by_batch ON credential.certificate USING btree (batch_id);
CREATE INDEX certificate_by_failure ON credential.certificate USING btree (session_id) WHERE (state = 'failed'::text);
CREATE INDEX certificate_by_learner ON credential.certificate USING btree (learner_id);
CREATE INDEX certificate_by_revocation ON credential.certificate USING btree (session_id) WHERE (state = 'revoked'::text);
CREATE INDEX certificate_by_session ON credential.certificate USING btree (session_id, candidate_id);
CREATE UNIQUE INDEX one_living_block_certificate_per_learner ON credential.certificate USING btree (learner_id, block_id) WHERE ((kind = 'block'::text) AND (state <> ALL (ARRAY['revoked'::text, 'withdrawn'::text])));
CREATE UNIQUE INDEX one_living_certification_per_learner ON credential.certificate USING btree (learner_id, framework_version_id) WHERE ((kind = 'certification'::text) AND (state <> ALL (ARRAY['revoked'::text, 'withdrawn'::text])));
CREATE TRIGGER issued_certificate_never_changes BEFORE DELETE OR UPDATE ON credential.certificate FOR EACH ROW EXECUTE FUNCTION credential.refuse_change_of_issued_certificate();
CREATE CONSTRAINT TRIGGER trail_of_delete AFTER DELETE ON credential.certificate DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('certificate', 'id');
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT ON credential.certificate DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('exam-session', 'session_id');
CREATE CONSTRAINT TRIGGER trail_of_update AFTER UPDATE OF state ON credential.certificate DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.state <> 'numbered'::text) EXECUTE FUNCTION platform.require_trail('certificate', 'id');
CREATE POLICY rows_of_all ON credential.certificate AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON credential.certificate AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE credential.certificate_batch (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  session_id uuid NOT NULL,
  requested_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT certificate_batch_pkey PRIMARY KEY (id),
  CONSTRAINT certificate_batch_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT certificate_batch_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES identity.actor(id),
  CONSTRAINT certificate_batch_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam.exam_session(id)
) FORCE ROW LEVEL SECURITY;
CREATE INDEX certificate_batch_by_session ON credential.certificate_batch USING btree (session_id, created_at DESC);
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT ON credential.certificate_batch DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('exam-session', 'session_id');
CREATE POLICY rows_of_all ON credential.certificate_batch AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON credential.certificate_batch AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE credential.certificate_number_sequence (
  organisation_id uuid NOT NULL,
  year integer NOT NULL,
  last_number integer NOT NULL,
  CONSTRAINT certificate_number_sequence_pkey PRIMARY KEY (organisation_id, year),
  CONSTRAINT certificate_number_sequence_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id)
) FORCE ROW LEVEL SECURITY;
CREATE POLICY rows_of_all ON credential.certificate_number_sequence AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON credential.certificate_number_sequence AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE credential.unclaimed_block (
  learner_id uuid NOT NULL,
  block_id uuid NOT NULL,
  session_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  CONSTRAINT unclaimed_block_pkey PRIMARY KEY (learner_id, block_id),
  CONSTRAINT unclaimed_block_block_id_fkey FOREIGN KEY (block_id) REFERENCES catalog.competency_block(id),
  CONSTRAINT unclaimed_block_learner_id_fkey FOREIGN KEY (learner_id) REFERENCES training.learner(id),
  CONSTRAINT unclaimed_block_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT unclaimed_block_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam.exam_session(id)
) FORCE ROW LEVEL SECURITY;
CREATE INDEX unclaimed_block_by_session ON credential.unclaimed_block USING btree (session_id, organisation_id);
CREATE POLICY rows_of_all ON credential.unclaimed_block AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON credential.unclaimed_block AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE credential.unclaimed_certification (
  learner_id uuid NOT NULL,
  session_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  CONSTRAINT unclaimed_certification_pkey PRIMARY KEY (learner_id, session_id),
  CONSTRAINT unclaimed_certification_learner_id_fkey FOREIGN KEY (learner_id) REFERENCES training.learner(id),
  CONSTRAINT unclaimed_certification_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT unclaimed_certification_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam.exam_session(id)
) FORCE ROW LEVEL SECURITY;
CREATE INDEX unclaimed_certification_by_session ON credential.unclaimed_certification USING btree (session_id, organisation_id);
CREATE POLICY rows_of_all ON credential.unclaimed_certification AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON credential.unclaimed_certification AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE deliberation.already_held_block (
  candidate_id uuid NOT NULL,
  block_id uuid NOT NULL,
  session_id uuid NOT NULL,
  since date NOT NULL,
  CONSTRAINT already_held_block_pkey PRIMARY KEY (candidate_id, block_id),
  CONSTRAINT already_held_block_block_id_fkey FOREIGN KEY (block_id) REFERENCES catalog.competency_block(id),
  CONSTRAINT already_held_block_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES exam.candidate(id) ON DELETE CASCADE,
  CONSTRAINT already_held_block_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam.exam_session(id)
) FORCE ROW LEVEL SECURITY;
CREATE INDEX already_held_block_by_session ON deliberation.already_held_block USING btree (session_id);
CREATE POLICY rows_of_all ON deliberation.already_held_block AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON deliberation.already_held_block AS PERMISSIVE FOR ALL TO PUBLIC USING (( SELECT true
   FROM exam.session whole
  WHERE (whole.id = already_held_block.session_id)));

CREATE TABLE deliberation.deliberation (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  session_id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  block_id uuid NOT NULL,
  sequence integer NOT NULL,
  outcome text NOT NULL,
  proposal text NOT NULL,
  proposal_reasons jsonb NOT NULL,
  rule text NOT NULL,
  reason text,
  supersedes_id uuid,
  decided_by uuid NOT NULL,
  decided_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT deliberation_pkey PRIMARY KEY (id),
  CONSTRAINT one_decision_at_a_time UNIQUE (candidate_id, block_id, sequence),
  CONSTRAINT superseded_once UNIQUE (supersedes_id),
  CONSTRAINT deliberation_block_id_fkey FOREIGN KEY (block_id) REFERENCES catalog.competency_block(id),
  CONSTRAINT deliberation_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES exam.candidate(id),
  CONSTRAINT deliberation_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES identity.actor(id),
  CONSTRAINT deliberation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT deliberation_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam.exam_session(id),
  CONSTRAINT deliberation_supersedes_id_fkey FOREIGN KEY (supersedes_id) REFERENCES deliberation.deliberation(id),
  CONSTRAINT first_or_superseding CHECK ((sequence = 1) = (supersedes_id IS NULL)),
  CONSTRAINT known_outcome CHECK (outcome = ANY (ARRAY['validated'::text, 'refused'::text])),
  CONSTRAINT known_proposal CHECK (proposal = ANY (ARRAY['validated'::text, 'refused'::text, 'incomplete'::text])),
  CONSTRAINT override_has_its_reason CHECK (outcome = proposal OR reason IS NOT NULL)
) FORCE ROW LEVEL SECURITY;
CREATE INDEX deliberation_by_session ON deliberation.deliberation USING btree (session_id);
CREATE TRIGGER deliberation_is_append_only BEFORE DELETE OR UPDATE ON deliberation.deliberation FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER first_decisions_are_counted AFTER INSERT ON deliberation.deliberation REFERENCING NEW TABLE AS decided FOR EACH STATEMENT EXECUTE FUNCTION deliberation.count_first_decisions();
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT ON deliberation.deliberation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('deliberation', 'id');
CREATE POLICY rows_of_all ON deliberation.deliberation AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON deliberation.deliberation AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE deliberation.first_decisions (
  session_id uuid NOT NULL,
  taken integer NOT NULL,
  CONSTRAINT first_decisions_pkey PRIMARY KEY (session_id),
  CONSTRAINT first_decisions_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam.exam_session(id)
) FORCE ROW LEVEL SECURITY;
CREATE POLICY rows_of_all ON deliberation.first_decisions AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON deliberation.first_decisions AS PERMISSIVE FOR ALL TO PUBLIC USING (( SELECT true
   FROM exam.session whole
  WHERE (whole.id = first_decisions.session_id)));

CREATE TABLE deliberation.owed_decision (
  session_id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  block_id uuid NOT NULL,
  CONSTRAINT owed_decision_pkey PRIMARY KEY (session_id, candidate_id, block_id),
  CONSTRAINT owed_decision_block_id_fkey FOREIGN KEY (block_id) REFERENCES catalog.competency_block(id),
  CONSTRAINT owed_decision_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES exam.candidate(id),
  CONSTRAINT owed_decision_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam.exam_session(id)
) FORCE ROW LEVEL SECURITY;
CREATE POLICY rows_of_all ON deliberation.owed_decision AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON deliberation.owed_decision AS PERMISSIVE FOR ALL TO PUBLIC USING (( SELECT true
   FROM exam.session whole
  WHERE (whole.id = owed_decision.session_id)));

CREATE TABLE exam.candidate (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  session_id uuid NOT NULL,
  learner_id uuid NOT NULL,
  sort_name text NOT NULL,
  identifiers text NOT NULL,
  access_route text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT candidate_pkey PRIMARY KEY (id),
  CONSTRAINT candidate_with_its_sort_name UNIQUE (id, sort_name),
  CONSTRAINT one_candidacy_per_session UNIQUE (session_id, learner_id),
  CONSTRAINT candidate_found_as_its_learner FOREIGN KEY (learner_id, sort_name, identifiers) REFERENCES training.learner(id, sort_name, identifiers) ON UPDATE CASCADE,
  CONSTRAINT candidate_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT candidate_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam.exam_session(id),
  CONSTRAINT known_candidate_access_route CHECK (access_route = ANY (ARRAY['FORMATION_INITIALE_HORS_APPRENTISSAGE'::text, 'FORMATION_INITIALE_APPRENTISSAGE'::text, 'FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION'::text, 'FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION'::text, 'VAE'::text, 'EQUIVALENCE_DIPLOME_ETRANGER'::text, 'CANDIDAT_LIBRE'::text]))
) FORCE ROW LEVEL SECURITY;
CREATE INDEX candidate_by_learner ON exam.candidate USING btree (learner_id);
CREATE INDEX candidate_by_name ON exam.candidate USING btree (session_id, sort_name, id) INCLUDE (identifiers, organisation_id);
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE ON exam.candidate DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('exam-session', 'session_id', 'candidate', 'id');
CREATE POLICY rows_of_all ON exam.candidate AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON exam.candidate AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE exam.exam_session (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  framework_version_id uuid NOT NULL,
  name text NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  place text NOT NULL,
  state text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  opened_at timestamp with time zone,
  deliberating_at timestamp with time zone,
  closed_at timestamp with time zone,
  settled jsonb,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT exam_session_pkey PRIMARY KEY (id),
  CONSTRAINT exam_session_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES catalog.framework_version(id),
  CONSTRAINT exam_session_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT each_step_settles CHECK ((state = 'preparing'::text) = (settled IS NULL)),
  CONSTRAINT known_session_state CHECK (state = ANY (ARRAY['preparing'::text, 'open'::text, 'deliberating'::text, 'closed'::text])),
  CONSTRAINT session_days_in_order CHECK (ends_on >= starts_on)
) FORCE ROW LEVEL SECURITY;
CREATE INDEX exam_session_by_organisation ON exam.exam_session USING btree (organisation_id, starts_on DESC, id);
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE OR UPDATE ON exam.exam_session DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('exam-session', 'id');
CREATE POLICY rows_of_all ON exam.exam_session AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON exam.exam_session AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE exam.exam_session_block (
  session_id uuid NOT NULL,
  block_id uuid NOT NULL,
  CONSTRAINT exam_session_block_pkey PRIMARY KEY (session_id, block_id),
  CONSTRAINT exam_session_block_block_id_fkey FOREIGN KEY (block_id) REFERENCES catalog.competency_block(id),
  CONSTRAINT exam_session_block_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam.exam_session(id) ON DELETE CASCADE
) FORCE ROW LEVEL SECURITY;
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE ON exam.exam_session_block DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('exam-session', 'session_id');
CREATE POLICY rows_of_all ON exam.exam_session_block AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON exam.exam_session_block AS PERMISSIVE FOR ALL TO PUBLIC USING (( SELECT true
   FROM exam.exam_session whole
  WHERE (whole.id = exam_session_block.session_id)));

CREATE TABLE exam.jury (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  session_id uuid NOT NULL,
  composed_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT jury_pkey PRIMARY KEY (id),
  CONSTRAINT one_jury_per_session UNIQUE (session_id),
  CONSTRAINT jury_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT jury_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam.exam_session(id) ON DELETE CASCADE
) FORCE ROW LEVEL SECURITY;
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE OR UPDATE ON exam.jury DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('exam-session', 'session_id', 'jury', 'id');
CREATE POLICY rows_of_all ON exam.jury AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON exam.jury AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE exam.jury_member (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  jury_id uuid NOT NULL,
  user_id uuid NOT NULL,
  "position" integer NOT NULL,
  president boolean NOT NULL DEFAULT false,
  quality text NOT NULL,
  company text NOT NULL,
  outside boolean NOT NULL,
  CONSTRAINT jury_member_pkey PRIMARY KEY (id),
  CONSTRAINT one_seat_per_juror UNIQUE (jury_id, user_id),
  CONSTRAINT jury_member_jury_id_fkey FOREIGN KEY (jury_id) REFERENCES exam.jury(id) ON DELETE CASCADE,
  CONSTRAINT jury_member_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT jury_member_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.user_account(id)
) FORCE ROW LEVEL SECURITY;
CREATE INDEX jury_member_by_user ON exam.jury_member USING btree (user_id);
CREATE UNIQUE INDEX one_president_per_jury ON exam.jury_member USING btree (jury_id) WHERE president;
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE OR UPDATE ON exam.jury_member DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('jury', 'jury_id', 'exam-session', '*');
CREATE POLICY rows_of_all ON exam.jury_member AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON exam.jury_member AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE exam.project (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  session_id uuid NOT NULL,
  title text NOT NULL,
  brief text NOT NULL DEFAULT ''::text,
  team_min integer NOT NULL,
  team_max integer NOT NULL,
  weeks_min integer,
  weeks_max integer,
  deliverables text[] NOT NULL DEFAULT '{}'::text[],
  starts_on date NOT NULL,
  due_on date NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT project_pkey PRIMARY KEY (id),
  CONSTRAINT project_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT project_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam.exam_session(id) ON DELETE CASCADE,
  CONSTRAINT project_days_in_order CHECK (due_on >= starts_on),
  CONSTRAINT project_team_bounds_in_order CHECK (team_min >= 1 AND team_max >= team_min)
) FORCE ROW LEVEL SECURITY;
CREATE INDEX project_by_session ON exam.project USING btree (session_id);
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE OR UPDATE ON exam.project DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('exam-session', 'session_id', 'project', 'id', 'team', '*');
CREATE POLICY rows_of_all ON exam.project AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON exam.project AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE exam.project_competency (
  project_id uuid NOT NULL,
  competency_id uuid NOT NULL,
  CONSTRAINT project_competency_pkey PRIMARY KEY (project_id, competency_id),
  CONSTRAINT project_competency_competency_id_fkey FOREIGN KEY (competency_id) REFERENCES catalog.competency(id),
  CONSTRAINT project_competency_project_id_fkey FOREIGN KEY (project_id) REFERENCES exam.project(id) ON DELETE CASCADE
) FORCE ROW LEVEL SECURITY;
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE ON exam.project_competency DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('project', 'project_id', 'exam-session', '*');
CREATE POLICY rows_of_all ON exam.project_competency AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON exam.project_competency AS PERMISSIVE FOR ALL TO PUBLIC USING (( SELECT true
   FROM exam.project whole
  WHERE (whole.id = project_competency.project_id)));

CREATE TABLE exam.recusal (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  member_id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  reason text NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT recusal_pkey PRIMARY KEY (id),
  CONSTRAINT one_recusal_per_member_and_candidate UNIQUE (member_id, candidate_id),
  CONSTRAINT recusal_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES exam.candidate(id),
  CONSTRAINT recusal_member_id_fkey FOREIGN KEY (member_id) REFERENCES exam.jury_member(id),
  CONSTRAINT recusal_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT recusal_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES identity.actor(id)
) FORCE ROW LEVEL SECURITY;
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT ON exam.recusal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('exam-session', '*');
CREATE POLICY rows_of_all ON exam.recusal AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON exam.recusal AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE exam.team (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  project_id uuid NOT NULL,
  name text NOT NULL,
  folded_name text NOT NULL GENERATED ALWAYS AS (platform.folded(name)) STORED,
  CONSTRAINT team_pkey PRIMARY KEY (id),
  CONSTRAINT one_team_per_name UNIQUE (project_id, name),
  CONSTRAINT team_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT team_project_id_fkey FOREIGN KEY (project_id) REFERENCES exam.project(id) ON DELETE CASCADE
) FORCE ROW LEVEL SECURITY;
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE OR UPDATE ON exam.team DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('team', 'id', 'project', 'project_id', 'exam-session', '*');
CREATE POLICY rows_of_all ON exam.team AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON exam.team AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE exam.team_member (
  organisation_id uuid NOT NULL,
  team_id uuid NOT NULL,
  project_id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  CONSTRAINT team_member_pkey PRIMARY KEY (team_id, candidate_id),
  CONSTRAINT one_team_per_candidate_and_project UNIQUE (project_id, candidate_id),
  CONSTRAINT team_member_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT team_member_project_id_fkey FOREIGN KEY (project_id) REFERENCES exam.project(id) ON DELETE CASCADE,
  CONSTRAINT team_member_team_id_fkey FOREIGN KEY (team_id) REFERENCES exam.team(id) ON DELETE CASCADE,
  CONSTRAINT team_of_known_candidates FOREIGN KEY (candidate_id) REFERENCES exam.candidate(id) ON DELETE CASCADE
) FORCE ROW LEVEL SECURITY;
CREATE INDEX team_member_by_candidate ON exam.team_member USING btree (candidate_id);
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE ON exam.team_member DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('team', 'team_id', 'project', 'project_id', 'candidate', 'candidate_id', 'exam-session', '*');
CREATE POLICY rows_of_all ON exam.team_member AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON exam.team_member AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE exchange.framework_import (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  kind text NOT NULL,
  source_name text NOT NULL,
  source_digest text NOT NULL,
  source_text text NOT NULL,
  encoding text NOT NULL,
  result jsonb NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  confirmed_at timestamp with time zone,
  framework_version_id uuid,
  CONSTRAINT framework_import_pkey PRIMARY KEY (id),
  CONSTRAINT framework_import_created_by_fkey FOREIGN KEY (created_by) REFERENCES identity.actor(id),
  CONSTRAINT framework_import_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES catalog.framework_version(id) ON DELETE SET NULL,
  CONSTRAINT framework_import_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT known_import_kind CHECK (kind = ANY (ARRAY['rncp'::text, 'canonical'::text]))
) FORCE ROW LEVEL SECURITY;
CREATE INDEX framework_import_by_organisation ON exchange.framework_import USING btree (organisation_id, created_at DESC);
CREATE INDEX unconfirmed_import_by_age ON exchange.framework_import USING btree (created_at) WHERE (confirmed_at IS NULL);
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR UPDATE OF confirmed_at ON exchange.framework_import DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('framework-import', 'id');
CREATE POLICY rows_of_all ON exchange.framework_import AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON exchange.framework_import AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE grading.criterion_rating (
  organisation_id uuid NOT NULL,
  grid_id uuid NOT NULL,
  criterion_id uuid NOT NULL,
  level smallint NOT NULL,
  comment text,
  rated_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT criterion_rating_pkey PRIMARY KEY (grid_id, criterion_id),
  CONSTRAINT criterion_rating_criterion_id_fkey FOREIGN KEY (criterion_id) REFERENCES catalog.criterion(id),
  CONSTRAINT criterion_rating_grid_id_fkey FOREIGN KEY (grid_id) REFERENCES grading.grading_grid(id),
  CONSTRAINT level_is_on_a_scale CHECK (level >= 1 AND level <= 9)
) FORCE ROW LEVEL SECURITY;
CREATE TRIGGER submitted_ratings_never_change BEFORE INSERT OR DELETE OR UPDATE ON grading.criterion_rating FOR EACH ROW EXECUTE FUNCTION grading.refuse_change_of_submitted_grid();
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE OR UPDATE ON grading.criterion_rating DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('grading-grid', 'grid_id');
CREATE POLICY rows_of_all ON grading.criterion_rating AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON grading.criterion_rating AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE grading.grading_grid (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  session_id uuid NOT NULL,
  member_id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  sort_name text NOT NULL,
  state text NOT NULL DEFAULT 'draft'::text,
  submitted_at timestamp with time zone,
  levels smallint[],
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT grading_grid_pkey PRIMARY KEY (id),
  CONSTRAINT one_grid_per_juror_and_candidate UNIQUE (member_id, candidate_id),
  CONSTRAINT grading_grid_member_id_fkey FOREIGN KEY (member_id) REFERENCES exam.jury_member(id),
  CONSTRAINT grading_grid_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT grading_grid_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam.exam_session(id),
  CONSTRAINT grid_sorted_as_its_candidate FOREIGN KEY (candidate_id, sort_name) REFERENCES exam.candidate(id, sort_name) ON UPDATE CASCADE,
  CONSTRAINT known_grid_state CHECK (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'withdrawn'::text])),
  CONSTRAINT submitted_has_its_instant CHECK ((state = 'submitted'::text) = (submitted_at IS NOT NULL)),
  CONSTRAINT submitted_has_its_levels CHECK ((state = 'submitted'::text) = (levels IS NOT NULL))
) FORCE ROW LEVEL SECURITY;
CREATE INDEX grading_grid_by_candidate ON grading.grading_grid USING btree (candidate_id);
CREATE INDEX grading_grid_by_name ON grading.grading_grid USING btree (member_id, sort_name, candidate_id) INCLUDE (state, organisation_id);
CREATE INDEX grading_grid_by_session ON grading.grading_grid USING btree (session_id, candidate_id) INCLUDE (state, organisation_id);
CREATE TRIGGER changed_grids_are_counted AFTER UPDATE OF state ON grading.grading_grid FOR EACH ROW WHEN (old.state IS DISTINCT FROM new.state) EXECUTE FUNCTION grading.count_changed_grid();
CREATE TRIGGER erased_grids_are_counted AFTER DELETE ON grading.grading_grid FOR EACH ROW EXECUTE FUNCTION grading.count_changed_grid();
CREATE TRIGGER opened_grids_are_counted AFTER INSERT ON grading.grading_grid REFERENCING NEW TABLE AS opened FOR EACH STATEMENT EXECUTE FUNCTION grading.count_opened_grids();
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE OR UPDATE OF state, revision, levels ON grading.grading_grid DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('grading-grid', 'id', 'exam-session', 'session_id');
CREATE POLICY rows_of_all ON grading.grading_grid AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON grading.grading_grid AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE grading.juror_work (
  member_id uuid NOT NULL,
  session_id uuid NOT NULL,
  grids integer NOT NULL,
  submitted integer NOT NULL,
  withdrawn integer NOT NULL,
  CONSTRAINT juror_work_pkey PRIMARY KEY (member_id),
  CONSTRAINT juror_work_member_id_fkey FOREIGN KEY (member_id) REFERENCES exam.jury_member(id),
  CONSTRAINT juror_work_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam.exam_session(id),
  CONSTRAINT submitted_among_grids CHECK (submitted >= 0 AND submitted <= grids AND withdrawn >= 0)
) FORCE ROW LEVEL SECURITY;
CREATE INDEX juror_work_by_session ON grading.juror_work USING btree (session_id) INCLUDE (member_id, grids, submitted, withdrawn);
CREATE POLICY rows_of_all ON grading.juror_work AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON grading.juror_work AS PERMISSIVE FOR ALL TO PUBLIC USING (( SELECT true
   FROM exam.session whole
  WHERE (whole.id = juror_work.session_id)));

CREATE TABLE identity.account_link (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  purpose text NOT NULL,
  organisation_id uuid,
  opens text[] NOT NULL,
  by_mail boolean NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  token_hash text,
  expires_at timestamp with time zone,
  sent_at timestamp with time zone,
  failed_at timestamp with time zone,
  CONSTRAINT account_link_pkey PRIMARY KEY (id),
  CONSTRAINT one_link_per_account UNIQUE (user_id),
  CONSTRAINT account_link_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT account_link_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.user_account(id),
  CONSTRAINT known_link_purpose CHECK (purpose = ANY (ARRAY['activation'::text, 'password-reset'::text])),
  CONSTRAINT link_in_force_expires CHECK ((token_hash IS NULL) = (expires_at IS NULL))
);
CREATE INDEX account_link_by_end ON identity.account_link USING btree (COALESCE(expires_at, asked_at)) WHERE (failed_at IS NULL);
CREATE UNIQUE INDEX one_account_per_link ON identity.account_link USING btree (token_hash) WHERE (token_hash IS NOT NULL);

CREATE TABLE identity.actor (
  id uuid NOT NULL,
  kind text NOT NULL,
  CONSTRAINT actor_pkey PRIMARY KEY (id),
  CONSTRAINT known_actor_kind CHECK (kind = ANY (ARRAY['person'::text, 'api-key'::text]))
);

CREATE TABLE identity.api_key (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  label text NOT NULL,
  prefix text NOT NULL,
  secret_hash text NOT NULL,
  scopes text[] NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  expires_on date NOT NULL,
  networks text[] NOT NULL DEFAULT '{}'::text[],
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT api_key_pkey PRIMARY KEY (id),
  CONSTRAINT one_api_key_per_prefix UNIQUE (prefix),
  CONSTRAINT api_key_created_by_fkey FOREIGN KEY (created_by) REFERENCES identity.user_account(id),
  CONSTRAINT api_key_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id)
) FORCE ROW LEVEL SECURITY;
CREATE INDEX api_key_by_creator ON identity.api_key USING btree (created_by);
CREATE INDEX api_key_by_organisation ON identity.api_key USING btree (organisation_id);
CREATE TRIGGER api_key_is_an_actor AFTER INSERT ON identity.api_key FOR EACH ROW EXECUTE FUNCTION identity.register_actor('api-key');
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR UPDATE OF revoked_at, scopes ON identity.api_key DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('api-key', 'id');
CREATE POLICY rows_of_all ON identity.api_key AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON identity.api_key AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE identity.authenticator (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  secret text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  confirmed_at timestamp with time zone,
  last_step integer,
  last_used_at timestamp with time zone,
  CONSTRAINT authenticator_pkey PRIMARY KEY (id),
  CONSTRAINT authenticator_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.user_account(id) ON DELETE CASCADE,
  CONSTRAINT authenticator_secret_is_sealed CHECK (secret ~~ 'v1.%'::text)
);
CREATE UNIQUE INDEX one_authenticator_per_account ON identity.authenticator USING btree (user_id) WHERE (confirmed_at IS NOT NULL);
CREATE UNIQUE INDEX one_authenticator_to_confirm ON identity.authenticator USING btree (user_id) WHERE (confirmed_at IS NULL);
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE OR UPDATE OF confirmed_at ON identity.authenticator DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('user-account', 'user_id', 'member', 'user_id');

CREATE TABLE identity.factor_notice (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  news text NOT NULL,
  device text NOT NULL,
  network text NOT NULL,
  happened_at timestamp with time zone NOT NULL,
  CONSTRAINT factor_notice_pkey PRIMARY KEY (id),
  CONSTRAINT factor_notice_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.user_account(id) ON DELETE CASCADE,
  CONSTRAINT known_factor_news CHECK (news = ANY (ARRAY['authenticator-added'::text, 'authenticator-removed'::text, 'recovery-codes-renewed'::text, 'recovery-code-used'::text, 'passkey-added'::text, 'passkey-removed'::text, 'factors-removed-by-administrator'::text, 'factors-removed-by-operator'::text]))
);

CREATE TABLE identity.known_device (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  token_hash text NOT NULL,
  description text NOT NULL,
  network text NOT NULL,
  first_seen_at timestamp with time zone NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  told_at timestamp with time zone,
  CONSTRAINT known_device_pkey PRIMARY KEY (id),
  CONSTRAINT one_device_per_account UNIQUE (user_id, token_hash),
  CONSTRAINT known_device_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.user_account(id) ON DELETE CASCADE
);
CREATE INDEX known_device_by_last_visit ON identity.known_device USING btree (last_seen_at);

CREATE TABLE identity.membership (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  user_id uuid NOT NULL,
  display_name text NOT NULL,
  email text NOT NULL,
  search_text text NOT NULL GENERATED ALWAYS AS (((platform.folded(display_name) || ' '::text) || email)) STORED,
  role text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT membership_pkey PRIMARY KEY (id),
  CONSTRAINT one_membership_per_role UNIQUE (organisation_id, user_id, role),
  CONSTRAINT member_named_as_the_account FOREIGN KEY (user_id, display_name, email) REFERENCES identity.user_account(id, display_name, email) ON UPDATE CASCADE,
  CONSTRAINT membership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT known_role CHECK (role = ANY (ARRAY['administrator'::text, 'coordinator'::text, 'juror'::text, 'learner'::text]))
) FORCE ROW LEVEL SECURITY;
CREATE INDEX member_by_name ON identity.membership USING btree (organisation_id, display_name, user_id);
CREATE INDEX member_by_role ON identity.membership USING btree (organisation_id, role, display_name, user_id);
CREATE INDEX member_by_search ON identity.membership USING gin (search_text gin_trgm_ops);
CREATE INDEX membership_by_user ON identity.membership USING btree (user_id);
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE OR UPDATE OF role ON identity.membership DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('member', 'user_id');
CREATE POLICY rows_of_all ON identity.membership AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON identity.membership AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE identity.organisation (
  id uuid NOT NULL,
  legal_name text NOT NULL,
  commercial_name text,
  siret text,
  city text NOT NULL,
  signatory_name text NOT NULL,
  signatory_title text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  revision integer NOT NULL DEFAULT 1,
  keys_may_decide boolean NOT NULL DEFAULT false,
  second_factor_roles text[] NOT NULL DEFAULT '{}'::text[],
  CONSTRAINT organisation_pkey PRIMARY KEY (id),
  CONSTRAINT known_second_factor_role CHECK (second_factor_roles <@ ARRAY['administrator'::text, 'coordinator'::text, 'juror'::text, 'learner'::text]),
  CONSTRAINT siret_has_fourteen_digits CHECK (siret ~ '^[0-9]{14}$'::text)
) FORCE ROW LEVEL SECURITY;
CREATE CONSTRAINT TRIGGER trail_of_update AFTER UPDATE ON identity.organisation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('organisation', 'id');
CREATE POLICY rows_of_all ON identity.organisation AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON identity.organisation AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE identity.passkey (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  name text NOT NULL,
  credential_id text NOT NULL,
  public_key text NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL,
  created_at timestamp with time zone NOT NULL,
  last_used_at timestamp with time zone,
  CONSTRAINT passkey_pkey PRIMARY KEY (id),
  CONSTRAINT one_passkey_per_credential UNIQUE (credential_id),
  CONSTRAINT passkey_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.user_account(id) ON DELETE CASCADE
);
CREATE INDEX passkey_by_user ON identity.passkey USING btree (user_id);
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE OR UPDATE OF public_key ON identity.passkey DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('user-account', 'user_id', 'member', 'user_id');

CREATE TABLE identity.passkey_challenge (
  token_hash text NOT NULL,
  challenge text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT passkey_challenge_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX passkey_challenge_by_expiry ON identity.passkey_challenge USING btree (expires_at);

CREATE TABLE identity.pending_sign_in (
  token_hash text NOT NULL,
  user_id uuid NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT pending_sign_in_pkey PRIMARY KEY (token_hash),
  CONSTRAINT pending_sign_in_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.user_account(id) ON DELETE CASCADE
);
CREATE INDEX pending_sign_in_by_expiry ON identity.pending_sign_in USING btree (expires_at);
CREATE INDEX pending_sign_in_by_user ON identity.pending_sign_in USING btree (user_id);

CREATE TABLE identity.provider_errand (
  state_hash text NOT NULL,
  browser_hash text NOT NULL,
  provider_id uuid NOT NULL,
  errand text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT provider_errand_pkey PRIMARY KEY (state_hash),
  CONSTRAINT provider_errand_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES identity.sign_in_provider(id) ON DELETE CASCADE,
  CONSTRAINT errand_is_sealed CHECK (errand ~~ 'v1.%'::text)
) FORCE ROW LEVEL SECURITY;
CREATE INDEX provider_errand_by_expiry ON identity.provider_errand USING btree (expires_at);
CREATE INDEX provider_errand_by_provider ON identity.provider_errand USING btree (provider_id);
CREATE POLICY rows_of_all ON identity.provider_errand AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON identity.provider_errand AS PERMISSIVE FOR ALL TO PUBLIC USING ((EXISTS ( SELECT
   FROM identity.sign_in_provider whole
  WHERE (whole.id = provider_errand.provider_id))));

CREATE TABLE identity.provider_identity (
  provider_id uuid NOT NULL,
  user_id uuid NOT NULL,
  issuer text NOT NULL,
  subject text NOT NULL,
  linked_at timestamp with time zone NOT NULL,
  CONSTRAINT one_identity_per_person PRIMARY KEY (provider_id, user_id),
  CONSTRAINT one_person_per_identity UNIQUE (provider_id, issuer, subject),
  CONSTRAINT provider_identity_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES identity.sign_in_provider(id) ON DELETE CASCADE,
  CONSTRAINT provider_identity_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.user_account(id)
) FORCE ROW LEVEL SECURITY;
CREATE INDEX provider_identity_by_user ON identity.provider_identity USING btree (user_id);
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR UPDATE ON identity.provider_identity DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('user-account', 'user_id');
CREATE POLICY rows_of_all ON identity.provider_identity AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON identity.provider_identity AS PERMISSIVE FOR ALL TO PUBLIC USING ((EXISTS ( SELECT
   FROM identity.sign_in_provider whole
  WHERE (whole.id = provider_identity.provider_id))));

CREATE TABLE identity.recovery_code (
  user_id uuid NOT NULL,
  code_hash text NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT recovery_code_pkey PRIMARY KEY (user_id, code_hash),
  CONSTRAINT recovery_code_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.user_account(id) ON DELETE CASCADE
);
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE OR UPDATE OF used_at ON identity.recovery_code DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('user-account', 'user_id', 'member', 'user_id');

CREATE TABLE identity.sign_in_provider (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  label text NOT NULL,
  issuer text NOT NULL,
  client_id text NOT NULL,
  client_secret text NOT NULL,
  domains text[] NOT NULL,
  passwords_allowed boolean NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT sign_in_provider_pkey PRIMARY KEY (id),
  CONSTRAINT one_provider_per_organisation UNIQUE (organisation_id),
  CONSTRAINT sign_in_provider_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT client_secret_is_sealed CHECK (client_secret ~~ 'v1.%'::text)
) FORCE ROW LEVEL SECURITY;
CREATE INDEX provider_by_domain ON identity.sign_in_provider USING gin (domains);
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE OR UPDATE OF label, issuer, client_id, domains, passwords_allowed ON identity.sign_in_provider DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('sign-in-provider', 'id');
CREATE POLICY rows_of_all ON identity.sign_in_provider AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON identity.sign_in_provider AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE identity.sign_in_throttle (
  key text COLLATE "C" NOT NULL,
  failures integer NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT sign_in_throttle_pkey PRIMARY KEY (key)
);
CREATE INDEX sign_in_throttle_by_expiry ON identity.sign_in_throttle USING btree (expires_at);

CREATE TABLE identity.user_account (
  id uuid NOT NULL,
  email text NOT NULL,
  display_name text NOT NULL,
  password_hash text,
  locale text NOT NULL DEFAULT 'fr'::text,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  disabled_at timestamp with time zone,
  email_verified_at timestamp with time zone,
  CONSTRAINT user_account_pkey PRIMARY KEY (id),
  CONSTRAINT account_with_its_name UNIQUE (id, display_name, email),
  CONSTRAINT email_is_lower_case CHECK (email = lower(email))
);
CREATE UNIQUE INDEX one_account_per_email ON identity.user_account USING btree (email);
CREATE TRIGGER account_is_an_actor AFTER INSERT ON identity.user_account FOR EACH ROW EXECUTE FUNCTION identity.register_actor('person');
CREATE CONSTRAINT TRIGGER trail_of_update AFTER UPDATE OF password_hash, disabled_at ON identity.user_account DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('user-account', 'id', 'member', 'id');

CREATE TABLE identity.user_session (
  token_hash text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL,
  organisation_id uuid,
  provider_id uuid,
  device text NOT NULL DEFAULT ''::text,
  network text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  last_seen_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT user_session_pkey PRIMARY KEY (token_hash),
  CONSTRAINT one_session_per_id UNIQUE (id),
  CONSTRAINT user_session_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT user_session_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES identity.sign_in_provider(id) ON DELETE CASCADE,
  CONSTRAINT user_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.user_account(id) ON DELETE CASCADE
);
CREATE INDEX user_session_by_expiry ON identity.user_session USING btree (expires_at);
CREATE INDEX user_session_by_provider ON identity.user_session USING btree (provider_id) WHERE (provider_id IS NOT NULL);
CREATE INDEX user_session_by_user ON identity.user_session USING btree (user_id);

CREATE TABLE platform.audit_entry (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  organisation_id uuid,
  actor_kind text NOT NULL,
  actor_id uuid,
  verb text NOT NULL,
  object_type text NOT NULL,
  object_id text NOT NULL,
  before_digest text,
  after_digest text,
  request_id text,
  occurred_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
  CONSTRAINT audit_entry_pkey PRIMARY KEY (id)
) FORCE ROW LEVEL SECURITY;
CREATE INDEX audit_entry_by_object ON platform.audit_entry USING btree (organisation_id, object_type, object_id, id);
CREATE INDEX audit_entry_by_tx ON platform.audit_entry USING btree (tx, object_id);
CREATE TRIGGER audit_entry_is_append_only BEFORE DELETE OR UPDATE ON platform.audit_entry FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE POLICY rows_of_all ON platform.audit_entry AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON platform.audit_entry AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE platform.encryption_key (
  id text NOT NULL,
  proof text NOT NULL,
  first_used_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT encryption_key_pkey PRIMARY KEY (id),
  CONSTRAINT proof_is_sealed CHECK (proof ~~ 'v1.%'::text)
);

CREATE TABLE platform.idempotent_answer (
  organisation_id uuid NOT NULL,
  actor_id uuid NOT NULL,
  key_digest text NOT NULL,
  payload_digest text NOT NULL,
  answer text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT idempotent_answer_pkey PRIMARY KEY (organisation_id, actor_id, key_digest),
  CONSTRAINT answer_is_sealed CHECK (answer ~~ 'v1.%'::text)
) FORCE ROW LEVEL SECURITY;
CREATE INDEX idempotent_answer_by_expiry ON platform.idempotent_answer USING btree (expires_at);
CREATE POLICY rows_of_all ON platform.idempotent_answer AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON platform.idempotent_answer AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE TABLE platform.outbox (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  job text NOT NULL,
  job_id text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  relayed_at timestamp with time zone,
  held_up text,
  held_up_since timestamp with time zone,
  ended_at timestamp with time zone,
  outcome text,
  CONSTRAINT outbox_pkey PRIMARY KEY (id),
  CONSTRAINT one_row_per_job UNIQUE (job_id),
  CONSTRAINT ended_says_how CHECK ((ended_at IS NULL) = (outcome IS NULL)),
  CONSTRAINT held_up_says_since CHECK ((held_up IS NULL) = (held_up_since IS NULL)),
  CONSTRAINT known_job_outcome CHECK (outcome = ANY (ARRAY['done'::text, 'given-up'::text]))
);
CREATE INDEX outbox_by_end ON platform.outbox USING btree (ended_at) WHERE (ended_at IS NOT NULL);
CREATE INDEX outbox_held_up ON platform.outbox USING btree (job) WHERE ((held_up IS NOT NULL) AND (ended_at IS NULL));
CREATE INDEX outbox_unfinished ON platform.outbox USING btree (relayed_at) WHERE ((relayed_at IS NOT NULL) AND (ended_at IS NULL));
CREATE INDEX outbox_waiting ON platform.outbox USING btree (id) WHERE ((relayed_at IS NULL) AND (ended_at IS NULL));

CREATE TABLE platform.restoration (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  taken_at timestamp with time zone,
  restored_at timestamp with time zone NOT NULL DEFAULT now(),
  released_at timestamp with time zone,
  CONSTRAINT restoration_pkey PRIMARY KEY (id)
);

CREATE TABLE platform.schema_migration (
  id integer NOT NULL DEFAULT nextval('platform.schema_migration_id_seq'::regclass),
  "timestamp" bigint NOT NULL,
  name character varying NOT NULL,
  CONSTRAINT "PK_0edff5015b71cc0389ae0f4b9a1" PRIMARY KEY (id)
);

CREATE TABLE training.learner (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  external_id text NOT NULL,
  user_id uuid,
  birth_name text NOT NULL,
  usual_name text,
  first_names text NOT NULL,
  email text NOT NULL,
  civil_status text NOT NULL,
  access_route text NOT NULL,
  sort_name text NOT NULL,
  identifiers text NOT NULL GENERATED ALWAYS AS (((email || ' '::text) || lower(external_id))) STORED,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT learner_pkey PRIMARY KEY (id),
  CONSTRAINT learner_as_sorted_and_searched UNIQUE (id, sort_name, identifiers),
  CONSTRAINT one_learner_per_external_id UNIQUE (organisation_id, external_id),
  CONSTRAINT learner_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id),
  CONSTRAINT learner_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.user_account(id),
  CONSTRAINT civil_status_is_sealed CHECK (civil_status ~~ 'v1.%'::text),
  CONSTRAINT known_access_route CHECK (access_route = ANY (ARRAY['FORMATION_INITIALE_HORS_APPRENTISSAGE'::text, 'FORMATION_INITIALE_APPRENTISSAGE'::text, 'FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION'::text, 'FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION'::text, 'VAE'::text, 'EQUIVALENCE_DIPLOME_ETRANGER'::text, 'CANDIDAT_LIBRE'::text]))
) FORCE ROW LEVEL SECURITY;
CREATE INDEX learner_by_access_route ON training.learner USING btree (organisation_id, access_route, sort_name, id);
CREATE INDEX learner_by_creation ON training.learner USING btree (organisation_id, created_at, id);
CREATE INDEX learner_by_name ON training.learner USING btree (organisation_id, sort_name, id);
CREATE INDEX learner_by_search ON training.learner USING gin ((((((sort_name || ' '::text) || email) || ' '::text) || lower(external_id))) gin_trgm_ops);
CREATE UNIQUE INDEX one_learner_per_account ON training.learner USING btree (organisation_id, user_id) WHERE (user_id IS NOT NULL);
CREATE CONSTRAINT TRIGGER trail_of_insert AFTER INSERT OR DELETE OR UPDATE OF birth_name, usual_name, first_names, email, external_id, access_route, civil_status, user_id ON training.learner DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (true) EXECUTE FUNCTION platform.require_trail('learner', 'id');
CREATE POLICY rows_of_all ON training.learner AS PERMISSIVE FOR ALL TO certitude_across USING (true);
CREATE POLICY rows_of_who_asks ON training.learner AS PERMISSIVE FOR ALL TO PUBLIC USING (platform.sees(organisation_id, ( SELECT platform.asking_organisation() AS asking_organisation)));

CREATE VIEW catalog.assessed_competency AS
 SELECT competency.id,
    activity.block_id,
    competency.code,
    competency.statement,
    ARRAY[block."position", activity."position", competency."position"] AS place
   FROM catalog.competency competency
     JOIN catalog.activity activity ON activity.id = competency.activity_id
     JOIN catalog.competency_block block ON block.id = activity.block_id;

CREATE VIEW catalog.assessed_criterion AS
 SELECT criterion.id,
    activity.block_id,
    competency.id AS competency_id,
    competency.code AS competency_code,
    criterion.statement,
    criterion.weight,
    criterion.eliminatory,
    ARRAY[block."position", activity."position", competency."position", criterion."position"] AS place
   FROM catalog.criterion criterion
     JOIN catalog.competency competency ON competency.id = criterion.competency_id
     JOIN catalog.activity activity ON activity.id = competency.activity_id
     JOIN catalog.competency_block block ON block.id = activity.block_id;

CREATE VIEW catalog.block AS
 SELECT id,
    framework_version_id,
    code,
    title,
    "position"
   FROM catalog.competency_block;

CREATE VIEW catalog.named_certification AS
 SELECT id,
    organisation_id,
    code,
    title
   FROM catalog.certification;

CREATE VIEW catalog.version AS
 SELECT version.id,
    version.organisation_id,
    version.number,
    version.label,
    version.scale,
    jsonb_array_length(version.scale -> 'levels'::text) AS highest_level,
    (version.scale ->> 'acquiredFrom'::text)::integer AS acquired_from,
    version.certification_id,
    certification.code AS certification_code,
    certification.title AS certification_title,
    certification.level AS certification_level,
    certification.delivery_deadline_on
   FROM catalog.framework_version version
     JOIN catalog.certification certification ON certification.id = version.certification_id;

CREATE VIEW deliberation.decision AS
 SELECT id,
    organisation_id,
    session_id,
    candidate_id,
    block_id,
    sequence,
    outcome,
    rule,
    reason,
    decided_by,
    decided_at
   FROM deliberation.deliberation;

CREATE VIEW deliberation.decision_in_force AS
 SELECT id,
    organisation_id,
    session_id,
    candidate_id,
    block_id,
    sequence,
    outcome,
    proposal,
    proposal_reasons,
    rule,
    reason,
    decided_by,
    decided_at
   FROM deliberation.deliberation decision
  WHERE NOT (EXISTS ( SELECT
           FROM deliberation.deliberation later
          WHERE later.supersedes_id = decision.id));

CREATE VIEW exam.assessed_block AS
 SELECT session_id,
    block_id
   FROM exam.exam_session_block;

CREATE VIEW exam.assessed_criterion AS
 SELECT assessed.session_id,
    criterion.id,
    criterion.block_id,
    criterion.competency_id,
    criterion.competency_code,
    criterion.statement,
    criterion.weight,
    criterion.eliminatory,
    criterion.place
   FROM exam.exam_session_block assessed
     JOIN catalog.assessed_criterion criterion ON criterion.block_id = assessed.block_id;

CREATE VIEW exam.candidacy AS
 SELECT id,
    organisation_id,
    session_id,
    learner_id,
    sort_name
   FROM exam.candidate;

CREATE VIEW exam.covered_competency AS
 SELECT project_id,
    competency_id
   FROM exam.project_competency;

CREATE VIEW exam.juror AS
 SELECT member.id,
    member.organisation_id,
    jury.session_id,
    member.user_id,
    member."position",
    member.president
   FROM exam.jury_member member
     JOIN exam.jury ON jury.id = member.jury_id;

CREATE VIEW exam.pairing AS
 SELECT jury.organisation_id,
    jury.session_id,
    member.id AS member_id,
    candidate.id AS candidate_id
   FROM exam.jury
     JOIN exam.jury_member member ON member.jury_id = jury.id
     JOIN exam.candidate candidate ON candidate.session_id = jury.session_id
  WHERE NOT (EXISTS ( SELECT
           FROM exam.recusal recusal
          WHERE recusal.member_id = member.id AND recusal.candidate_id = candidate.id));

CREATE VIEW exam.seat_in_team AS
 SELECT team_id,
    candidate_id
   FROM exam.team_member;

CREATE VIEW exam.session AS
 SELECT id,
    organisation_id,
    framework_version_id,
    name,
    state,
    starts_on,
    ends_on,
    place,
    closed_at
   FROM exam.exam_session;

CREATE VIEW exam.team_of_session AS
 SELECT team.id,
    team.organisation_id,
    team.name,
    team.folded_name,
    project.session_id,
    project.id AS project_id,
    project.title AS project_title
   FROM exam.team team
     JOIN exam.project project ON project.id = team.project_id;

CREATE VIEW grading.grid AS
 SELECT id,
    organisation_id,
    session_id,
    member_id,
    candidate_id,
    state,
    submitted_at,
    levels
   FROM grading.grading_grid;

CREATE VIEW identity.active_member AS
 SELECT member.organisation_id,
    member.user_id,
    member.role,
    account.email
   FROM identity.membership member
     JOIN identity.user_account account ON account.id = member.user_id AND account.disabled_at IS NULL;

CREATE VIEW identity.held_factor AS
 SELECT authenticator.user_id,
    'authenticator'::text AS kind
   FROM identity.authenticator
  WHERE authenticator.confirmed_at IS NOT NULL
UNION ALL
 SELECT passkey.user_id,
    'passkey'::text AS kind
   FROM identity.passkey;

CREATE VIEW identity.named_actor AS
 SELECT user_account.id,
    'person'::text AS kind,
    user_account.display_name
   FROM identity.user_account
UNION ALL
 SELECT api_key.id,
    'api-key'::text AS kind,
    api_key.label AS display_name
   FROM identity.api_key;

CREATE VIEW identity.person AS
 SELECT id,
    display_name,
    email
   FROM identity.user_account;

CREATE VIEW platform.held_up_job AS
 SELECT job,
    payload,
    held_up,
    held_up_since
   FROM platform.outbox
  WHERE held_up IS NOT NULL AND ended_at IS NULL;

CREATE VIEW platform.trail AS
 SELECT organisation_id,
    actor_kind,
    actor_id,
    verb,
    object_type,
    object_id,
    request_id,
    before_digest,
    after_digest
   FROM platform.audit_entry;

CREATE VIEW platform.unfinished_job AS
 SELECT job,
    payload
   FROM platform.outbox
  WHERE ended_at IS NULL;

CREATE VIEW training.learner_name AS
 SELECT id,
    organisation_id,
    user_id,
    external_id,
    email,
    access_route,
    sort_name,
    (TRIM(BOTH FROM split_part(first_names,
        CASE
            WHEN first_names ~~ '%,%'::text THEN ','::text
            ELSE ' '::text
        END, 1)) || ' '::text) || COALESCE(usual_name, birth_name) AS display_name,
    identifiers
   FROM training.learner;

COMMENT ON function platform.sees(pg_catalog.uuid,pg_catalog.uuid) IS 'Whether the organisation that asks may see the rows of this one: they are its own. What an accreditation opens to a partner is to be added here, and nowhere else. It is written into the plan of each statement, where who asks is worked out once: it must stay one expression that names each of its arguments once.';
