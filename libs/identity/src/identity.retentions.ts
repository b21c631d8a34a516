import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions } from '#platform/retention/retentions.js';
import { DEVICE_DAYS } from './device/visit';

@Injectable()
export class IdentityRetentions implements OnModuleInit {
  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.add(
      {
        // One that could not be sent stays: it tells staff that the address is wrong.
        name: 'identity.account-link',
        says: 'lien d’activation ou de mot de passe, après son expiration',
        days: 30,
        sql: `WITH old AS (
            SELECT id FROM identity.account_link WHERE coalesce(expires_at, asked_at) < $1 AND failed_at IS NULL
            ORDER BY coalesce(expires_at, asked_at) LIMIT $2 FOR UPDATE SKIP LOCKED),
          erased AS (DELETE FROM identity.account_link USING old WHERE account_link.id = old.id RETURNING 1)
          SELECT count(*)::int AS erased FROM erased`,
      },
      {
        name: 'identity.user-session',
        says: 'connexion (appareil, réseau), après sa fin',
        days: 1,
        sql: `WITH old AS (
            SELECT id FROM identity.user_session WHERE expires_at < $1 ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED),
          erased AS (DELETE FROM identity.user_session USING old WHERE user_session.id = old.id RETURNING 1)
          SELECT count(*)::int AS erased FROM erased`,
      },
      {
        name: 'identity.known-device',
        says: 'appareil connu d’un compte, après son dernier passage',
        days: DEVICE_DAYS,
        sql: `WITH old AS (
            SELECT id FROM identity.known_device WHERE last_seen_at < $1 ORDER BY last_seen_at LIMIT $2 FOR UPDATE SKIP LOCKED),
          erased AS (DELETE FROM identity.known_device USING old WHERE known_device.id = old.id RETURNING 1)
          SELECT count(*)::int AS erased FROM erased`,
      },
      {
        name: 'identity.sign-in-throttle',
        says: 'compte des essais de mot de passe, après son expiration',
        days: 1,
        sql: `WITH old AS (
            SELECT key FROM identity.sign_in_throttle WHERE expires_at < $1 ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED),
          erased AS (DELETE FROM identity.sign_in_throttle USING old WHERE sign_in_throttle.key = old.key RETURNING 1)
          SELECT count(*)::int AS erased FROM erased`,
      },
    );
  }
}
