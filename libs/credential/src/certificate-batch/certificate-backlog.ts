import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SessionFollowers, type ReportedSession, type SessionFollower, type SessionReport } from '#exam/public.js';
import { Transaction } from '#platform/database/transaction.js';

interface Row {
  session_id: string;
  to_issue: number;
  failed: number;
}

/**
 * Block certificates that closed sessions earned and nobody asked for, and certificates that failed. One revoked on
 * purpose is not asked for again; one that went with a decision taken back is, once the block is given back.
 */
@Injectable()
export class CertificateBacklog implements SessionFollower, OnModuleInit {
  constructor(
    private readonly tx: Transaction,
    private readonly followers: SessionFollowers,
  ) {}

  onModuleInit(): void {
    this.followers.add(this);
  }

  async report(organisationId: string, sessions: readonly ReportedSession[]): Promise<Map<string, SessionReport>> {
    const closed = sessions.filter(({ state }) => state === 'closed').map(({ id }) => id);
    if (closed.length === 0) return new Map();
    const rows = await this.tx.query<Row>(
      `SELECT session.id AS session_id,
         (SELECT count(*)::int FROM deliberation.decision_in_force decision
          JOIN exam.candidacy candidate ON candidate.id = decision.candidate_id
          WHERE decision.session_id = session.id AND decision.outcome = 'validated'
            AND NOT EXISTS (SELECT FROM credential.certificate WHERE certificate.learner_id = candidate.learner_id
              AND certificate.block_id = decision.block_id AND certificate.state <> 'withdrawn'
              AND (certificate.state <> 'revoked' OR decision.id = ANY(certificate.deliberation_ids)))) AS to_issue,
         (SELECT count(*)::int FROM credential.certificate WHERE certificate.session_id = session.id AND certificate.state = 'failed') AS failed
       FROM exam.session session
       WHERE session.organisation_id = $1 AND session.id = ANY($2::uuid[])`,
      [organisationId, closed],
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
}
