import { Injectable } from '@nestjs/common';
import { Members } from '#identity/public.js';
import type { Actor, Role } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import { refuse } from './jury.errors';
import { maySit } from './jury.policy';

interface PersonRow {
  user_id: string;
  roles: Role[];
  is_candidate: boolean;
}

/** Whether people may sit on the jury of a session: see {@link maySit}; and nobody judges a session they sit themselves. */
@Injectable()
export class JurorEligibility {
  constructor(
    private readonly tx: Transaction,
    private readonly members: Members,
  ) {}

  /**
   * Staff who are given a seat become jurors too, without which no grid would open to them.
   * @param placeOf JSON pointer of a person in the request, by their rank
   * @throws pointing at each person who may not sit.
   */
  async admit(
    actor: Actor,
    sessionId: string,
    userIds: readonly string[],
    placeOf: (rank: number) => string,
  ): Promise<void> {
    const people = new Map((await this.people(actor, sessionId, userIds)).map((person) => [person.user_id, person]));
    const pointersTo = (concerns: (userId: string) => boolean, code: string) =>
      userIds.flatMap((userId, rank) => (concerns(userId) ? [{ pointer: placeOf(rank), code }] : []));
    const strangers = pointersTo((userId) => !maySit(people.get(userId)?.roles ?? []), 'exam.this-juror-not-member');
    if (strangers.length > 0) throw refuse.jurorNotMember({ count: strangers.length }, strangers);
    const isCandidate = (userId: string) => people.get(userId)?.is_candidate === true;
    const judged = pointersTo(isCandidate, 'exam.this-juror-is-candidate');
    if (judged.length > 0) throw refuse.jurorIsCandidate({ count: judged.length }, judged);
    for (const { user_id: userId, roles } of people.values()) {
      if (!roles.includes('juror')) await this.members.setRoles(actor, userId, [...roles, 'juror']);
    }
  }

  private people({ organisationId }: Actor, sessionId: string, userIds: readonly string[]): Promise<PersonRow[]> {
    return this.tx.query<PersonRow>(
      `SELECT m.user_id, array_agg(m.role ORDER BY m.role) AS roles, EXISTS (
         SELECT FROM exam.candidate c JOIN training.learner_name l ON l.id = c.learner_id
         WHERE c.session_id = $2 AND (l.user_id = m.user_id OR l.email = m.email)) AS is_candidate
       FROM identity.active_member m
       WHERE m.organisation_id = $1 AND m.user_id = ANY($3::uuid[])
       GROUP BY m.user_id, m.email
       ORDER BY m.user_id`,
      [organisationId, sessionId, userIds],
    );
  }
}
