import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import type { DomainError } from '#kernel/domain-error.js';
import { Audit, type AuditedChange } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import type { ExamSession } from './exam-session.entity';
import { ExamSessionRepository } from './exam-session.repository';

export interface SetUpChange {
  readonly session: ExamSession;
  readonly now: Date;
  record(...changes: readonly AuditedChange[]): Promise<void>;
}

interface Manner {
  /** `shared` unless told: several people prepare at once. `alone`: nobody else changes this session's set-up. */
  readonly access?: 'shared' | 'alone';
  /** What is answered once the session is no longer being prepared. */
  readonly settled?: () => DomainError;
}

/** Changes to what a session is made of: candidates, projects, teams, jury. Only while it is being prepared. */
@Injectable()
export class SessionSetUp {
  constructor(
    private readonly tx: Transaction,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly sessions: ExamSessionRepository,
  ) {}

  /**
   * Runs `work` in one commit during which the session cannot leave its preparation.
   * @throws `exam.session-unknown`, `exam.session-already-open`
   */
  change<T>(
    actor: Actor,
    sessionId: string,
    work: (change: SetUpChange) => Promise<T>,
    { access = 'shared', settled }: Manner = {},
  ): Promise<T> {
    return this.tx.run(async () => {
      const session = await this.sessions[access === 'alone' ? 'lock' : 'hold'](actor.organisationId, sessionId);
      session.requirePreparing('setUp', settled);
      return work({
        session,
        now: this.clock.now(),
        record: (...changes) => this.audit.record(actor, ...changes),
      });
    });
  }
}
