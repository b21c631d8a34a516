import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  SessionFactsReader,
  SessionFollowers,
  type ReportedSession,
  type SessionFollower,
  type SessionReport,
  type SomeCandidates,
} from '#exam/public.js';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import { UnclaimedCertificates } from '../certificate/unclaimed-certificates';

interface Row {
  session_id: string;
  to_issue: number;
  failed: number;
}

/** Block certificates that closed sessions earned and nobody asked for, and certificates that failed. */
@Injectable()
export class CertificateBacklog implements SessionFollower, OnModuleInit {
  constructor(
    private readonly tx: Transaction,
    private readonly followers: SessionFollowers,
    private readonly sessions: SessionFactsReader,
    private readonly unclaimed: UnclaimedCertificates,
  ) {}

  onModuleInit(): void {
    this.followers.add(this);
  }

  async report(organisationId: string, sessions: readonly ReportedSession[]): Promise<Map<string, SessionReport>> {
    const closed = sessions.filter(({ state }) => state === 'closed').map(({ id }) => id);
    if (closed.length === 0) return new Map();
    const rows = await this.tx.query<Row>(
      `SELECT session.id AS session_id,
         (SELECT count(*)::int FROM credential.unclaimed_block WHERE unclaimed_block.session_id = session.id) AS to_issue,
         (SELECT count(*)::int FROM credential.certificate WHERE certificate.session_id = session.id AND certificate.state = 'failed') AS failed
       FROM exam.session
       WHERE session.organisation_id = $1 AND session.id = ANY($2::uuid[])`,
      [organisationId, closed],
      { preparedAs: 'credential: backlog of sessions' },
    );
    return new Map(
      rows.map(({ session_id, to_issue, failed }) => [
        session_id,
        {
          missing: [
            { code: 'certificates-to-issue' as const, count: to_issue },
            { code: 'certificates-failed' as const, count: failed },
          ].filter(({ count }) => count > 0),
        },
      ]),
    );
  }

  closed(actor: Actor, sessionId: string): Promise<void> {
    return this.weigh(actor, sessionId, null);
  }

  corrected(actor: Actor, { sessionId, candidateIds }: SomeCandidates): Promise<void> {
    return this.weigh(actor, sessionId, new Set(candidateIds));
  }

  private async weigh({ organisationId }: Actor, sessionId: string, only: ReadonlySet<string> | null): Promise<void> {
    const candidates = await this.sessions.candidates(organisationId, sessionId);
    const weighed = candidates.filter(({ candidateId }) => !only || only.has(candidateId));
    await this.unclaimed.weigh(
      organisationId,
      weighed.map(({ learnerId }) => learnerId),
    );
  }
}
