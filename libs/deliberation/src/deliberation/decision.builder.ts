import { newId } from '#kernel/id.js';
import type { Transaction } from '#platform/database/transaction.js';
import type { SavedSession } from '#exam/exam-session/exam-session.builder.js';
import { AlreadyHeldBlocks } from './already-held-blocks';
import { Deliberation } from './deliberation.entity';
import { MAJORITY_ACQUIRED } from './proposal';

/**
 * `await aDecision(organisationId, session, { candidate: 0, block: 1 }, userId).refused('Soutenance absente').save(tx)`: what the
 * jury decided on a block, validated as proposed unless told. Places are those of the session's candidates and blocks.
 */
export class DecisionBuilder {
  private readonly decision: Deliberation;

  constructor(
    session: SavedSession,
    organisationId: string,
    place: { candidate: number; block: number },
    decidedBy: string,
  ) {
    this.decision = Object.assign(new Deliberation(), {
      id: newId(),
      organisationId,
      sessionId: session.id,
      candidateId: session.candidateIds[place.candidate],
      blockId: session.blockIds[place.block],
      sequence: 1,
      outcome: 'validated',
      proposal: 'validated' as const,
      proposalReasons: [
        {
          code: 'all-criteria-acquired' as const,
          criterionId: null,
          competencyCode: null,
          statement: null,
          acquired: null,
          submitted: 3,
          expected: 3,
        },
      ],
      rule: MAJORITY_ACQUIRED,
      reason: null,
      supersedesId: null,
      decidedBy,
      decidedAt: new Date('2026-11-19T10:00:00Z'),
    });
  }

  /** Against the proposal, so with the jury's reason. */
  refused(reason: string): this {
    Object.assign(this.decision, { outcome: 'refused', reason });
    return this;
  }

  superseding(earlier: Deliberation, reason: string): this {
    Object.assign(this.decision, { sequence: earlier.sequence + 1, supersedesId: earlier.id, reason });
    return this;
  }

  on(instant: Date): this {
    this.decision.decidedAt = instant;
    return this;
  }

  async save(tx: Transaction): Promise<Deliberation> {
    await tx.run(async () => {
      await tx.manager.insert(Deliberation, this.decision);
      await new AlreadyHeldBlocks(tx).ofCandidates(this.decision.organisationId, [this.decision.candidateId]);
    });
    return this.decision;
  }
}

export const aDecision = (
  organisationId: string,
  session: SavedSession,
  place: { candidate: number; block: number },
  decidedBy: string,
): DecisionBuilder => new DecisionBuilder(session, organisationId, place, decidedBy);
