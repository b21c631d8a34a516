import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import { Candidate } from './candidate.entity';
import { refuse } from './candidate.errors';

/** A learner asked for, with what registering them depends on. */
interface Asked {
  learner_id: string;
  sits_on_jury: boolean;
}

@Injectable()
export class CandidateRepository {
  constructor(private readonly tx: Transaction) {}

  async byId(organisationId: string, id: string): Promise<Candidate> {
    const candidate = await this.tx.manager.findOneBy(Candidate, { id, organisationId });
    if (!candidate) throw refuse.candidateUnknown();
    return candidate;
  }

  /** Those of these learners that the organisation has. An e-mail tells a juror whose account is not linked to them. */
  learners(organisationId: string, sessionId: string, learnerIds: readonly string[]): Promise<Asked[]> {
    return this.tx.query<Asked>(
      `SELECT l.id AS learner_id, EXISTS (
         SELECT FROM exam.jury j JOIN exam.jury_member m ON m.jury_id = j.id JOIN identity.person account ON account.id = m.user_id
         WHERE j.session_id = $2 AND (account.id = l.user_id OR account.email = l.email)) AS sits_on_jury
       FROM training.learner_name l WHERE l.organisation_id = $1 AND l.id = ANY($3::uuid[])`,
      [organisationId, sessionId, learnerIds],
    );
  }

  /**
   * Registers those who are not yet, by the access route each has today.
   * @returns the ids of the new candidates.
   */
  async register(
    organisationId: string,
    sessionId: string,
    learnerIds: readonly string[],
    now: Date,
  ): Promise<string[]> {
    // In the order of ids, so that two overlapping registrations wait for each other instead of deadlocking.
    const rows = await this.tx.query<{ id: string }>(
      `INSERT INTO exam.candidate (id, organisation_id, session_id, learner_id, sort_name, identifiers, access_route, created_at)
       SELECT gen_random_uuid(), l.organisation_id, $2, l.id, l.sort_name, l.identifiers, l.access_route, $4
       FROM training.learner_name l WHERE l.organisation_id = $1 AND l.id = ANY($3::uuid[])
       ORDER BY l.id FOR KEY SHARE OF l
       ON CONFLICT ON CONSTRAINT one_candidacy_per_session DO NOTHING
       RETURNING id`,
      [organisationId, sessionId, learnerIds, now],
    );
    return rows.map((row) => row.id);
  }

  /**
   * With the recusals that concern them; their places in teams go with the row. Held first, so that a recusal recorded
   * meanwhile is either seen here or refused there.
   */
  async delete({ id, organisationId }: Candidate): Promise<void> {
    await this.tx.query('SELECT id FROM exam.candidate WHERE id = $1 FOR UPDATE', [id]);
    await this.tx.query('DELETE FROM exam.recusal WHERE candidate_id = $1 AND organisation_id = $2', [
      id,
      organisationId,
    ]);
    const { affected } = await this.tx.manager.delete(Candidate, { id, organisationId });
    if (affected === 0) throw refuse.candidateUnknown();
  }
}
