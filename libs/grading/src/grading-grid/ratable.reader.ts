import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import type { SessionState } from '#exam/exam-session/exam-session.contract.js';
import type { GridState } from './grading-grid.contract';
import type { Ratable } from './rating-changes';

/** What a juror may do with a grid, and why not. */
export interface RatableGrid extends Ratable {
  readonly state: GridState;
  readonly sessionState: SessionState;
  readonly revision: number;
}

/** What a juror may rate for a whole team at once. */
export interface RatableTeam extends Ratable {
  readonly sessionState: SessionState;
  readonly memberId: string;
  readonly candidateIds: readonly string[];
}

interface Row {
  session_state: SessionState;
  highest_level: number;
  criterion_ids: string[];
}

@Injectable()
export class RatableReader {
  constructor(private readonly tx: Transaction) {}

  /** `undefined` when the grid is not one's own. */
  async ofOwnGrid(actor: Actor, gridId: string): Promise<RatableGrid | undefined> {
    const [row] = await this.tx.query<Row & { state: GridState; revision: number }>(
      `SELECT g.state, g.revision, s.state AS session_state, v.highest_level,
         ARRAY(SELECT a.id FROM exam.assessed_criterion a WHERE a.session_id = s.id) AS criterion_ids
       FROM grading.grading_grid g
       JOIN exam.juror m ON m.id = g.member_id
       JOIN exam.session s ON s.id = g.session_id
       JOIN catalog.version v ON v.id = s.framework_version_id
       WHERE g.id = $1 AND g.organisation_id = $2 AND m.user_id = $3`,
      [gridId, actor.organisationId, actor.userId],
    );
    return row && { ...ratableOf(row), state: row.state, revision: row.revision };
  }

  /**
   * `undefined` when one does not sit in the jury of the team's session. The session stays in its state until the
   * commit of the transaction under way.
   */
  async ofTeam(actor: Actor, teamId: string): Promise<RatableTeam | undefined> {
    const [row] = await this.tx.query<Row & { member_id: string; candidate_ids: string[] }>(
      `SELECT m.id AS member_id, s.state AS session_state, v.highest_level,
         ARRAY(SELECT a.id FROM exam.assessed_criterion a
               JOIN exam.covered_competency pc ON pc.competency_id = a.competency_id AND pc.project_id = t.project_id
               WHERE a.session_id = s.id) AS criterion_ids,
         ARRAY(SELECT tm.candidate_id FROM exam.seat_in_team tm WHERE tm.team_id = t.id) AS candidate_ids
       FROM exam.team_of_session t
       JOIN exam.session s ON s.id = t.session_id
       JOIN catalog.version v ON v.id = s.framework_version_id
       JOIN exam.juror m ON m.session_id = s.id
       WHERE t.id = $1 AND t.organisation_id = $2 AND m.user_id = $3
       FOR SHARE OF s`,
      [teamId, actor.organisationId, actor.userId],
    );
    return row && { ...ratableOf(row), memberId: row.member_id, candidateIds: row.candidate_ids };
  }
}

const ratableOf = (row: Row): Ratable & { sessionState: SessionState } => ({
  sessionState: row.session_state,
  highestLevel: row.highest_level,
  criterionIds: new Set(row.criterion_ids),
});
