import { Injectable } from '@nestjs/common';
import { folded } from '#kernel/folding.js';
import { containing } from '#platform/database/containing.js';
import { Transaction } from '#platform/database/transaction.js';

interface Named {
  readonly id: string;
  readonly sort_name: string;
}

/** Candidates to read, by name. */
export interface Walk {
  readonly after: readonly [sortName: string, id: string] | undefined;
  readonly limit: number;
  readonly search: string | undefined;
  /** Those only who have a block that is neither decided nor held. */
  readonly onlyPending: boolean;
}

const HAS_SOMETHING_TO_DECIDE = `EXISTS (
  SELECT FROM exam.assessed_block assessed
  WHERE assessed.session_id = candidate.session_id
    AND NOT EXISTS (SELECT FROM deliberation.deliberation decision
      WHERE decision.candidate_id = candidate.id AND decision.block_id = assessed.block_id)
    AND NOT EXISTS (SELECT FROM deliberation.already_held_block own
      WHERE own.candidate_id = candidate.id AND own.block_id = assessed.block_id))`;

/** Walks down the candidates of a session in their alphabetical order. */
@Injectable()
export class SeatedCandidatesReader {
  constructor(private readonly tx: Transaction) {}

  list(organisationId: string, sessionId: string, { after, limit, search, onlyPending }: Walk): Promise<Named[]> {
    const parameters: unknown[] = [organisationId, sessionId];
    const bind = (value: unknown) => `$${String(parameters.push(value))}`;
    const matches = ['candidate.organisation_id = $1', 'candidate.session_id = $2'];
    for (const word of search ? folded(search).split(' ') : []) {
      matches.push(`candidate.sort_name LIKE ${bind(containing(word))}`);
    }
    if (onlyPending) matches.push(HAS_SOMETHING_TO_DECIDE);
    if (after) matches.push(`(candidate.sort_name, candidate.id) > (${bind(after[0])}, ${bind(after[1])}::uuid)`);
    return this.tx.query<Named>(
      `SELECT candidate.id, candidate.sort_name FROM exam.candidacy candidate WHERE ${matches.join(' AND ')}
       ORDER BY candidate.sort_name, candidate.id LIMIT ${bind(limit)}`,
      parameters,
    );
  }
}
