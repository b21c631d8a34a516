import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions } from './retentions';

/** Work that is done is erased by whoever relays it (`OutboxRelay`), which already holds those rows. */
@Injectable()
export class PlatformRetentions implements OnModuleInit {
  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.add({
      name: 'platform.idempotent-answer',
      says: 'réponse gardée pour une requête répétée (`Idempotency-Key`), après son expiration',
      days: 1,
      sql: `WITH old AS (
          SELECT organisation_id, actor_id, key_digest FROM platform.idempotent_answer WHERE expires_at < $1
          ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED),
        erased AS (DELETE FROM platform.idempotent_answer USING old
          WHERE (idempotent_answer.organisation_id, idempotent_answer.actor_id, idempotent_answer.key_digest)
            = (old.organisation_id, old.actor_id, old.key_digest) RETURNING 1)
        SELECT count(*)::int AS erased FROM erased`,
    });
  }
}
