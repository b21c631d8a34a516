import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A level on the version's scale for one criterion, with what the juror wrote beside it. */
@Entity({ schema: 'grading', name: 'criterion_rating' })
@Check('level_is_on_a_scale', 'level BETWEEN 1 AND 9')
export class CriterionRating {
  /** That of the grid, given by the database. */
  @Column({ type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({ type: 'uuid' })
  gridId: string;

  @PrimaryColumn({ type: 'uuid' })
  criterionId: string;

  @Column({ type: 'smallint' })
  level: number;

  @Column({ type: 'text', nullable: true })
  comment: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  ratedAt: Date;
}
