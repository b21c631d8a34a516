-- The structure of the database once every migration has run. Generated: never edit, review it as a diff.
-- It reads like SQL and is not meant to be executed: migrations/*.ts are what builds a database.

CREATE EXTENSION pg_trgm;
CREATE SEQUENCE schema_migration_id_seq AS integer START 1 INCREMENT 1 MINVALUE 1 MAXVALUE 2147483647;
CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_NAME;
      END $function$;

CREATE OR REPLACE FUNCTION public.refuse_change_of_issued_certificate()
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

CREATE OR REPLACE FUNCTION public.refuse_change_of_published_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      DECLARE touched uuid[];
      BEGIN
        touched := CASE TG_OP
          WHEN 'INSERT' THEN ARRAY[NEW.framework_version_id]
          WHEN 'DELETE' THEN ARRAY[OLD.framework_version_id]
          ELSE ARRAY[OLD.framework_version_id, NEW.framework_version_id] END;
        IF EXISTS (SELECT FROM framework_version WHERE id = ANY(touched) AND state IN ('published', 'retired')) THEN
          RAISE EXCEPTION 'a published version never changes'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'published_version_never_changes';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $function$;

CREATE OR REPLACE FUNCTION public.refuse_change_of_submitted_grid()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      DECLARE touched uuid; grid_state text;
      BEGIN
        touched := CASE WHEN TG_OP = 'DELETE' THEN OLD.grid_id ELSE NEW.grid_id END;
        SELECT state INTO grid_state FROM grading_grid WHERE id = touched FOR SHARE;
        IF grid_state = 'submitted' THEN
          RAISE EXCEPTION 'a submitted grid is locked'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'submitted_grid_never_changes';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $function$;

CREATE OR REPLACE FUNCTION public.refuse_return_to_draft()
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

CREATE TABLE account_link (
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
  CONSTRAINT account_link_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT account_link_user_id_fkey FOREIGN KEY (user_id) REFERENCES user_account(id),
  CONSTRAINT known_link_purpose CHECK (purpose = ANY (ARRAY['activation'::text, 'password-reset'::text])),
  CONSTRAINT link_in_force_expires CHECK ((token_hash IS NULL) = (expires_at IS NULL))
);
CREATE UNIQUE INDEX one_account_per_link ON public.account_link USING btree (token_hash) WHERE (token_hash IS NOT NULL);

CREATE TABLE activity (
  id uuid NOT NULL,
  framework_version_id uuid NOT NULL,
  block_id uuid NOT NULL,
  "position" integer NOT NULL,
  title text NOT NULL,
  context text NOT NULL DEFAULT ''::text,
  description text[] NOT NULL DEFAULT '{}'::text[],
  CONSTRAINT activity_pkey PRIMARY KEY (id),
  CONSTRAINT one_activity_per_position UNIQUE (block_id, "position"),
  CONSTRAINT activity_block_id_fkey FOREIGN KEY (block_id) REFERENCES competency_block(id) ON DELETE CASCADE,
  CONSTRAINT activity_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES framework_version(id) ON DELETE CASCADE
);
CREATE INDEX activity_by_version ON public.activity USING btree (framework_version_id);
CREATE TRIGGER published_activities_never_change BEFORE INSERT OR DELETE OR UPDATE ON activity FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_version();

CREATE TABLE api_key (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  label text NOT NULL,
  prefix text NOT NULL,
  secret_hash text NOT NULL,
  scopes text[] NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT api_key_pkey PRIMARY KEY (id),
  CONSTRAINT one_api_key_per_prefix UNIQUE (prefix),
  CONSTRAINT api_key_created_by_fkey FOREIGN KEY (created_by) REFERENCES user_account(id),
  CONSTRAINT api_key_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
CREATE INDEX api_key_by_organisation ON public.api_key USING btree (organisation_id);

CREATE TABLE assessment_method (
  id uuid NOT NULL,
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
  CONSTRAINT assessment_method_competency_id_fkey FOREIGN KEY (competency_id) REFERENCES competency(id) ON DELETE CASCADE,
  CONSTRAINT assessment_method_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES framework_version(id) ON DELETE CASCADE,
  CONSTRAINT known_method_kind CHECK (kind = ANY (ARRAY['project'::text, 'company_mission'::text, 'role_play'::text, 'exam'::text, 'other'::text])),
  CONSTRAINT team_bounds_in_order CHECK (team_min >= 1 AND team_max >= team_min),
  CONSTRAINT week_bounds_in_order CHECK (weeks_min >= 1 AND weeks_max >= weeks_min)
);
CREATE INDEX assessment_method_by_version ON public.assessment_method USING btree (framework_version_id);
CREATE TRIGGER published_methods_never_change BEFORE INSERT OR DELETE OR UPDATE ON assessment_method FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_version();

CREATE TABLE audit_entry (
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
  occurred_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT audit_entry_pkey PRIMARY KEY (id)
);
CREATE INDEX audit_entry_by_object ON public.audit_entry USING btree (organisation_id, object_type, object_id, id);
CREATE TRIGGER audit_entry_is_append_only BEFORE DELETE OR UPDATE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE candidate (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  session_id uuid NOT NULL,
  learner_id uuid NOT NULL,
  access_route text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT candidate_pkey PRIMARY KEY (id),
  CONSTRAINT one_candidacy_per_session UNIQUE (session_id, learner_id),
  CONSTRAINT candidate_learner_id_fkey FOREIGN KEY (learner_id) REFERENCES learner(id),
  CONSTRAINT candidate_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT candidate_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam_session(id),
  CONSTRAINT known_candidate_access_route CHECK (access_route = ANY (ARRAY['FORMATION_INITIALE_HORS_APPRENTISSAGE'::text, 'FORMATION_INITIALE_APPRENTISSAGE'::text, 'FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION'::text, 'FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION'::text, 'VAE'::text, 'EQUIVALENCE_DIPLOME_ETRANGER'::text, 'CANDIDAT_LIBRE'::text]))
);
CREATE INDEX candidate_by_learner ON public.candidate USING btree (learner_id);

CREATE TABLE certificate (
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
  document jsonb,
  file_key text,
  file_size integer,
  sha256 text,
  failure text,
  attempts integer NOT NULL DEFAULT 0,
  requested_at timestamp with time zone NOT NULL DEFAULT now(),
  issued_at timestamp with time zone,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  revocation_reason text,
  holder_civil_status text,
  CONSTRAINT certificate_pkey PRIMARY KEY (id),
  CONSTRAINT numbers_are_never_reused UNIQUE (organisation_id, number_year, number_rank),
  CONSTRAINT one_certificate_per_verification_code UNIQUE (verification_code),
  CONSTRAINT certificate_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES certificate_batch(id),
  CONSTRAINT certificate_block_id_fkey FOREIGN KEY (block_id) REFERENCES competency_block(id),
  CONSTRAINT certificate_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id),
  CONSTRAINT certificate_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES framework_version(id),
  CONSTRAINT certificate_learner_id_fkey FOREIGN KEY (learner_id) REFERENCES learner(id),
  CONSTRAINT certificate_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT certificate_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES user_account(id),
  CONSTRAINT certificate_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam_session(id),
  CONSTRAINT block_certificate_names_its_block CHECK ((kind = 'block'::text) = (block_id IS NOT NULL)),
  CONSTRAINT document_comes_with_its_sealed_holder CHECK ((document IS NULL) = (holder_civil_status IS NULL)),
  CONSTRAINT holder_civil_status_is_sealed CHECK (holder_civil_status ~~ 'v1.%'::text),
  CONSTRAINT issued_is_complete CHECK ((state <> ALL (ARRAY['issued'::text, 'revoked'::text])) OR number_rank IS NOT NULL AND document IS NOT NULL AND file_key IS NOT NULL AND sha256 IS NOT NULL AND issued_at IS NOT NULL),
  CONSTRAINT known_certificate_kind CHECK (kind = ANY (ARRAY['block'::text, 'certification'::text])),
  CONSTRAINT known_certificate_state CHECK (state = ANY (ARRAY['pending'::text, 'numbered'::text, 'issued'::text, 'failed'::text, 'revoked'::text, 'withdrawn'::text])),
  CONSTRAINT no_birth_in_the_document CHECK (NOT (document -> 'holder'::text) ?| ARRAY['birthOn'::text, 'birthPlace'::text, 'sex'::text]),
  CONSTRAINT revoked_has_its_reason CHECK ((state = 'revoked'::text) = (revoked_at IS NOT NULL AND revocation_reason IS NOT NULL AND revoked_by IS NOT NULL))
);
CREATE INDEX certificate_by_batch ON public.certificate USING btree (batch_id);
CREATE INDEX certificate_by_session ON public.certificate USING btree (session_id);
CREATE UNIQUE INDEX one_living_block_certificate_per_learner ON public.certificate USING btree (learner_id, block_id) WHERE ((kind = 'block'::text) AND (state <> ALL (ARRAY['revoked'::text, 'withdrawn'::text])));
CREATE UNIQUE INDEX one_living_certification_per_learner ON public.certificate USING btree (learner_id, framework_version_id) WHERE ((kind = 'certification'::text) AND (state <> ALL (ARRAY['revoked'::text, 'withdrawn'::text])));
CREATE TRIGGER issued_certificate_never_changes BEFORE DELETE OR UPDATE ON certificate FOR EACH ROW EXECUTE FUNCTION refuse_change_of_issued_certificate();

CREATE TABLE certificate_batch (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  session_id uuid NOT NULL,
  requested_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT certificate_batch_pkey PRIMARY KEY (id),
  CONSTRAINT certificate_batch_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT certificate_batch_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES user_account(id),
  CONSTRAINT certificate_batch_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam_session(id)
);
CREATE INDEX certificate_batch_by_session ON public.certificate_batch USING btree (session_id, created_at DESC);

CREATE TABLE certificate_number_sequence (
  organisation_id uuid NOT NULL,
  year integer NOT NULL,
  last_number integer NOT NULL,
  CONSTRAINT certificate_number_sequence_pkey PRIMARY KEY (organisation_id, year),
  CONSTRAINT certificate_number_sequence_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);

CREATE TABLE certification (
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
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT certification_pkey PRIMARY KEY (id),
  CONSTRAINT one_certification_per_code UNIQUE (organisation_id, code),
  CONSTRAINT certification_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT level_from_three_to_eight CHECK (level >= 3 AND level <= 8),
  CONSTRAINT rncp_or_rs_code CHECK (code ~ '^(RNCP|RS)[0-9]{1,6}$'::text)
);

CREATE TABLE competency (
  id uuid NOT NULL,
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
  CONSTRAINT competency_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id) ON DELETE CASCADE,
  CONSTRAINT competency_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES framework_version(id) ON DELETE CASCADE
);
CREATE TRIGGER published_competencies_never_change BEFORE INSERT OR DELETE OR UPDATE ON competency FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_version();

CREATE TABLE competency_block (
  id uuid NOT NULL,
  framework_version_id uuid NOT NULL,
  "position" integer NOT NULL,
  code text NOT NULL,
  title text NOT NULL,
  CONSTRAINT competency_block_pkey PRIMARY KEY (id),
  CONSTRAINT one_block_per_code UNIQUE (framework_version_id, code),
  CONSTRAINT one_block_per_position UNIQUE (framework_version_id, "position"),
  CONSTRAINT competency_block_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES framework_version(id) ON DELETE CASCADE
);
CREATE TRIGGER published_blocks_never_change BEFORE INSERT OR DELETE OR UPDATE ON competency_block FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_version();

CREATE TABLE criterion (
  id uuid NOT NULL,
  framework_version_id uuid NOT NULL,
  competency_id uuid NOT NULL,
  "position" integer NOT NULL,
  statement text NOT NULL,
  weight integer NOT NULL DEFAULT 1,
  eliminatory boolean NOT NULL DEFAULT false,
  CONSTRAINT criterion_pkey PRIMARY KEY (id),
  CONSTRAINT one_criterion_per_position UNIQUE (competency_id, "position"),
  CONSTRAINT criterion_competency_id_fkey FOREIGN KEY (competency_id) REFERENCES competency(id) ON DELETE CASCADE,
  CONSTRAINT criterion_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES framework_version(id) ON DELETE CASCADE,
  CONSTRAINT weight_is_positive CHECK (weight >= 1)
);
CREATE INDEX criterion_by_version ON public.criterion USING btree (framework_version_id);
CREATE TRIGGER published_criteria_never_change BEFORE INSERT OR DELETE OR UPDATE ON criterion FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_version();

CREATE TABLE criterion_rating (
  grid_id uuid NOT NULL,
  criterion_id uuid NOT NULL,
  level smallint NOT NULL,
  comment text,
  rated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT criterion_rating_pkey PRIMARY KEY (grid_id, criterion_id),
  CONSTRAINT criterion_rating_criterion_id_fkey FOREIGN KEY (criterion_id) REFERENCES criterion(id),
  CONSTRAINT criterion_rating_grid_id_fkey FOREIGN KEY (grid_id) REFERENCES grading_grid(id),
  CONSTRAINT level_is_on_a_scale CHECK (level >= 1 AND level <= 9)
);
CREATE TRIGGER submitted_ratings_never_change BEFORE INSERT OR DELETE OR UPDATE ON criterion_rating FOR EACH ROW EXECUTE FUNCTION refuse_change_of_submitted_grid();

CREATE TABLE deliberation (
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
  decided_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT deliberation_pkey PRIMARY KEY (id),
  CONSTRAINT one_decision_at_a_time UNIQUE (candidate_id, block_id, sequence),
  CONSTRAINT superseded_once UNIQUE (supersedes_id),
  CONSTRAINT deliberation_block_id_fkey FOREIGN KEY (block_id) REFERENCES competency_block(id),
  CONSTRAINT deliberation_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id),
  CONSTRAINT deliberation_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES user_account(id),
  CONSTRAINT deliberation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT deliberation_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam_session(id),
  CONSTRAINT deliberation_supersedes_id_fkey FOREIGN KEY (supersedes_id) REFERENCES deliberation(id),
  CONSTRAINT first_or_superseding CHECK ((sequence = 1) = (supersedes_id IS NULL)),
  CONSTRAINT known_outcome CHECK (outcome = ANY (ARRAY['validated'::text, 'refused'::text])),
  CONSTRAINT known_proposal CHECK (proposal = ANY (ARRAY['validated'::text, 'refused'::text, 'incomplete'::text])),
  CONSTRAINT override_has_its_reason CHECK (outcome = proposal OR reason IS NOT NULL)
);
CREATE INDEX deliberation_by_session ON public.deliberation USING btree (session_id);
CREATE TRIGGER deliberation_is_append_only BEFORE DELETE OR UPDATE ON deliberation FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE encryption_key (
  id text NOT NULL,
  proof text NOT NULL,
  first_used_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT encryption_key_pkey PRIMARY KEY (id),
  CONSTRAINT proof_is_sealed CHECK (proof ~~ 'v1.%'::text)
);

CREATE TABLE exam_session (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  framework_version_id uuid NOT NULL,
  name text NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  place text NOT NULL,
  state text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  opened_at timestamp with time zone,
  deliberating_at timestamp with time zone,
  closed_at timestamp with time zone,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT exam_session_pkey PRIMARY KEY (id),
  CONSTRAINT exam_session_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES framework_version(id),
  CONSTRAINT exam_session_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT known_session_state CHECK (state = ANY (ARRAY['preparing'::text, 'open'::text, 'deliberating'::text, 'closed'::text])),
  CONSTRAINT session_days_in_order CHECK (ends_on >= starts_on)
);
CREATE INDEX exam_session_by_organisation ON public.exam_session USING btree (organisation_id, starts_on DESC, id);

CREATE TABLE exam_session_block (
  session_id uuid NOT NULL,
  block_id uuid NOT NULL,
  CONSTRAINT exam_session_block_pkey PRIMARY KEY (session_id, block_id),
  CONSTRAINT exam_session_block_block_id_fkey FOREIGN KEY (block_id) REFERENCES competency_block(id),
  CONSTRAINT exam_session_block_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam_session(id) ON DELETE CASCADE
);

CREATE TABLE framework_import (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  kind text NOT NULL,
  source_name text NOT NULL,
  source_digest text NOT NULL,
  source_text text NOT NULL,
  encoding text NOT NULL,
  result jsonb NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  confirmed_at timestamp with time zone,
  framework_version_id uuid,
  CONSTRAINT framework_import_pkey PRIMARY KEY (id),
  CONSTRAINT framework_import_created_by_fkey FOREIGN KEY (created_by) REFERENCES user_account(id),
  CONSTRAINT framework_import_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES framework_version(id) ON DELETE SET NULL,
  CONSTRAINT framework_import_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT known_import_kind CHECK (kind = ANY (ARRAY['rncp'::text, 'canonical'::text]))
);
CREATE INDEX framework_import_by_organisation ON public.framework_import USING btree (organisation_id, created_at DESC);

CREATE TABLE framework_version (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  certification_id uuid NOT NULL,
  number integer NOT NULL,
  label text NOT NULL,
  state text NOT NULL,
  scale jsonb NOT NULL,
  source_name text,
  source_digest text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  published_at timestamp with time zone,
  retired_at timestamp with time zone,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT framework_version_pkey PRIMARY KEY (id),
  CONSTRAINT one_version_per_number UNIQUE (certification_id, number),
  CONSTRAINT framework_version_certification_id_fkey FOREIGN KEY (certification_id) REFERENCES certification(id),
  CONSTRAINT framework_version_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT known_version_state CHECK (state = ANY (ARRAY['draft'::text, 'published'::text, 'retired'::text])),
  CONSTRAINT published_has_its_instant CHECK ((state = 'draft'::text) = (published_at IS NULL)),
  CONSTRAINT retired_has_its_instant CHECK ((state = 'retired'::text) = (retired_at IS NOT NULL))
);
CREATE INDEX framework_version_by_organisation ON public.framework_version USING btree (organisation_id);
CREATE UNIQUE INDEX one_published_version_per_certification ON public.framework_version USING btree (certification_id) WHERE (state = 'published'::text);
CREATE TRIGGER version_never_returns_to_draft BEFORE DELETE OR UPDATE ON framework_version FOR EACH ROW EXECUTE FUNCTION refuse_return_to_draft();

CREATE TABLE grading_grid (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  session_id uuid NOT NULL,
  member_id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'draft'::text,
  submitted_at timestamp with time zone,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT grading_grid_pkey PRIMARY KEY (id),
  CONSTRAINT one_grid_per_juror_and_candidate UNIQUE (member_id, candidate_id),
  CONSTRAINT grading_grid_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id),
  CONSTRAINT grading_grid_member_id_fkey FOREIGN KEY (member_id) REFERENCES jury_member(id),
  CONSTRAINT grading_grid_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT grading_grid_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam_session(id),
  CONSTRAINT known_grid_state CHECK (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'withdrawn'::text])),
  CONSTRAINT submitted_has_its_instant CHECK ((state = 'submitted'::text) = (submitted_at IS NOT NULL))
);
CREATE INDEX grading_grid_by_candidate ON public.grading_grid USING btree (candidate_id);
CREATE INDEX grading_grid_by_session ON public.grading_grid USING btree (session_id);

CREATE TABLE idempotent_answer (
  organisation_id uuid NOT NULL,
  actor_id uuid NOT NULL,
  key_digest text NOT NULL,
  payload_digest text NOT NULL,
  answer text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT idempotent_answer_pkey PRIMARY KEY (organisation_id, actor_id, key_digest),
  CONSTRAINT idempotent_answer_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT answer_is_sealed CHECK (answer ~~ 'v1.%'::text)
);
CREATE INDEX idempotent_answer_by_expiry ON public.idempotent_answer USING btree (expires_at);

CREATE TABLE jury (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  session_id uuid NOT NULL,
  composed_at timestamp with time zone NOT NULL DEFAULT now(),
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT jury_pkey PRIMARY KEY (id),
  CONSTRAINT one_jury_per_session UNIQUE (session_id),
  CONSTRAINT jury_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT jury_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam_session(id) ON DELETE CASCADE
);

CREATE TABLE jury_member (
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
  CONSTRAINT jury_member_jury_id_fkey FOREIGN KEY (jury_id) REFERENCES jury(id) ON DELETE CASCADE,
  CONSTRAINT jury_member_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT jury_member_user_id_fkey FOREIGN KEY (user_id) REFERENCES user_account(id)
);
CREATE INDEX jury_member_by_user ON public.jury_member USING btree (user_id);
CREATE UNIQUE INDEX one_president_per_jury ON public.jury_member USING btree (jury_id) WHERE president;

CREATE TABLE learner (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  external_id text NOT NULL,
  user_id uuid,
  birth_name text NOT NULL,
  usual_name text,
  first_names text NOT NULL,
  email text NOT NULL,
  access_route text NOT NULL,
  sort_name text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  revision integer NOT NULL DEFAULT 1,
  civil_status text NOT NULL,
  CONSTRAINT learner_pkey PRIMARY KEY (id),
  CONSTRAINT one_learner_per_external_id UNIQUE (organisation_id, external_id),
  CONSTRAINT learner_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT learner_user_id_fkey FOREIGN KEY (user_id) REFERENCES user_account(id),
  CONSTRAINT civil_status_is_sealed CHECK (civil_status ~~ 'v1.%'::text),
  CONSTRAINT known_access_route CHECK (access_route = ANY (ARRAY['FORMATION_INITIALE_HORS_APPRENTISSAGE'::text, 'FORMATION_INITIALE_APPRENTISSAGE'::text, 'FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION'::text, 'FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION'::text, 'VAE'::text, 'EQUIVALENCE_DIPLOME_ETRANGER'::text, 'CANDIDAT_LIBRE'::text]))
);
CREATE INDEX learner_by_access_route ON public.learner USING btree (organisation_id, access_route, sort_name, id);
CREATE INDEX learner_by_creation ON public.learner USING btree (organisation_id, created_at, id);
CREATE INDEX learner_by_name ON public.learner USING btree (organisation_id, sort_name, id);
CREATE INDEX learner_by_search ON public.learner USING gin ((((((sort_name || ' '::text) || email) || ' '::text) || lower(external_id))) gin_trgm_ops);
CREATE UNIQUE INDEX one_learner_per_account ON public.learner USING btree (organisation_id, user_id) WHERE (user_id IS NOT NULL);

CREATE TABLE membership (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  user_id uuid NOT NULL,
  role text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT membership_pkey PRIMARY KEY (id),
  CONSTRAINT one_membership_per_role UNIQUE (organisation_id, user_id, role),
  CONSTRAINT membership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT membership_user_id_fkey FOREIGN KEY (user_id) REFERENCES user_account(id),
  CONSTRAINT known_role CHECK (role = ANY (ARRAY['administrator'::text, 'coordinator'::text, 'juror'::text, 'learner'::text]))
);
CREATE INDEX membership_by_user ON public.membership USING btree (user_id);

CREATE TABLE organisation (
  id uuid NOT NULL,
  legal_name text NOT NULL,
  commercial_name text,
  siret text,
  city text NOT NULL,
  signatory_name text NOT NULL,
  signatory_title text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT organisation_pkey PRIMARY KEY (id),
  CONSTRAINT siret_has_fourteen_digits CHECK (siret ~ '^[0-9]{14}$'::text)
);

CREATE TABLE outbox (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  job text NOT NULL,
  job_id text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  relayed_at timestamp with time zone,
  CONSTRAINT outbox_pkey PRIMARY KEY (id)
);
CREATE INDEX outbox_by_relayed_at ON public.outbox USING btree (relayed_at) WHERE (relayed_at IS NOT NULL);
CREATE INDEX outbox_waiting ON public.outbox USING btree (id) WHERE (relayed_at IS NULL);

CREATE TABLE project (
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
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT project_pkey PRIMARY KEY (id),
  CONSTRAINT project_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT project_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam_session(id) ON DELETE CASCADE,
  CONSTRAINT project_days_in_order CHECK (due_on >= starts_on),
  CONSTRAINT project_team_bounds_in_order CHECK (team_min >= 1 AND team_max >= team_min)
);
CREATE INDEX project_by_session ON public.project USING btree (session_id);

CREATE TABLE project_competency (
  project_id uuid NOT NULL,
  competency_id uuid NOT NULL,
  CONSTRAINT project_competency_pkey PRIMARY KEY (project_id, competency_id),
  CONSTRAINT project_competency_competency_id_fkey FOREIGN KEY (competency_id) REFERENCES competency(id),
  CONSTRAINT project_competency_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id) ON DELETE CASCADE
);

CREATE TABLE recusal (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  member_id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  reason text NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT recusal_pkey PRIMARY KEY (id),
  CONSTRAINT one_recusal_per_member_and_candidate UNIQUE (member_id, candidate_id),
  CONSTRAINT recusal_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id),
  CONSTRAINT recusal_member_id_fkey FOREIGN KEY (member_id) REFERENCES jury_member(id),
  CONSTRAINT recusal_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT recusal_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES user_account(id)
);

CREATE TABLE schema_migration (
  id integer NOT NULL DEFAULT nextval('schema_migration_id_seq'::regclass),
  "timestamp" bigint NOT NULL,
  name character varying NOT NULL,
  CONSTRAINT "PK_0edff5015b71cc0389ae0f4b9a1" PRIMARY KEY (id)
);

CREATE TABLE sign_in_throttle (
  key text COLLATE "C" NOT NULL,
  failures integer NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT sign_in_throttle_pkey PRIMARY KEY (key)
);
CREATE INDEX sign_in_throttle_by_expiry ON public.sign_in_throttle USING btree (expires_at);

CREATE TABLE team (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  project_id uuid NOT NULL,
  name text NOT NULL,
  CONSTRAINT team_pkey PRIMARY KEY (id),
  CONSTRAINT one_team_per_name UNIQUE (project_id, name),
  CONSTRAINT team_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT team_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id) ON DELETE CASCADE
);

CREATE TABLE team_member (
  team_id uuid NOT NULL,
  project_id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  CONSTRAINT team_member_pkey PRIMARY KEY (team_id, candidate_id),
  CONSTRAINT one_team_per_candidate_and_project UNIQUE (project_id, candidate_id),
  CONSTRAINT team_member_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate(id) ON DELETE CASCADE,
  CONSTRAINT team_member_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id) ON DELETE CASCADE,
  CONSTRAINT team_member_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id) ON DELETE CASCADE
);
CREATE INDEX team_member_by_candidate ON public.team_member USING btree (candidate_id);

CREATE TABLE user_account (
  id uuid NOT NULL,
  email text NOT NULL,
  display_name text NOT NULL,
  password_hash text,
  locale text NOT NULL DEFAULT 'fr'::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  disabled_at timestamp with time zone,
  email_verified_at timestamp with time zone,
  CONSTRAINT user_account_pkey PRIMARY KEY (id),
  CONSTRAINT email_is_lower_case CHECK (email = lower(email))
);
CREATE UNIQUE INDEX one_account_per_email ON public.user_account USING btree (email);

CREATE TABLE user_session (
  token_hash text NOT NULL,
  user_id uuid NOT NULL,
  organisation_id uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  last_seen_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT user_session_pkey PRIMARY KEY (token_hash),
  CONSTRAINT user_session_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT user_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES user_account(id) ON DELETE CASCADE
);
CREATE INDEX user_session_by_expiry ON public.user_session USING btree (expires_at);
CREATE INDEX user_session_by_user ON public.user_session USING btree (user_id);
