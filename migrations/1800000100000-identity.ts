import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, people, their roles, sign-in and its second factor, API keys, links to choose a password. */
export class Identity1800000100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE SCHEMA identity;

      CREATE TABLE identity.organisation (
        id uuid PRIMARY KEY,
        legal_name text NOT NULL,
        commercial_name text,
        siret text,
        city text NOT NULL,
        signatory_name text NOT NULL,
        signatory_title text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        revision integer NOT NULL DEFAULT 1,
        keys_may_decide boolean NOT NULL DEFAULT false,
        second_factor_roles text[] NOT NULL DEFAULT '{}',
        CONSTRAINT known_second_factor_role CHECK (second_factor_roles <@ ARRAY['administrator', 'coordinator', 'juror', 'learner']),
        CONSTRAINT siret_has_fourteen_digits CHECK (siret ~ '^[0-9]{14}$')
      );

      -- Whoever may have done something: a person, or an API key, which acts under its own name.
      CREATE TABLE identity.actor (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        CONSTRAINT known_actor_kind CHECK (kind IN ('person', 'api-key'))
      );
      CREATE FUNCTION identity.register_actor() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO identity.actor (id, kind) VALUES (NEW.id, TG_ARGV[0]);
        RETURN NULL;
      END $$;

      CREATE TABLE identity.user_account (
        id uuid PRIMARY KEY,
        email text NOT NULL,
        display_name text NOT NULL,
        password_hash text,
        locale text NOT NULL DEFAULT 'fr',
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        disabled_at timestamptz,
        email_verified_at timestamptz,
        CONSTRAINT email_is_lower_case CHECK (email = lower(email)),
        CONSTRAINT account_with_its_name UNIQUE (id, display_name, email)
      );
      CREATE UNIQUE INDEX one_account_per_email ON identity.user_account (email);
      CREATE TRIGGER account_is_an_actor AFTER INSERT ON identity.user_account
        FOR EACH ROW EXECUTE FUNCTION identity.register_actor('person');

      CREATE TABLE identity.membership (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        user_id uuid NOT NULL,
        display_name text NOT NULL,
        email text NOT NULL,
        search_text text NOT NULL GENERATED ALWAYS AS (platform.folded(display_name) || ' ' || email) STORED,
        role text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT known_role CHECK (role IN ('administrator', 'coordinator', 'juror', 'learner')),
        CONSTRAINT one_membership_per_role UNIQUE (organisation_id, user_id, role),
        -- What members are sorted and found by is their account's, and follows it: they are read page by page.
        CONSTRAINT member_named_as_the_account FOREIGN KEY (user_id, display_name, email)
          REFERENCES identity.user_account (id, display_name, email) ON UPDATE CASCADE
      );
      CREATE INDEX member_by_name ON identity.membership (organisation_id, display_name, user_id);
      CREATE INDEX member_by_role ON identity.membership (organisation_id, role, display_name, user_id);
      CREATE INDEX member_by_search ON identity.membership USING gin (search_text gin_trgm_ops);
      CREATE INDEX membership_by_user ON identity.membership (user_id);

      CREATE TABLE identity.user_session (
        token_hash text PRIMARY KEY,
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT one_session_per_id UNIQUE,
        user_id uuid NOT NULL REFERENCES identity.user_account (id) ON DELETE CASCADE,
        organisation_id uuid REFERENCES identity.organisation (id),
        device text NOT NULL DEFAULT '',
        network text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        last_seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX user_session_by_user ON identity.user_session (user_id);
      CREATE INDEX user_session_by_expiry ON identity.user_session (expires_at);

      CREATE TABLE identity.known_device (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES identity.user_account (id) ON DELETE CASCADE,
        token_hash text NOT NULL,
        description text NOT NULL,
        network text NOT NULL,
        first_seen_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        told_at timestamptz,
        CONSTRAINT one_device_per_account UNIQUE (user_id, token_hash)
      );

      -- An application that gives codes; it counts once confirmed by one. Each code is taken once: the step of the last one is kept.
      CREATE TABLE identity.authenticator (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES identity.user_account (id) ON DELETE CASCADE,
        secret text NOT NULL,
        created_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        last_step integer,
        last_used_at timestamptz,
        CONSTRAINT authenticator_secret_is_sealed CHECK (secret LIKE 'v1.%')
      );
      CREATE UNIQUE INDEX one_authenticator_per_account ON identity.authenticator (user_id) WHERE confirmed_at IS NOT NULL;
      CREATE UNIQUE INDEX one_authenticator_to_confirm ON identity.authenticator (user_id) WHERE confirmed_at IS NULL;

      -- A passkey (WebAuthn): its public half, and how many times it says it was used.
      CREATE TABLE identity.passkey (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES identity.user_account (id) ON DELETE CASCADE,
        name text NOT NULL,
        credential_id text NOT NULL,
        public_key text NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz,
        CONSTRAINT one_passkey_per_credential UNIQUE (credential_id)
      );
      CREATE INDEX passkey_by_user ON identity.passkey (user_id);

      -- What a passkey is to sign, once, for whoever holds this token: of a session, or of a sign-in under way.
      CREATE TABLE identity.passkey_challenge (
        token_hash text PRIMARY KEY,
        challenge text NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX passkey_challenge_by_expiry ON identity.passkey_challenge (expires_at);

      CREATE TABLE identity.recovery_code (
        user_id uuid NOT NULL REFERENCES identity.user_account (id) ON DELETE CASCADE,
        code_hash text NOT NULL,
        used_at timestamptz,
        CONSTRAINT recovery_code_pkey PRIMARY KEY (user_id, code_hash)
      );

      -- Somebody whose password was right and whose second factor is awaited, in one browser.
      CREATE TABLE identity.pending_sign_in (
        token_hash text PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES identity.user_account (id) ON DELETE CASCADE,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX pending_sign_in_by_user ON identity.pending_sign_in (user_id);
      CREATE INDEX pending_sign_in_by_expiry ON identity.pending_sign_in (expires_at);

      -- A letter to write about the second factor of an account; gone once sent.
      CREATE TABLE identity.factor_notice (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES identity.user_account (id) ON DELETE CASCADE,
        news text NOT NULL,
        device text NOT NULL,
        network text NOT NULL,
        happened_at timestamptz NOT NULL,
        CONSTRAINT known_factor_news CHECK (news IN ('authenticator-added', 'authenticator-removed', 'recovery-codes-renewed',
          'recovery-code-used', 'passkey-added', 'passkey-removed', 'factors-removed-by-administrator', 'factors-removed-by-operator'))
      );

      CREATE TABLE identity.sign_in_throttle (
        key text COLLATE "C" PRIMARY KEY,
        failures integer NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX sign_in_throttle_by_expiry ON identity.sign_in_throttle (expires_at);

      CREATE TABLE identity.api_key (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        label text NOT NULL,
        prefix text NOT NULL,
        secret_hash text NOT NULL,
        scopes text[] NOT NULL,
        created_by uuid NOT NULL REFERENCES identity.user_account (id),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_on date NOT NULL,
        networks text[] NOT NULL DEFAULT '{}',
        last_used_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT one_api_key_per_prefix UNIQUE (prefix)
      );
      CREATE INDEX api_key_by_organisation ON identity.api_key (organisation_id);
      CREATE INDEX api_key_by_creator ON identity.api_key (created_by);
      CREATE TRIGGER api_key_is_an_actor AFTER INSERT ON identity.api_key
        FOR EACH ROW EXECUTE FUNCTION identity.register_actor('api-key');

      CREATE TABLE identity.account_link (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES identity.user_account (id),
        purpose text NOT NULL,
        organisation_id uuid REFERENCES identity.organisation (id),
        opens text[] NOT NULL,
        by_mail boolean NOT NULL,
        asked_at timestamptz NOT NULL,
        token_hash text,
        expires_at timestamptz,
        sent_at timestamptz,
        failed_at timestamptz,
        CONSTRAINT one_link_per_account UNIQUE (user_id),
        CONSTRAINT known_link_purpose CHECK (purpose IN ('activation', 'password-reset')),
        CONSTRAINT link_in_force_expires CHECK ((token_hash IS NULL) = (expires_at IS NULL))
      );
      CREATE UNIQUE INDEX one_account_per_link ON identity.account_link (token_hash) WHERE token_hash IS NOT NULL;

      -- Whose password is not enough, and what else they have.
      CREATE VIEW identity.held_factor AS
        SELECT user_id, 'authenticator' AS kind FROM identity.authenticator WHERE confirmed_at IS NOT NULL
        UNION ALL SELECT user_id, 'passkey' FROM identity.passkey;

      -- Published: a person by name; whoever did something, by the name of the person or of the key; who belongs to an organisation and may still sign in.
      CREATE VIEW identity.person AS SELECT id, display_name, email FROM identity.user_account;
      CREATE VIEW identity.named_actor AS
        SELECT id, 'person' AS kind, display_name FROM identity.user_account
        UNION ALL SELECT id, 'api-key', label FROM identity.api_key;
      CREATE VIEW identity.active_member AS
        SELECT member.organisation_id, member.user_id, member.role, account.email
        FROM identity.membership member
        JOIN identity.user_account account ON account.id = member.user_id AND account.disabled_at IS NULL;

      -- No change of these without its entry in the trail.
      CALL platform.keep_trail('identity.organisation', 'UPDATE', ARRAY['organisation', 'id']);
      CALL platform.keep_trail('identity.membership', 'INSERT OR DELETE OR UPDATE OF role', ARRAY['member', 'user_id']);
      CALL platform.keep_trail('identity.user_account', 'UPDATE OF password_hash, disabled_at', ARRAY['user-account', 'id', 'member', 'id']);
      CALL platform.keep_trail('identity.authenticator', 'INSERT OR DELETE OR UPDATE OF confirmed_at', ARRAY['user-account', 'user_id', 'member', 'user_id']);
      CALL platform.keep_trail('identity.passkey', 'INSERT OR DELETE OR UPDATE OF public_key', ARRAY['user-account', 'user_id', 'member', 'user_id']);
      CALL platform.keep_trail('identity.recovery_code', 'INSERT OR DELETE OR UPDATE OF used_at', ARRAY['user-account', 'user_id', 'member', 'user_id']);
      CALL platform.keep_trail('identity.api_key', 'INSERT OR UPDATE OF revoked_at, scopes', ARRAY['api-key', 'id']);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA identity CASCADE');
  }
}
