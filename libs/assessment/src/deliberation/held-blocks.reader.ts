import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';

/** A block somebody holds for life, and where it comes from. */
export interface HeldBlock {
  readonly learnerId: string;
  readonly frameworkVersionId: string;
  readonly blockId: string;
  /** French day of the jury's decision, `YYYY-MM-DD`. */
  readonly since: string;
  readonly candidateId: string;
  readonly sessionId: string;
  readonly sessionName: string;
  /** The decision it rests on. */
  readonly deliberationId: string;
}

interface Row {
  learner_id: string;
  framework_version_id: string;
  block_id: string;
  since: string;
  candidate_id: string;
  session_id: string;
  session_name: string;
  deliberation_id: string;
}

/**
 * The blocks held, one row each, as SQL for readers of this context: what a closed session decided, the last decision
 * on a block being the one in force; where several sessions validated the same block, the first to close: until then
 * nobody held anything of it. `condition` bears on `candidate` (alias `hc`) and `exam_session` (alias `hs`).
 */
export const heldBlocksSql = (condition: string): string => `
  SELECT DISTINCT ON (decided.learner_id, decided.block_id) decided.*
  FROM (
    SELECT DISTINCT ON (hd.candidate_id, hd.block_id)
      hc.learner_id, hs.framework_version_id, hs.closed_at, hd.block_id, hd.outcome,
      (hd.decided_at AT TIME ZONE 'Europe/Paris')::date AS since,
      hc.id AS candidate_id, hs.id AS session_id, hs.name AS session_name, hd.id AS deliberation_id
    FROM candidate hc
    JOIN exam_session hs ON hs.id = hc.session_id AND hs.state = 'closed'
    JOIN deliberation hd ON hd.candidate_id = hc.id
    WHERE ${condition}
    ORDER BY hd.candidate_id, hd.block_id, hd.sequence DESC
  ) decided
  WHERE decided.outcome = 'validated'
  ORDER BY decided.learner_id, decided.block_id, decided.closed_at, decided.session_id`;

const COLUMNS = `learner_id, framework_version_id, block_id, since, candidate_id, session_id, session_name, deliberation_id`;

/** Which blocks learners hold: only what closed sessions decided counts. */
@Injectable()
export class HeldBlocksReader {
  constructor(private readonly tx: Transaction) {}

  /** Everything a learner holds, whatever the certification. */
  ofLearner(organisationId: string, learnerId: string): Promise<HeldBlock[]> {
    return this.select('hc.organisation_id = $1 AND hc.learner_id = $2', [organisationId, learnerId]);
  }

  /** What the candidates of a session hold of its version: from earlier sessions, and from this one once it is closed. */
  ofCandidates(organisationId: string, sessionId: string): Promise<HeldBlock[]> {
    return this.select(
      `hc.organisation_id = $1
       AND hs.framework_version_id = (SELECT framework_version_id FROM exam_session WHERE id = $2 AND organisation_id = $1)
       AND hc.learner_id IN (SELECT learner_id FROM candidate WHERE session_id = $2)`,
      [organisationId, sessionId],
    );
  }

  private async select(condition: string, parameters: readonly unknown[]): Promise<HeldBlock[]> {
    const rows = await this.tx.query<Row>(`SELECT ${COLUMNS} FROM (${heldBlocksSql(condition)}) held`, parameters);
    return rows.map((row) => ({
      learnerId: row.learner_id,
      frameworkVersionId: row.framework_version_id,
      blockId: row.block_id,
      since: row.since,
      candidateId: row.candidate_id,
      sessionId: row.session_id,
      sessionName: row.session_name,
      deliberationId: row.deliberation_id,
    }));
  }
}
