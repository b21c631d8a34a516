import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { admit, type AdmittedDecision, type DecisionRequest } from './decision.policy';
import { DecisionReader } from './decision.reader';
import { DeliberationMaterialReader } from './deliberation-material.reader';
import type { DecisionView } from './deliberation.contract';
import { Deliberation } from './deliberation.entity';
import { standingsOf } from './standing';

/** Where decisions are written, once and for all; whoever writes holds the session, so that decisions take turns. */
@Injectable()
export class DecisionLedger {
  constructor(
    private readonly tx: Transaction,
    private readonly material: DeliberationMaterialReader,
    private readonly decisions: DecisionReader,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The decisions asked for, beside what each answers, as things stand. @throws as `admit` does */
  async admit(actor: Actor, sessionId: string, requests: readonly DecisionRequest[]): Promise<AdmittedDecision[]> {
    const candidateIds = [...new Set(requests.map(({ candidateId }) => candidateId))];
    return admit(requests, standingsOf(await this.material.read(actor, sessionId, candidateIds)));
  }

  /** @returns the decisions recorded, in the order given. */
  async record(
    actor: Actor,
    sessionId: string,
    verb: 'deliberate' | 'correct-decision',
    admitted: readonly AdmittedDecision[],
  ): Promise<DecisionView[]> {
    const now = this.clock.now();
    const rows = admitted.map((decision) => Deliberation.take(actor, sessionId, decision, now));
    await this.tx.manager.insert(Deliberation, rows);
    await this.audit.record(
      actor,
      ...rows.map((after) => ({ verb, objectType: 'deliberation', objectId: after.id, after })),
    );
    return this.decisions.byIds(rows.map(({ id }) => id));
  }
}
