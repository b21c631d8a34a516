import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import { SessionTurns } from '#exam/public.js';
import { DecisionLedger } from './decision-ledger';
import { requireDeliberating } from './decision.policy';
import type { DeliberateRequest, DecisionView } from './deliberation.contract';

/** The jury decides; the rule only proposes. */
@Injectable()
export class DeliberationService {
  constructor(
    private readonly tx: Transaction,
    private readonly turns: SessionTurns,
    private readonly ledger: DecisionLedger,
  ) {}

  /**
   * Records every decision or none, each with what the rule proposed at that moment. Two members of staff deciding at
   * once take turns on the session: the second finds out, cell by cell, what the first has decided.
   * @returns the decisions recorded, in the order of the request.
   */
  deliberate(actor: Actor, sessionId: string, { decisions }: DeliberateRequest): Promise<{ items: DecisionView[] }> {
    return this.tx.run(async () => {
      requireDeliberating(await this.turns.take(actor.organisationId, sessionId));
      const admitted = await this.ledger.admit(actor, sessionId, decisions);
      return { items: await this.ledger.record(actor, sessionId, 'deliberate', admitted) };
    });
  }
}
