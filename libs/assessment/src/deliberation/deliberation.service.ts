import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { ExamSessionRepository } from '../exam-session/exam-session.repository';
import { admit, requireDeliberating } from './decision.policy';
import { DeliberationMaterialReader } from './deliberation-material.reader';
import type { DeliberateRequest, DecisionView } from './deliberation.contract';
import { Deliberation } from './deliberation.entity';
import { DecisionReader } from './decision.reader';
import { standingsOf } from './standing';

/** The jury decides; the rule only proposes. */
@Injectable()
export class DeliberationService {
  constructor(
    private readonly tx: Transaction,
    private readonly sessions: ExamSessionRepository,
    private readonly material: DeliberationMaterialReader,
    private readonly decisions: DecisionReader,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Records every decision or none, each with what the rule proposed at that moment. Two members of staff deciding at
   * once take turns on the session: the second finds out, cell by cell, what the first has decided.
   * @returns the decisions recorded, in the order of the request.
   */
  deliberate(actor: Actor, sessionId: string, { decisions }: DeliberateRequest): Promise<{ items: DecisionView[] }> {
    return this.tx.run(async () => {
      const session = await this.sessions.lock(actor.organisationId, sessionId);
      requireDeliberating(session.state);
      const candidateIds = [...new Set(decisions.map(({ candidateId }) => candidateId))];
      const standings = standingsOf(await this.material.read(actor, sessionId, candidateIds));
      const now = this.clock.now();
      const rows = admit(decisions, standings).map((admitted) => Deliberation.take(actor, sessionId, admitted, now));
      await this.tx.manager.insert(Deliberation, rows);
      await this.audit.record(
        actor,
        ...rows.map((after) => ({ verb: 'deliberate', objectType: 'deliberation', objectId: after.id, after })),
      );
      return { items: await this.decisions.byIds(rows.map(({ id }) => id)) };
    });
  }
}
