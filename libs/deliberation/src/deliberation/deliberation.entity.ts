import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Actor } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import type { AdmittedDecision } from './decision.policy';
import type { Outcome, ProposalOutcome, ProposalReason } from './deliberation.contract';
import { MAJORITY_ACQUIRED } from './proposal';

/**
 * One decision of the jury on one block of one candidate, with what the rule proposed at that moment. Never changed:
 * another decision may supersede it. `sequence` numbers the decisions on the same block, and settles races.
 */
@Entity({ schema: 'deliberation', name: 'deliberation' })
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

  /** What the jury decides, with the proposal it had before it. */
  static take(actor: Actor, sessionId: string, { request, cell }: AdmittedDecision, now: Date): Deliberation {
    return Object.assign(new Deliberation(), {
      id: newId(),
      organisationId: actor.organisationId,
      sessionId,
      candidateId: request.candidateId,
      blockId: request.blockId,
      sequence: (cell.decision?.sequence ?? 0) + 1,
      outcome: request.outcome,
      proposal: cell.proposal.outcome,
      proposalReasons: [...cell.proposal.reasons],
      rule: MAJORITY_ACQUIRED,
      reason: request.reason ?? null,
      supersedesId: cell.decision?.id ?? null,
      decidedBy: actor.userId,
      decidedAt: now,
    });
  }
}
