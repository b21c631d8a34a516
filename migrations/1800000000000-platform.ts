import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Audit trail, outbox, answers kept for repeated requests, proofs of encryption keys; what every context may use. */
export class Platform1800000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA IF NOT EXISTS platform;

      -- Who asks, and whose rows they see. The second is the one place that says so: every fence and every search asks it.
      CREATE FUNCTION platform.asking_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        RETURN nullif(current_setting('certitude.organisation', true), '')::uuid;
      CREATE FUNCTION platform.sees(organisation uuid, asking uuid) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN organisation = asking;
      COMMENT ON FUNCTION platform.sees IS
        'Whether the organisation that asks may see the rows of this one: they are its own. What an accreditation opens to a partner is to be added here, and nowhere else. It is written into the plan of each statement, where who asks is worked out once: it must stay one expression that names each of its arguments once.';

      -- The fence of a table whose rows are an organisation's, and of one whose rows are parts of those of another.
      CREATE PROCEDURE platform.fence_by(fenced regclass, condition text) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', fenced);
        EXECUTE format('CREATE POLICY rows_of_who_asks ON %s USING (%s)', fenced, condition);
        EXECUTE format('CREATE POLICY rows_of_all ON %s TO certitude_across USING (true)', fenced);
      END $$;
      CREATE PROCEDURE platform.fence(fenced regclass, organisation name DEFAULT 'organisation_id') LANGUAGE plpgsql AS $$
      BEGIN
        CALL platform.fence_by(fenced, format('platform.sees(%I, (SELECT platform.asking_organisation()))', organisation));
      END $$;
      CREATE PROCEDURE platform.fence_part(fenced regclass, whole regclass, reference name) LANGUAGE plpgsql AS $$
      BEGIN
        CALL platform.fence_by(fenced, format('EXISTS (SELECT FROM %s whole WHERE whole.id = %I)', whole, reference));
      END $$;
      -- The same, of a table of which few rows are read at a time: EXISTS may be answered by reading first every whole that
      -- the organisation has, thousands of sessions; a value is looked up by its key, for each row.
      CREATE PROCEDURE platform.fence_part_by_key(fenced regclass, whole regclass, reference name) LANGUAGE plpgsql AS $$
      BEGIN
        CALL platform.fence_by(fenced, format('(SELECT true FROM %s whole WHERE whole.id = %I)', whole, reference));
      END $$;

      CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_NAME;
      END $$;

      CREATE TABLE platform.outbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        job text NOT NULL,
        job_id text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- Handed to the queue, the last time: a queue may forget.
        relayed_at timestamptz,
        -- What keeps the work from being done for now, and since when.
        held_up text,
        held_up_since timestamptz,
        -- The handler has done it, or it was given up for good: only then is the queue not asked any more.
        ended_at timestamptz,
        outcome text,
        CONSTRAINT one_row_per_job UNIQUE (job_id),
        CONSTRAINT known_job_outcome CHECK (outcome IN ('done', 'given-up')),
        CONSTRAINT ended_says_how CHECK ((ended_at IS NULL) = (outcome IS NULL)),
        CONSTRAINT held_up_says_since CHECK ((held_up IS NULL) = (held_up_since IS NULL))
      );
      CREATE INDEX outbox_waiting ON platform.outbox (id) WHERE relayed_at IS NULL AND ended_at IS NULL;
      CREATE INDEX outbox_unfinished ON platform.outbox (relayed_at) WHERE relayed_at IS NOT NULL AND ended_at IS NULL;
      CREATE INDEX outbox_held_up ON platform.outbox (job) WHERE held_up IS NOT NULL AND ended_at IS NULL;
      CREATE INDEX outbox_by_end ON platform.outbox (ended_at) WHERE ended_at IS NOT NULL;

      CREATE TABLE platform.audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        organisation_id uuid,
        actor_kind text NOT NULL,
        actor_id uuid,
        verb text NOT NULL,
        object_type text NOT NULL,
        object_id text NOT NULL,
        before_digest text,
        after_digest text,
        request_id text,
        occurred_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- The transaction that wrote it: what changed something looks for its entry there before it is committed.
        tx xid8 NOT NULL DEFAULT pg_current_xact_id()
      );
      CREATE INDEX audit_entry_by_tx ON platform.audit_entry (tx, object_id);
      CREATE INDEX audit_entry_by_object ON platform.audit_entry (organisation_id, object_type, object_id, id);

      CREATE TABLE platform.encryption_key (
        id text PRIMARY KEY,
        proof text NOT NULL,
        first_used_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT proof_is_sealed CHECK (proof LIKE 'v1.%')
      );

      -- Data put back from a backup. Until it is released nothing leaves for the outside.
      CREATE TABLE platform.restoration (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        -- The instant the data is of; unknown when something else than ours restored it.
        taken_at timestamptz,
        restored_at timestamptz NOT NULL DEFAULT now(),
        released_at timestamptz
      );

      CREATE TABLE platform.idempotent_answer (
        organisation_id uuid NOT NULL,
        actor_id uuid NOT NULL,
        key_digest text NOT NULL,
        payload_digest text NOT NULL,
        answer text NOT NULL,
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, actor_id, key_digest),
        CONSTRAINT answer_is_sealed CHECK (answer LIKE 'v1.%')
      );
      CREATE INDEX idempotent_answer_by_expiry ON platform.idempotent_answer (expires_at);
      CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE ON platform.audit_entry
        FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

      -- No change without its entry in the trail, whichever statement of whichever version makes it. Asked when the
      -- transaction ends, row by row: one of the objects named by the arguments (type, then the column that holds its id,
      -- or \`*\` for any object of that type) has an entry written by the same transaction.
      CREATE FUNCTION platform.require_trail() RETURNS trigger LANGUAGE plpgsql
        SECURITY DEFINER SET search_path = pg_catalog AS $$
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
      END $$;

      -- \`named\`: see above; \`condition\`: which of these events, every one without it.
      CREATE PROCEDURE platform.keep_trail(changed regclass, event text, named text[], condition text DEFAULT 'true')
        LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER %s ON %s DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW WHEN (%s) EXECUTE FUNCTION platform.require_trail(%s)',
          'trail_of_' || lower(split_part(event, ' ', 1)), event, changed, condition,
          (SELECT string_agg(quote_literal(name), ', ' ORDER BY place) FROM unnest(named) WITH ORDINALITY AS argument (name, place)));
      END $$;

      -- Published to every context: work that is not done; what of it waits for a trouble to pass; the trail, for a statement that changes something and says so; names compared without accents, capitals nor unusual apostrophes, as \`folded\` of the
      -- kernel does; and the calendar day of an instant in France, as \`frenchDay\` of the kernel does.
      CREATE VIEW platform.unfinished_job WITH (security_invoker = true) AS SELECT job, payload FROM platform.outbox WHERE ended_at IS NULL;
      CREATE VIEW platform.held_up_job WITH (security_invoker = true) AS
        SELECT job, payload, held_up, held_up_since FROM platform.outbox WHERE held_up IS NOT NULL AND ended_at IS NULL;
      CREATE VIEW platform.trail WITH (security_invoker = true) AS
        SELECT organisation_id, actor_kind, actor_id, verb, object_type, object_id, request_id, before_digest, after_digest
        FROM platform.audit_entry;
      CREATE FUNCTION platform.folded(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN btrim(regexp_replace(translate(replace(replace(lower(regexp_replace(
          normalize(words, NFD), '[\\u0300-\\u036f]', '', 'g')), 'œ', 'oe'), 'æ', 'ae'), '’‘\`', ''''''''), '\\s+', ' ', 'g'));
      CREATE FUNCTION platform.french_day(instant timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN (instant AT TIME ZONE 'Europe/Paris')::date;

      -- Whose rows these are.
      CALL platform.fence('platform.audit_entry');
      CALL platform.fence('platform.idempotent_answer');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA platform CASCADE');
  }
}
