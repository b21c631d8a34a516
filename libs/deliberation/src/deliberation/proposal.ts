import type { GridState } from '#grading/grading-grid/grading-grid.contract.js';
import type { ProposalOutcome, ProposalReason } from './deliberation.contract';

/**
 * The rule that proposes, by its name. A decision keeps the name of the rule it answered: another rule takes another
 * name, and this one never changes meaning.
 */
export const MAJORITY_ACQUIRED = 'majority-acquired-1';

export interface ProposalCriterion {
  readonly id: string;
  readonly competencyCode: string;
  readonly statement: string;
  readonly eliminatory: boolean;
}

export interface ProposalGrid {
  readonly state: GridState;
  /** Level by criterion; a criterion not rated is absent. */
  readonly levels: ReadonlyMap<string, number>;
}

/** One block of one candidate. */
export interface ProposalInput {
  /** First level of the scale that counts as acquired. */
  readonly acquiredFrom: number;
  /** Criteria of the block, in the order of the framework. */
  readonly criteria: readonly ProposalCriterion[];
  readonly grids: readonly ProposalGrid[];
}

export interface Proposal {
  readonly outcome: ProposalOutcome;
  /** Never empty; what weighs most comes first. */
  readonly reasons: readonly ProposalReason[];
}

/**
 * `majority-acquired-1`. A criterion is acquired when a strict majority of the submitted grids rate it at
 * `acquiredFrom` or above; on a tie it is not: half the jury did not see the competency, and a block, which is for
 * life, is not certified on a doubt (the jury may still decide otherwise, with its reason). A block is validated when
 * each of its criteria is acquired and refused otherwise, eliminatory criteria being named first. Withdrawn grids are
 * as if they were not. While a grid is missing, or when there is nothing to judge by, it proposes nothing: `incomplete`.
 */
export function propose({ acquiredFrom, criteria, grids }: ProposalInput): Proposal {
  const counting = grids.filter(({ state }) => state !== 'withdrawn');
  const submitted = counting.filter(({ state }) => state === 'submitted');
  const figures = { submitted: submitted.length, expected: counting.length };

  if (counting.length === 0) return incomplete('no-grid', figures);
  if (submitted.length < counting.length) return incomplete('grids-missing', figures);
  if (criteria.length === 0) return incomplete('no-criterion', figures);

  const missed = criteria.flatMap((criterion) => {
    const acquired = submitted.filter(({ levels }) => (levels.get(criterion.id) ?? 0) >= acquiredFrom).length;
    return acquired * 2 > submitted.length ? [] : [{ criterion, acquired }];
  });
  if (missed.length === 0) {
    return { outcome: 'validated', reasons: [{ code: 'all-criteria-acquired', ...aboutTheWhole, ...figures }] };
  }
  const eliminatoryFirst = [
    ...missed.filter(({ criterion }) => criterion.eliminatory),
    ...missed.filter(({ criterion }) => !criterion.eliminatory),
  ];
  return {
    outcome: 'refused',
    reasons: eliminatoryFirst.map(({ criterion, acquired }) => ({
      code: criterion.eliminatory ? 'eliminatory-criterion-not-acquired' : 'criterion-not-acquired',
      criterionId: criterion.id,
      competencyCode: criterion.competencyCode,
      statement: criterion.statement,
      acquired,
      ...figures,
    })),
  };
}

const aboutTheWhole = { criterionId: null, competencyCode: null, statement: null, acquired: null };

const incomplete = (
  code: 'no-grid' | 'grids-missing' | 'no-criterion',
  figures: Pick<ProposalReason, 'submitted' | 'expected'>,
): Proposal => ({ outcome: 'incomplete', reasons: [{ code, ...aboutTheWhole, ...figures }] });
