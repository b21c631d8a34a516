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

const COLUMNS = `learner_id, framework_version_id, block_id, since, candidate_id, session_id, session_name, deliberation_id`;

/** Which blocks learners hold: only what closed sessions decided counts. */
@Injectable()
export class HeldBlocksReader {
  constructor(private readonly tx: Transaction) {}

  /** Everything a learner holds, whatever the certification. */
  ofLearner(organisationId: string, learnerId: string): Promise<HeldBlock[]> {
    return this.select(
      `SELECT ${COLUMNS} FROM deliberation.held_block(ARRAY(
         SELECT id FROM training.learner_name WHERE organisation_id = $1 AND id = $2)) held`,
      [organisationId, learnerId],
    );
  }

  /** What some learners hold of a version. */
  ofLearners(organisationId: string, frameworkVersionId: string, learnerIds: readonly string[]): Promise<HeldBlock[]> {
    return this.select(
      `SELECT ${COLUMNS} FROM deliberation.held_block(ARRAY(
         SELECT id FROM training.learner_name WHERE organisation_id = $1 AND id = ANY($3::uuid[]))) held
       WHERE framework_version_id = $2`,
      [organisationId, frameworkVersionId, learnerIds],
    );
  }

  private async select(sql: string, parameters: readonly unknown[]): Promise<HeldBlock[]> {
    const rows = await this.tx.query<Row>(sql, parameters, { preparedAs: 'deliberation: held blocks' });
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
