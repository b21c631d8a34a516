import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Outcome, ProposalOutcome, ProposalReason } from './deliberation.contract';

/**
 * One decision of the jury on one block of one candidate, with what the rule proposed at that moment. Never changed:
 * another decision may supersede it. `sequence` numbers the decisions on the same block, and settles races.
 */
@Entity({ name: 'deliberation' })
@Unique('one_decision_at_a_time', ['candidateId', 'blockId', 'sequence'])
@Unique('superseded_once', ['supersedesId'])
@Check('known_outcome', `outcome IN ('validated', 'refused')`)
@Check('known_proposal', `proposal IN ('validated', 'refused', 'incomplete')`)
@Check('override_has_its_reason', 'outcome = proposal OR reason IS NOT NULL')
@Check('first_or_superseding', '(sequence = 1) = (supersedes_id IS NULL)')
@Index('deliberation_by_session', ['sessionId'])
export class Deliberation {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'uuid' })
  sessionId: string;

  @Column({ type: 'uuid' })
  candidateId: string;

  @Column({ type: 'uuid' })
  blockId: string;

  @Column({ type: 'integer' })
  sequence: number;

  @Column({ type: 'text' })
  outcome: Outcome;

  @Column({ type: 'text' })
  proposal: ProposalOutcome;

  @Column({ type: 'jsonb' })
  proposalReasons: ProposalReason[];

  @Column({ type: 'text' })
  rule: string;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'uuid', nullable: true })
  supersedesId: string | null;

  @Column({ type: 'uuid' })
  decidedBy: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  decidedAt: Date;
}
