import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { SessionTurns } from '#exam/public.js';
import { DecisionLedger } from './decision-ledger';
import { requireCorrectable, requireTurnedOver } from './decision.policy';
import type { CorrectDecisionsRequest, DecisionView } from './deliberation.contract';
import { decisionCorrected } from './deliberation.jobs';

/**
 * What a jury decided by mistake and a closed session certified. The wrong decision stays on record; another supersedes
 * it, and the block is held, or no longer held, from then on.
 */
@Injectable()
export class DecisionCorrectionService {
  constructor(
    private readonly tx: Transaction,
    private readonly turns: SessionTurns,
    private readonly ledger: DecisionLedger,
    private readonly outbox: Outbox,
  ) {}

  /** Records every correction or none, and tells the contexts above in the same commit. */
  correct(actor: Actor, sessionId: string, request: CorrectDecisionsRequest): Promise<{ items: DecisionView[] }> {
    return this.tx.run(async () => {
      const { organisationId, userId: correctedBy } = actor;
      requireCorrectable(await this.turns.take(organisationId, sessionId));
      const admitted = await this.ledger.admit(actor, sessionId, request.decisions);
      requireTurnedOver(admitted);
      const items = await this.ledger.record(actor, sessionId, 'correct-decision', admitted);
      await this.outbox.addMany(
        decisionCorrected,
        items.map(({ id: deliberationId }) => ({ payload: { organisationId, deliberationId, correctedBy } })),
      );
      return { items };
    });
  }
}
