import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import type { SessionState } from './exam-session.contract';
import { refuse } from './exam-session.errors';

/** What a session is, for the contexts above. */
export interface SessionFacts {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly state: SessionState;
  readonly frameworkVersionId: string;
  /** Blocks assessed, in the order of the framework. */
  readonly blockIds: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly place: string;
  /** ISO 8601, once closed. */
  readonly closedAt: string | null;
}

export interface SessionCandidate {
  readonly candidateId: string;
  readonly learnerId: string;
}

/** Reads sessions for the contexts above; every answer stays within the organisation given. */
@Injectable()
export class SessionFactsReader {
  constructor(private readonly tx: Transaction) {}

  /** @throws `exam.session-unknown` (404), also for a session of another organisation. */
  async facts(organisationId: string, sessionId: string): Promise<SessionFacts> {
    const [row] = await this.tx.query<SessionFacts>(
      `SELECT s.id, s.organisation_id AS "organisationId", s.name, s.state,
         s.framework_version_id AS "frameworkVersionId", s.starts_on AS "startsOn", s.ends_on AS "endsOn", s.place,
         s.closed_at AS "closedAt",
         ARRAY(SELECT b.id FROM exam.exam_session_block sb JOIN catalog.block b ON b.id = sb.block_id
               WHERE sb.session_id = s.id ORDER BY b.position) AS "blockIds"
       FROM exam.exam_session s WHERE s.organisation_id = $1 AND s.id = $2`,
      [organisationId, sessionId],
      { preparedAs: 'exam: facts of a session' },
    );
    if (!row) throw refuse.sessionUnknown();
    return row;
  }

  /** Everybody registered, in alphabetical order. */
  candidates(organisationId: string, sessionId: string): Promise<SessionCandidate[]> {
    return this.tx.query<SessionCandidate>(
      `SELECT c.id AS "candidateId", c.learner_id AS "learnerId"
       FROM exam.candidate c
       WHERE c.organisation_id = $1 AND c.session_id = $2
       ORDER BY c.sort_name, c.id`,
      [organisationId, sessionId],
    );
  }
}
