import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { lastNamed, toPage } from '#kernel/page.js';
import { deliberationLabels } from '../i18n/labels';
import { requireDeliberationStarted } from './decision.policy';
import { inUtc } from './decision.reader';
import { DeliberationMaterialReader, type DeliberationMaterial } from './deliberation-material.reader';
import type { DeliberationCandidate, DeliberationQuery, DeliberationTable } from './deliberation.contract';
import { choicesOf, deliberationPolicy } from './deliberation.policy';
import { MAJORITY_ACQUIRED } from './proposal';
import { SeatedCandidatesReader } from './seated-candidates.reader';
import { hasRefusal, standingsOf, type CandidateStanding } from './standing';

/** What the rule proposes is known once worked out: who has a refusal is looked for this many candidates at a time. */
const WORKED_OUT_AT_ONCE = 500;

interface Read {
  readonly material: DeliberationMaterial;
  /** One more than the page, when there is one. */
  readonly standings: readonly CandidateStanding[];
}

@Injectable()
export class DeliberationTableReader {
  constructor(
    private readonly candidates: SeatedCandidatesReader,
    private readonly material: DeliberationMaterialReader,
  ) {}

  /** Candidates × blocks, from the start of the deliberation on. */
  async page(actor: Actor, sessionId: string, query: DeliberationQuery): Promise<DeliberationTable> {
    const { material, standings } = await this.read(actor, sessionId, query);
    const can = deliberationPolicy.can(actor, material.state);
    const page = toPage(standings, query.limit, ({ sortName, id }) => [sortName, id]);
    const isAll = query.cursor === undefined && page.nextCursor === null;
    return {
      sessionId,
      rule: { id: MAJORITY_ACQUIRED, statement: deliberationLabels.fr[`deliberation.rule.${MAJORITY_ACQUIRED}`] ?? '' },
      blocks: [...material.blocks],
      can,
      items: page.items.map((standing) => viewOf(standing, can)),
      nextCursor: page.nextCursor,
      total: isAll ? standings.length : null,
    };
  }

  private async read(actor: Actor, sessionId: string, query: DeliberationQuery): Promise<Read> {
    const { search, show, limit } = query;
    const step = show === 'refused' ? WORKED_OUT_AT_ONCE : limit + 1;
    const standings: CandidateStanding[] = [];
    let after = lastNamed(query.cursor);
    for (;;) {
      const walk = { after, limit: step, search, onlyPending: show === 'pending' };
      const walked = await this.candidates.list(actor.organisationId, sessionId, walk);
      const ids = walked.map(({ id }) => id);
      const material = await this.material.read(actor, sessionId, ids);
      requireDeliberationStarted(material.state);
      standings.push(...standingsOf(material).filter((standing) => show !== 'refused' || hasRefusal(standing)));
      const last = walked.at(-1);
      if (!last || walked.length < step || standings.length > limit) return { material, standings };
      after = [last.sort_name, last.id];
    }
  }
}

const viewOf = (
  { id, displayName, cells, wholeCertification }: CandidateStanding,
  can: DeliberationTable['can'],
): DeliberationCandidate => ({
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
});
