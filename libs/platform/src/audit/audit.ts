import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '../database/transaction';
import { currentRequestId } from '../logging/request-id';

export interface AuditedChange {
  /** The business's verb: `publish`, `submit`, `deliberate`… */
  verb: string;
  objectType: string;
  objectId: string;
  /** State before and after; only their digests are kept, so that the trail proves without copying personal data. */
  before?: unknown;
  after?: unknown;
}

/** A state that is its own digest already, made where its content is: kept as it is. */
export class Digest {
  constructor(readonly hex: string) {}
}

function digestOf(state: unknown): string | null {
  if (state === undefined || state === null) return null;
  return state instanceof Digest ? state.hex : createHash('sha256').update(JSON.stringify(state)).digest('hex');
}

const COLUMNS =
  'organisation_id, actor_kind, actor_id, verb, object_type, object_id, before_digest, after_digest, request_id';

/**
 * Writes entries given as one JSON parameter (`$3`). A statement that changes something and says so has this in a CTE,
 * narrowed to what it changed: `${entriesSql('$3')} WHERE entry.object_id IN (SELECT id::text FROM changed)`.
 */
export const entriesSql = (parameter: string): string =>
  `INSERT INTO platform.trail (${COLUMNS}) SELECT ${COLUMNS}
   FROM jsonb_to_recordset(${parameter}::jsonb) AS entry(organisation_id uuid, actor_kind text, actor_id uuid, verb text,
     object_type text, object_id text, before_digest text, after_digest text, request_id text)`;

/** Who did what to what, written in the same commit as the change itself. */
@Injectable()
export class Audit {
  constructor(private readonly tx: Transaction) {}

  /** @throws Error when no transaction is open: an audit row that could outlive its change proves nothing. */
  async record(actor: Actor, ...changes: readonly AuditedChange[]): Promise<void> {
    if (!this.tx.isOpen) throw new Error('audit rows are written inside the transaction of their change');
    if (changes.length === 0) return;
    await this.tx.query(entriesSql('$1'), [this.entries(actor, ...changes)]);
  }

  /** The entries of these changes, for a statement of {@link entriesSql}. */
  entries(actor: Actor, ...changes: readonly AuditedChange[]): string {
    const requestId = currentRequestId() ?? null;
    const rows = changes.map((change) => ({
      organisation_id: actor.organisationId,
      actor_kind: actor.kind,
      actor_id: actor.kind === 'system' ? null : actor.userId,
      verb: change.verb,
      object_type: change.objectType,
      object_id: change.objectId,
      before_digest: digestOf(change.before),
      after_digest: digestOf(change.after),
      request_id: requestId,
    }));
    return JSON.stringify(rows);
  }
}
