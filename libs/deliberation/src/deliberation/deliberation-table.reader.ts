import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { deliberationLabels } from '../i18n/labels';
import { requireDeliberationStarted } from './decision.policy';
import { inUtc } from './decision.reader';
import { DeliberationMaterialReader } from './deliberation-material.reader';
import type { DeliberationTable } from './deliberation.contract';
import { choicesOf, deliberationPolicy } from './deliberation.policy';
import { MAJORITY_ACQUIRED } from './proposal';
import { standingsOf } from './standing';

@Injectable()
export class DeliberationTableReader {
  constructor(private readonly material: DeliberationMaterialReader) {}

  /** Candidates × blocks, from the start of the deliberation on. */
  async view(actor: Actor, sessionId: string): Promise<DeliberationTable> {
    const material = await this.material.read(actor, sessionId);
    requireDeliberationStarted(material.state);
    const can = deliberationPolicy.can(actor, material.state);
    return {
      sessionId,
      rule: { id: MAJORITY_ACQUIRED, statement: deliberationLabels.fr[`deliberation.rule.${MAJORITY_ACQUIRED}`] ?? '' },
      blocks: [...material.blocks],
      can,
      candidates: standingsOf(material).map(({ id, displayName, cells, wholeCertification }) => ({
        id,
        displayName,
        wholeCertification,
        cells: cells.map((cell) => ({
          blockId: cell.blockId,
          proposal: cell.proposal.outcome,
          reasons: [...cell.proposal.reasons],
          decision: cell.decision && inUtc(cell.decision),
          decisionCount: cell.decision?.sequence ?? 0,
          heldSince: cell.heldSince,
          choices: choicesOf(cell, can),
        })),
      })),
    };
  }
}
