import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';

export interface SessionEntry {
  readonly now: Date;
  record(verb: string, sessionId: string, states: { before?: unknown; after?: unknown }): Promise<void>;
}

/** One commit that changes a session and says in the audit trail who did what. */
@Injectable()
export class SessionJournal {
  constructor(
    private readonly tx: Transaction,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  write<T>(actor: Actor, work: (entry: SessionEntry) => Promise<T>): Promise<T> {
    return this.tx.run(() =>
      work({
        now: this.clock.now(),
        record: (verb, objectId, states) =>
          this.audit.record(actor, { verb, objectType: 'exam-session', objectId, ...states }),
      }),
    );
  }
}
