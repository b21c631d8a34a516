import { Injectable } from '@nestjs/common';
import { SessionFollowers, SessionTurns } from '#exam/public.js';
import type { Actor } from '#kernel/actor.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { AlreadyHeldBlocks } from './already-held-blocks';
import { decisionCorrected } from './deliberation.jobs';

export interface Correction {
  readonly sessionId: string;
  readonly candidateIds: readonly string[];
  readonly decisionIds: readonly string[];
}

/** What comes with a correction, in its commit. */
@Injectable()
export class CorrectionFollowUp {
  constructor(
    private readonly alreadyHeld: AlreadyHeldBlocks,
    private readonly turns: SessionTurns,
    private readonly followers: SessionFollowers,
    private readonly outbox: Outbox,
  ) {}

  /** Other closed sessions learn what they must now decide; the contexts above are told at once, then by news. */
  async of(actor: Actor, { sessionId, candidateIds, decisionIds }: Correction): Promise<void> {
    const { organisationId, userId: correctedBy } = actor;
    await this.turns.delayClosings(organisationId, candidateIds);
    await this.alreadyHeld.afterCorrection(organisationId, candidateIds);
    await this.followers.corrected(actor, { sessionId, candidateIds });
    await this.outbox.addMany(
      decisionCorrected,
      decisionIds.map((deliberationId) => ({ payload: { organisationId, deliberationId, correctedBy } })),
    );
  }
}
