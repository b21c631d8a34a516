import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The link that lets somebody choose a password, handed over or sent; and whether their address is proved. */
export class AccountLinks1790000600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE account_link (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES user_account (id),
        purpose text NOT NULL,
        organisation_id uuid REFERENCES organisation (id),
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
      CREATE UNIQUE INDEX one_account_per_link ON account_link (token_hash) WHERE token_hash IS NOT NULL;

      INSERT INTO account_link (id, user_id, purpose, organisation_id, opens, by_mail, asked_at, token_hash, expires_at)
      SELECT gen_random_uuid(), account.id, 'activation',
        (SELECT organisation_id FROM membership WHERE user_id = account.id ORDER BY created_at, organisation_id LIMIT 1),
        '{administrator,coordinator,juror,learner}', false, account.created_at, account.activation_token_hash,
        coalesce(account.activation_expires_at, account.created_at)
      FROM user_account account WHERE account.activation_token_hash IS NOT NULL;

      ALTER TABLE user_account
        ADD COLUMN email_verified_at timestamptz,
        DROP COLUMN activation_token_hash,
        DROP COLUMN activation_expires_at;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE user_account
        DROP COLUMN email_verified_at,
        ADD COLUMN activation_token_hash text,
        ADD COLUMN activation_expires_at timestamptz;
      CREATE UNIQUE INDEX one_account_per_activation ON user_account (activation_token_hash)
        WHERE activation_token_hash IS NOT NULL;
      UPDATE user_account account SET activation_token_hash = link.token_hash, activation_expires_at = link.expires_at
      FROM account_link link WHERE link.user_id = account.id AND link.purpose = 'activation';
      DROP TABLE account_link;
    `);
  }
}
