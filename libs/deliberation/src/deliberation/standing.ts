import type { DecisionRow, DeliberationMaterial } from './deliberation-material.reader';
import { propose, type Proposal, type ProposalCriterion, type ProposalGrid } from './proposal';

/** Where one block of one candidate stands. */
export interface CellStanding {
  readonly blockId: string;
  readonly proposal: Proposal;
  /** The decision in force. */
  readonly decision: DecisionRow | null;
  readonly heldSince: string | null;
}

export interface CandidateStanding {
  readonly id: string;
  readonly displayName: string;
  readonly sortName: string;
  /** In the order of the framework. */
  readonly cells: readonly CellStanding[];
  /** Every block of the version held, or validated by a decision in force. */
  readonly wholeCertification: boolean;
}

/** What the rule proposes and what the jury decided, candidate by candidate. Pure: material in, standings out. */
export function standingsOf(material: DeliberationMaterial): CandidateStanding[] {
  const criteriaByBlock = groupedBy(material.criteria, ({ blockId }) => blockId);
  const gridsByCandidate = groupedBy(material.grids, ({ candidateId }) => candidateId);
  const decisions = byCell(material.decisions);
  const held = byCell(material.held);
  return material.candidates.map(({ id, displayName, sortName }) => {
    const grids = (gridsByCandidate.get(id) ?? []).map((grid) => gridOf(grid, material.criteria));
    const cells = material.blocks.map(({ id: blockId }) => ({
      blockId,
      proposal: propose({ acquiredFrom: material.acquiredFrom, criteria: criteriaByBlock.get(blockId) ?? [], grids }),
      decision: decisions.get(cellKey(id, blockId)) ?? null,
      heldSince: held.get(cellKey(id, blockId))?.since ?? null,
    }));
    const validatedHere = new Set(
      cells.filter(({ decision }) => decision?.outcome === 'validated').map(({ blockId }) => blockId),
    );
    const wholeCertification =
      material.versionBlockIds.length > 0 &&
      material.versionBlockIds.every((blockId) => validatedHere.has(blockId) || held.has(cellKey(id, blockId)));
    return { id, displayName, sortName, cells, wholeCertification };
  });
}

/** A block refused, or proposed so while nobody decided otherwise. */
export const hasRefusal = ({ cells }: CandidateStanding): boolean =>
  cells.some(({ decision, proposal }) => (decision?.outcome ?? proposal.outcome) === 'refused');

export const cellKey = (candidateId: string, blockId: string): string => `${candidateId} ${blockId}`;

const byCell = <T extends { candidateId: string; blockId: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [cellKey(item.candidateId, item.blockId), item]));

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function gridOf(
  { state, levels }: DeliberationMaterial['grids'][number],
  criteria: readonly ProposalCriterion[],
): ProposalGrid {
  const rated = new Map<string, number>();
  criteria.forEach(({ id }, index) => {
    const level = levels?.[index] ?? 0;
    if (level > 0) rated.set(id, level);
  });
  return { state, levels: rated };
}
