import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions } from '#platform/retention/retentions.js';

@Injectable()
export class ImportRetentions implements OnModuleInit {
  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.add({
      // A confirmed one proves what its version was made from.
      name: 'exchange.unconfirmed-import',
      says: 'document importé (texte compris) que personne n’a confirmé, après son dépôt',
      days: 30,
      sql: `WITH old AS (
          SELECT id FROM exchange.framework_import WHERE confirmed_at IS NULL AND created_at < $1
          ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED),
        erased AS (DELETE FROM exchange.framework_import imported USING old WHERE imported.id = old.id
          RETURNING imported.id, imported.organisation_id),
        told AS (INSERT INTO platform.trail (organisation_id, actor_kind, verb, object_type, object_id)
          SELECT organisation_id, 'system', 'erase', 'framework-import', id::text FROM erased)
        SELECT count(*)::int AS erased FROM erased`,
    });
  }
}
