import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { GridState } from './grading-grid.contract';
import { requireDraft } from './grading.policy';

/** What one juror thinks of one candidate: a draft of theirs alone, until they submit it for good. */
@Entity({ schema: 'grading', name: 'grading_grid' })
@Unique('one_grid_per_juror_and_candidate', ['memberId', 'candidateId'])
@Check('known_grid_state', `state IN ('draft', 'submitted', 'withdrawn')`)
@Check('submitted_has_its_instant', `(state = 'submitted') = (submitted_at IS NOT NULL)`)
@Check('submitted_has_its_levels', `(state = 'submitted') = (levels IS NOT NULL)`)
@Index('grading_grid_by_name', ['memberId', 'sortName', 'candidateId'])
@Index('grading_grid_by_session', ['sessionId'])
@Index('grading_grid_by_candidate', ['candidateId'])
export class GradingGrid {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'uuid' })
  sessionId: string;

  @Column({ type: 'uuid' })
  memberId: string;

  @Column({ type: 'uuid' })
  candidateId: string;

  /** The candidate's, kept true by the database. */
  @Column({ type: 'text', select: false })
  sortName: string;

  @Column({ type: 'text', default: 'draft' })
  state: GridState;

  @Column({ type: 'timestamptz', nullable: true })
  submittedAt: Date | null;

  /** What was submitted: a level per assessed criterion, in the order of the framework. */
  @Column({ type: 'smallint', array: true, nullable: true })
  levels: number[] | null;

  @Column({ type: 'integer', default: 1 })
  revision: number;

  /** From now on nobody changes it, its juror included. */
  submit(now: Date, levels: number[]): void {
    requireDraft(this.state);
    this.state = 'submitted';
    this.submittedAt = now;
    this.levels = levels;
    this.revision += 1;
  }

  /** The juror does not judge this candidate after all: the grid stays, and counts for nothing. */
  withdraw(): void {
    this.state = 'withdrawn';
    this.submittedAt = null;
    this.levels = null;
    this.revision += 1;
  }
}
