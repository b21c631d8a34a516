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

      -- Where the people of an organisation sign in, when it has a place of its own for it.
      CREATE TABLE identity.sign_in_provider (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        label text NOT NULL,
        issuer text NOT NULL,
        client_id text NOT NULL,
        client_secret text NOT NULL,
        domains text[] NOT NULL,
        passwords_allowed boolean NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT one_provider_per_organisation UNIQUE (organisation_id),
        CONSTRAINT client_secret_is_sealed CHECK (client_secret LIKE 'v1.%')
      );
      CREATE INDEX provider_by_domain ON identity.sign_in_provider USING gin (domains);

      -- Whom a provider knows by which name of its own.
      CREATE TABLE identity.provider_identity (
        provider_id uuid NOT NULL REFERENCES identity.sign_in_provider (id) ON DELETE CASCADE,
        user_id uuid NOT NULL REFERENCES identity.user_account (id),
        issuer text NOT NULL,
        subject text NOT NULL,
        linked_at timestamptz NOT NULL,
        CONSTRAINT one_identity_per_person PRIMARY KEY (provider_id, user_id),
        CONSTRAINT one_person_per_identity UNIQUE (provider_id, issuer, subject)
      );
      CREATE INDEX provider_identity_by_user ON identity.provider_identity (user_id);

      -- Sign-ins under way at a provider: each is brought back once, by the browser that began it.
      CREATE TABLE identity.provider_errand (
        state_hash text PRIMARY KEY,
        browser_hash text NOT NULL,
        provider_id uuid NOT NULL REFERENCES identity.sign_in_provider (id) ON DELETE CASCADE,
        errand text NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT errand_is_sealed CHECK (errand LIKE 'v1.%')
      );
      CREATE INDEX provider_errand_by_expiry ON identity.provider_errand (expires_at);
      CREATE INDEX provider_errand_by_provider ON identity.provider_errand (provider_id);

      -- Whether an organisation wants this person to come by its provider: administrators keep their password, lest all of them be locked out with it.
      CREATE FUNCTION identity.asks_provider(organisation uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT EXISTS (
          SELECT FROM identity.sign_in_provider provider JOIN identity.user_account account ON account.id = person
          WHERE provider.organisation_id = organisation AND NOT provider.passwords_allowed
            AND split_part(account.email, '@', 2) = ANY (provider.domains)
            AND NOT EXISTS (
              SELECT FROM identity.membership WHERE membership.organisation_id = organisation
                AND membership.user_id = person AND membership.role = 'administrator'))
      $$;

      CREATE TABLE identity.user_session (
        token_hash text PRIMARY KEY,
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT one_session_per_id UNIQUE,
        user_id uuid NOT NULL REFERENCES identity.user_account (id) ON DELETE CASCADE,
        organisation_id uuid REFERENCES identity.organisation (id),
        -- The provider that opened it: it opens nothing but that provider's organisation, and ends with it.
        provider_id uuid REFERENCES identity.sign_in_provider (id) ON DELETE CASCADE,
        device text NOT NULL DEFAULT '',
        network text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        last_seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX user_session_by_user ON identity.user_session (user_id);
      CREATE INDEX user_session_by_provider ON identity.user_session (provider_id) WHERE provider_id IS NOT NULL;
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
      CREATE INDEX known_device_by_last_visit ON identity.known_device (last_seen_at);

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
      CREATE INDEX account_link_by_end ON identity.account_link (coalesce(expires_at, asked_at)) WHERE failed_at IS NULL;

      -- Whose password is not enough, and what else they have.
      CREATE VIEW identity.held_factor WITH (security_invoker = true) AS
        SELECT user_id, 'authenticator' AS kind FROM identity.authenticator WHERE confirmed_at IS NOT NULL
        UNION ALL SELECT user_id, 'passkey' FROM identity.passkey;

      -- Who holds these sessions, told before it is known which organisation asks. Of a token that nobody has nothing is told.
      CREATE FUNCTION identity.live_session(digests text[], as_of timestamptz) RETURNS TABLE (
        token_hash text, user_id uuid, organisation_id uuid, roles text[], by_provider boolean, must_enrol boolean,
        last_seen_at timestamptz)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
        BEGIN ATOMIC
          SELECT session.token_hash, session.user_id, session.organisation_id, array_agg(membership.role),
            session.provider_id IS NOT NULL,
            -- A provider asks for what it wants.
            session.provider_id IS NULL AND bool_or(membership.role = ANY (organisation.second_factor_roles))
              AND NOT EXISTS (SELECT FROM identity.held_factor held WHERE held.user_id = session.user_id),
            session.last_seen_at
          FROM identity.user_session session
          JOIN identity.user_account account ON account.id = session.user_id AND account.disabled_at IS NULL
          JOIN identity.membership ON membership.user_id = session.user_id AND membership.organisation_id = session.organisation_id
          JOIN identity.organisation ON organisation.id = session.organisation_id
          WHERE session.token_hash = ANY(digests) AND session.expires_at > as_of
          GROUP BY session.token_hash;
        END;

      -- The key of this prefix, told before it is known which organisation asks; whoever shows it is compared with its digest.
      CREATE FUNCTION identity.shown_key(shown text) RETURNS TABLE (
        id uuid, secret_hash text, organisation_id uuid, created_by uuid, scopes text[], networks text[], roles text[],
        may_decide boolean, expires_on date, last_used_at timestamptz)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
        BEGIN ATOMIC
          SELECT key.id, key.secret_hash, key.organisation_id, key.created_by, key.scopes, key.networks,
            array_agg(membership.role), organisation.keys_may_decide, key.expires_on, key.last_used_at
          FROM identity.api_key key
          JOIN identity.organisation ON organisation.id = key.organisation_id
          JOIN identity.user_account account ON account.id = key.created_by AND account.disabled_at IS NULL
          JOIN identity.membership ON membership.user_id = key.created_by AND membership.organisation_id = key.organisation_id
          WHERE key.prefix = shown AND key.revoked_at IS NULL
          GROUP BY key.id, organisation.id;
        END;

      -- Which members bear these words. As the search of learners: LIKE would find no index behind the fence.
      CREATE FUNCTION identity.found_member(pattern text) RETURNS TABLE (user_id uuid, display_name text, role text)
        LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        RETURN QUERY EXECUTE 'SELECT member.user_id, member.display_name, member.role FROM identity.membership member
          WHERE platform.sees(member.organisation_id, (SELECT platform.asking_organisation())) AND member.search_text LIKE $1' USING pattern;
      END $$;

      -- Published: a person by name; whoever did something, by the name of the person or of the key; who belongs to an organisation and may still sign in.
      CREATE VIEW identity.person WITH (security_invoker = true) AS SELECT id, display_name, email FROM identity.user_account;
      CREATE VIEW identity.named_actor WITH (security_invoker = true) AS
        SELECT id, 'person' AS kind, display_name FROM identity.user_account
        UNION ALL SELECT id, 'api-key', label FROM identity.api_key;
      CREATE VIEW identity.active_member WITH (security_invoker = true) AS
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
      CALL platform.keep_trail('identity.sign_in_provider', 'INSERT OR DELETE OR UPDATE OF label, issuer, client_id, domains, passwords_allowed', ARRAY['sign-in-provider', 'id']);
      CALL platform.keep_trail('identity.provider_identity', 'INSERT OR UPDATE', ARRAY['user-account', 'user_id']);
      CALL platform.keep_trail('identity.api_key', 'INSERT OR UPDATE OF revoked_at, scopes', ARRAY['api-key', 'id']);

      -- Whose rows these are.
      CALL platform.fence('identity.organisation', 'id');
      CALL platform.fence('identity.membership');
      CALL platform.fence('identity.api_key');
      CALL platform.fence('identity.sign_in_provider');
      CALL platform.fence_part('identity.provider_identity', 'identity.sign_in_provider', 'provider_id');
      CALL platform.fence_part('identity.provider_errand', 'identity.sign_in_provider', 'provider_id');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA identity CASCADE');
  }
}
