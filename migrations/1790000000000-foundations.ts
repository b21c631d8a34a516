import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, people, sign-in, and the platform's own tables: outbox, audit. */
export class Foundations1790000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_NAME;
      END $$;

      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        legal_name text NOT NULL,
        commercial_name text,
        siret text,
        city text NOT NULL,
        signatory_name text NOT NULL,
        signatory_title text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT siret_has_fourteen_digits CHECK (siret ~ '^[0-9]{14}$')
      );

      CREATE TABLE user_account (
        id uuid PRIMARY KEY,
        email text NOT NULL,
        display_name text NOT NULL,
        password_hash text,
        activation_token_hash text,
        activation_expires_at timestamptz,
        locale text NOT NULL DEFAULT 'fr',
        created_at timestamptz NOT NULL DEFAULT now(),
        disabled_at timestamptz,
        CONSTRAINT email_is_lower_case CHECK (email = lower(email))
      );
      CREATE UNIQUE INDEX one_account_per_email ON user_account (email);
      CREATE UNIQUE INDEX one_account_per_activation ON user_account (activation_token_hash) WHERE activation_token_hash IS NOT NULL;

      CREATE TABLE membership (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        user_id uuid NOT NULL REFERENCES user_account (id),
        role text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT known_role CHECK (role IN ('administrator', 'coordinator', 'juror', 'learner')),
        CONSTRAINT one_membership_per_role UNIQUE (organisation_id, user_id, role)
      );
      CREATE INDEX membership_by_user ON membership (user_id);

      CREATE TABLE user_session (
        token_hash text PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES user_account (id) ON DELETE CASCADE,
        organisation_id uuid REFERENCES organisation (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX user_session_by_user ON user_session (user_id);
      CREATE INDEX user_session_by_expiry ON user_session (expires_at);

      CREATE TABLE sign_in_throttle (
        key text PRIMARY KEY,
        failures integer NOT NULL,
        window_started_at timestamptz NOT NULL
      );

      CREATE TABLE api_key (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        label text NOT NULL,
        prefix text NOT NULL,
        secret_hash text NOT NULL,
        scopes text[] NOT NULL,
        created_by uuid NOT NULL REFERENCES user_account (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT one_api_key_per_prefix UNIQUE (prefix)
      );
      CREATE INDEX api_key_by_organisation ON api_key (organisation_id);

      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        job text NOT NULL,
        job_id text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        relayed_at timestamptz
      );
      CREATE INDEX outbox_waiting ON outbox (id) WHERE relayed_at IS NULL;
      CREATE INDEX outbox_by_relayed_at ON outbox (relayed_at) WHERE relayed_at IS NOT NULL;

      CREATE TABLE audit_entry (
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
        occurred_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX audit_entry_by_object ON audit_entry (organisation_id, object_type, object_id, id);
      CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE ON audit_entry
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE audit_entry, outbox, api_key, sign_in_throttle, user_session, membership, user_account, organisation;
      DROP FUNCTION refuse_change;
    `);
  }
}
