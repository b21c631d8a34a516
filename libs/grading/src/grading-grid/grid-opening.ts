import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { GradingGrid } from './grading-grid.entity';
import { refuseGrading } from './grading-grid.errors';

/** Gives jurors their grids, and takes them out of the count when a juror may not judge a candidate. */
@Injectable()
export class GridOpening {
  constructor(
    private readonly tx: Transaction,
    private readonly audit: Audit,
  ) {}

  /**
   * One draft grid per juror and candidate of the session, save recusals; or those of one juror for some candidates.
   * Grids that exist are left alone.
   * @returns how many grids it made.
   */
  openGrids(
    actor: Actor,
    sessionId: string,
    only?: { readonly memberId: string; readonly candidateIds: readonly string[] },
  ): Promise<number> {
    return this.tx.run(async () => {
      const made = await this.tx.query<{ id: string }>(
        `INSERT INTO grading.grading_grid (id, organisation_id, session_id, member_id, candidate_id, sort_name)
         SELECT gen_random_uuid(), pairing.organisation_id, pairing.session_id, pairing.member_id, candidate.id, candidate.sort_name
         FROM exam.pairing JOIN exam.candidacy candidate ON candidate.id = pairing.candidate_id
         WHERE pairing.session_id = $1 AND pairing.organisation_id = $2
           AND ($3::uuid IS NULL OR (pairing.member_id = $3 AND pairing.candidate_id = ANY($4::uuid[])))
         FOR KEY SHARE OF candidate
         ON CONFLICT ON CONSTRAINT one_grid_per_juror_and_candidate DO NOTHING
         RETURNING id`,
        [sessionId, actor.organisationId, only?.memberId ?? null, only?.candidateIds ?? null],
      );
      if (made.length > 0) {
        await this.audit.record(actor, {
          verb: 'open-grids',
          objectType: 'exam-session',
          objectId: sessionId,
          after: { grids: made.map(({ id }) => id).sort() },
        });
      }
      return made.length;
    });
  }

  /**
   * A juror may no longer judge this candidate: their grid, if they have one, no longer counts.
   * @throws `grading.recusal-after-submission` once they handed it in: what they thought has been told.
   */
  relieve(actor: Actor, memberId: string, candidateId: string): Promise<void> {
    return this.tx.run(async () => {
      const grid = await this.lock(actor, memberId, candidateId);
      if (grid?.state === 'submitted') throw refuseGrading.recusalAfterSubmission();
      await this.withdraw(actor, memberId, candidateId);
    });
  }

  /**
   * A recusal recorded after the grids were opened: the juror's grid for this candidate, submitted or not, no longer
   * counts. Call it in the transaction that records the recusal.
   * @returns whether there was one
   * @throws `grading.withdrawal-after-closing` once the session is closed: its results stand on the grid.
   */
  withdraw(actor: Actor, memberId: string, candidateId: string): Promise<boolean> {
    return this.tx.run(async () => {
      const grid = await this.lock(actor, memberId, candidateId);
      if (!grid || grid.state === 'withdrawn') return false;
      await this.requireNotClosed(grid.sessionId);
      const before = { ...grid };
      grid.withdraw();
      const { state, submittedAt, levels, revision } = grid;
      await this.tx.manager.update(GradingGrid, { id: grid.id }, { state, submittedAt, levels, revision });
      await this.audit.record(actor, {
        verb: 'withdraw',
        objectType: 'grading-grid',
        objectId: grid.id,
        before,
        after: grid,
      });
      return true;
    });
  }

  private lock({ organisationId }: Actor, memberId: string, candidateId: string): Promise<GradingGrid | null> {
    return this.tx.manager.findOne(GradingGrid, {
      where: { organisationId, memberId, candidateId },
      lock: { mode: 'for_no_key_update' },
    });
  }

  private async requireNotClosed(sessionId: string): Promise<void> {
    const [session] = await this.tx.query<{ closed: boolean }>(
      `SELECT state = 'closed' AS closed FROM exam.session WHERE id = $1 FOR SHARE`,
      [sessionId],
    );
    if (session?.closed) throw refuseGrading.withdrawalAfterClosing();
  }
}
