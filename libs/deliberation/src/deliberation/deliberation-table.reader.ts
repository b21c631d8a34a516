import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { deliberationLabels } from '../i18n/labels';
import { requireDeliberationStarted } from './decision.policy';
import { inUtc } from './decision.reader';
import { DeliberationMaterialReader } from './deliberation-material.reader';
import type { DeliberationTable } from './deliberation.contract';
import { MAJORITY_ACQUIRED } from './proposal';
import { standingsOf } from './standing';

@Injectable()
export class DeliberationTableReader {
  constructor(private readonly material: DeliberationMaterialReader) {}

  /** Candidates × blocks, from the start of the deliberation on. */
  async view(actor: Actor, sessionId: string): Promise<DeliberationTable> {
    const material = await this.material.read(actor, sessionId);
    requireDeliberationStarted(material.state);
    return {
      sessionId,
      rule: { id: MAJORITY_ACQUIRED, statement: deliberationLabels.fr[`deliberation.rule.${MAJORITY_ACQUIRED}`] ?? '' },
      blocks: [...material.blocks],
      candidates: standingsOf(material).map(({ id, displayName, cells, wholeCertification }) => ({
        id,
        displayName,
        wholeCertification,
        cells: cells.map(({ blockId, proposal, decision, heldSince }) => ({
          blockId,
          proposal: proposal.outcome,
          reasons: [...proposal.reasons],
          decision: decision && inUtc(decision),
          decisionCount: decision?.sequence ?? 0,
          heldSince,
        })),
      })),
    };
  }
}
