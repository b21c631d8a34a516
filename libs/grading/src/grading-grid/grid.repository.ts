import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import type { SessionState } from '#exam/exam-session/exam-session.contract.js';
import { GradingGrid } from './grading-grid.entity';
import { refuseGrading } from './grading-grid.errors';

interface OwnRow {
  session_id: string;
  session_state: SessionState;
}

/** One assessed criterion of a grid, rated or not. */
interface GridContent {
  criterionId: string;
  level: number | null;
  comment: string | null;
  ratedAt: string | null;
}

/** Grids as their own juror changes them: for anybody else they do not exist. */
@Injectable()
export class GridRepository {
  constructor(private readonly tx: Transaction) {}

  /**
   * One's own grid, nobody else changing it until the commit; the session stays in its state meanwhile.
   * @throws `grading.grid-unknown` when it is another juror's, or another organisation's.
   */
  async lockOwn(actor: Actor, id: string): Promise<{ grid: GradingGrid; sessionState: SessionState }> {
    const [own] = await this.tx.query<OwnRow>(
      `SELECT g.session_id, s.state AS session_state
       FROM grading.grading_grid g
       JOIN exam.juror m ON m.id = g.member_id
       JOIN exam.session s ON s.id = g.session_id
       WHERE g.id = $1 AND g.organisation_id = $2 AND m.user_id = $3
       FOR SHARE OF s`,
      [id, actor.organisationId, actor.userId],
    );
    if (!own) throw refuseGrading.gridUnknown();
    const grid = await this.tx.manager.findOneOrFail(GradingGrid, {
      where: { id },
      lock: { mode: 'for_no_key_update' },
    });
    return { grid, sessionState: own.session_state };
  }

  /** One's own grids for these candidates, locked in an order that two callers share. */
  async lockOwnFor(actor: Actor, memberId: string, candidateIds: readonly string[]): Promise<GradingGrid[]> {
    return this.tx.manager.find(GradingGrid, {
      where: { organisationId: actor.organisationId, memberId, candidateId: In([...candidateIds]) },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
  }

  async save(grid: GradingGrid): Promise<void> {
    const { state, submittedAt, levels, revision } = grid;
    await this.tx.manager.update(GradingGrid, { id: grid.id }, { state, submittedAt, levels, revision });
  }

  async bumpRevisions(ids: readonly string[]): Promise<void> {
    await this.tx.manager.increment(GradingGrid, { id: In([...ids]) }, 'revision', 1);
  }

  /** Levels of a grid, and the assessed criteria that still have none, in the order of the framework. */
  async content(grid: GradingGrid): Promise<GridContent[]> {
    return this.tx.query(
      `SELECT a.id AS "criterionId", r.level, r.comment, r.rated_at AS "ratedAt"
       FROM exam.assessed_criterion a
       LEFT JOIN grading.criterion_rating r ON r.grid_id = $2 AND r.criterion_id = a.id
       WHERE a.session_id = $1
       ORDER BY a.place`,
      [grid.sessionId, grid.id],
    );
  }
}
