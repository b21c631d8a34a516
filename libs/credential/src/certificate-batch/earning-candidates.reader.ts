import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import type { EligibleQuery } from './certificate-batch.contract';

/** A candidate, with what they are sorted by. */
export interface EarningCandidate {
  readonly candidateId: string;
  readonly learnerId: string;
  readonly sortName: string;
}

interface Walk {
  readonly show: EligibleQuery['show'];
  /** The first to be read. */
  readonly from: readonly [sortName: string, candidateId: string] | undefined;
  readonly limit: number;
}

/**
 * Who may have something of each kind: all those who do, and perhaps others. What waits is few, or everybody's: it is
 * looked for from the tables that hold it.
 */
const MAY_HAVE = {
  all: `EXISTS (SELECT FROM deliberation.decision_in_force decision
    WHERE decision.candidate_id = candidate.id AND decision.outcome = 'validated')`,
  waiting: `candidate.learner_id IN (
    SELECT learner_id FROM credential.unclaimed_block WHERE session_id = $2
    UNION ALL SELECT learner_id FROM credential.unclaimed_certification WHERE session_id = $2
    UNION ALL SELECT learner_id FROM credential.certificate WHERE session_id = $2 AND state = 'failed')`,
  revoked: `candidate.learner_id IN (
    SELECT learner_id FROM credential.certificate WHERE session_id = $2 AND state = 'revoked')`,
} as const satisfies Record<EligibleQuery['show'], string>;

/** Walks down the candidates of a closed session who earned certificates, in their alphabetical order. */
@Injectable()
export class EarningCandidatesReader {
  constructor(private readonly tx: Transaction) {}

  list(organisationId: string, sessionId: string, { show, from, limit }: Walk): Promise<EarningCandidate[]> {
    const parameters: unknown[] = [organisationId, sessionId, limit];
    const start = from ? 'AND (candidate.sort_name, candidate.id) >= ($4, $5::uuid)' : '';
    if (from) parameters.push(...from);
    return this.tx.query<EarningCandidate>(
      `SELECT candidate.id AS "candidateId", candidate.learner_id AS "learnerId", candidate.sort_name AS "sortName"
       FROM exam.candidacy candidate
       WHERE candidate.organisation_id = $1 AND candidate.session_id = $2 AND ${MAY_HAVE[show]} ${start}
       ORDER BY candidate.sort_name, candidate.id LIMIT $3`,
      parameters,
      { preparedAs: 'credential: candidates who earned' },
    );
  }

  /** How many certificates an order would ask for: those nobody asked for yet, and those that failed. */
  async countToIssue(sessionId: string): Promise<number> {
    const [row] = await this.tx.query<{ count: number }>(
      `SELECT ((SELECT count(*) FROM credential.unclaimed_block WHERE session_id = $1)
         + (SELECT count(*) FROM credential.unclaimed_certification WHERE session_id = $1)
         + (SELECT count(*) FROM credential.certificate WHERE session_id = $1 AND state = 'failed'))::int AS count`,
      [sessionId],
      { preparedAs: 'credential: what is to be issued' },
    );
    return row?.count ?? 0;
  }
}
