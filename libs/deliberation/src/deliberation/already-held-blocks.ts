import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';

const LEARNERS_OF_SESSION = 'SELECT learner_id FROM exam.candidacy WHERE organisation_id = $1 AND session_id = $2';
const LEARNERS_OF_CANDIDATES =
  'SELECT learner_id FROM exam.candidacy WHERE organisation_id = $1 AND id = ANY($2::uuid[])';

const FORGET = `
  DELETE FROM deliberation.already_held_block WHERE candidate_id IN (
    SELECT candidate.id FROM exam.candidacy candidate
    JOIN exam.session ON session.id = candidate.session_id AND session.state <> 'closed'
    WHERE candidate.learner_id = ANY($1::uuid[]))`;

const WEIGH = `
  INSERT INTO deliberation.already_held_block (candidate_id, block_id, session_id, since)
  SELECT candidate.id, held.block_id, session.id, held.since
  FROM deliberation.held_block($1::uuid[]) held
  JOIN exam.candidacy candidate ON candidate.learner_id = held.learner_id
  JOIN exam.session ON session.id = candidate.session_id AND session.state <> 'closed'
    AND session.framework_version_id = held.framework_version_id`;

/** What closed sessions (`session`) still found held when they closed, in that table (`relied`). */
const STILL_HELD = `
  SELECT held.since FROM deliberation.held_block($1::uuid[]) held
  WHERE held.learner_id = candidate.learner_id AND held.block_id = relied.block_id
    AND held.session_id <> session.id AND held.held_from <= session.closed_at`;

const RELY_ON_ANOTHER = `
  UPDATE deliberation.already_held_block relied SET since = (${STILL_HELD})
  FROM exam.candidacy candidate, exam.session
  WHERE candidate.id = relied.candidate_id AND session.id = relied.session_id AND session.state = 'closed'
    AND candidate.learner_id = ANY($1::uuid[]) AND EXISTS (${STILL_HELD})`;

const OWED_DECISIONS = `
  WITH ended AS (
    DELETE FROM deliberation.already_held_block relied
    USING exam.candidacy candidate, exam.session
    WHERE candidate.id = relied.candidate_id AND session.id = relied.session_id AND session.state = 'closed'
      AND candidate.learner_id = ANY($1::uuid[]) AND NOT EXISTS (${STILL_HELD})
    RETURNING relied.session_id, relied.candidate_id, relied.block_id)
  INSERT INTO deliberation.owed_decision (session_id, candidate_id, block_id)
  SELECT ended.session_id, ended.candidate_id, ended.block_id
  FROM ended
  JOIN exam.assessed_block assessed ON assessed.session_id = ended.session_id AND assessed.block_id = ended.block_id`;

/**
 * Blocks that candidates held when they came to their session, or have come to hold since: nothing is decided on those.
 * Weighed whenever somebody is registered, a session closes or a decision is corrected; a closed session keeps what it
 * relied upon, for a later success does not rewrite what it had to decide.
 */
@Injectable()
export class AlreadyHeldBlocks {
  constructor(private readonly tx: Transaction) {}

  /** The candidates of a session, in every session of theirs that is not closed. */
  async ofSession(organisationId: string, sessionId: string): Promise<void> {
    await this.oneAtATime(organisationId);
    await this.weigh(await this.learners(LEARNERS_OF_SESSION, organisationId, sessionId));
  }

  /** These candidates, in every session of theirs that is not closed. */
  async ofCandidates(organisationId: string, candidateIds: readonly string[]): Promise<void> {
    await this.oneAtATime(organisationId);
    await this.weigh(await this.learners(LEARNERS_OF_CANDIDATES, organisationId, candidateIds));
  }

  /** After a correction: closed sessions that relied on a holding that it ended must now decide by themselves. */
  async afterCorrection(organisationId: string, candidateIds: readonly string[]): Promise<void> {
    await this.oneAtATime(organisationId);
    const learnerIds = await this.learners(LEARNERS_OF_CANDIDATES, organisationId, candidateIds);
    await this.tx.query(OWED_DECISIONS, [learnerIds]);
    await this.tx.query(RELY_ON_ANOTHER, [learnerIds]);
    await this.weigh(learnerIds);
  }

  private async weigh(learnerIds: readonly string[]): Promise<void> {
    await this.tx.query(FORGET, [learnerIds]);
    await this.tx.query(WEIGH, [learnerIds]);
  }

  private async learners(sql: string, organisationId: string, whom: unknown): Promise<string[]> {
    const rows = await this.tx.query<{ learner_id: string }>(sql, [organisationId, whom]);
    return rows.map(({ learner_id }) => learner_id);
  }

  /** Who closes a session sees whom another registers, and the other way round. Held until the transaction ends. */
  private async oneAtATime(organisationId: string): Promise<void> {
    await this.tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`holdings:${organisationId}`]);
  }
}
