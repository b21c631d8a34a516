import type { RefusalIssue } from '#kernel/domain-error.js';
import { RATING_ISSUES, refuseGrading } from './grading-grid.errors';
import type { SaveRatingsRequest } from './grading-grid.contract';

type RatingChange = SaveRatingsRequest['ratings'][number];

/** The changes as columns, for one statement whatever their number. */
export interface RatingColumns {
  readonly criterionIds: string[];
  readonly levels: (number | null)[];
  readonly comments: (string | null)[];
  /** Whether the comment was left out, and stays as it is. */
  readonly keepsComment: boolean[];
}

export const columnsOf = (changes: readonly RatingChange[]): RatingColumns => ({
  criterionIds: changes.map((change) => change.criterionId),
  levels: changes.map((change) => change.level),
  // An empty comment says nothing: it is no comment.
  comments: changes.map((change) => change.comment || null),
  keepsComment: changes.map((change) => change.comment === undefined),
});

/**
 * Two levels for one criterion in the same request contradict each other.
 * @throws `grading.ratings-refused` naming each repetition.
 */
export function requireEachOnce(changes: readonly RatingChange[]): void {
  const seen = new Set<string>();
  const repeated: RefusalIssue[] = [];
  changes.forEach(({ criterionId }, index) => {
    if (seen.has(criterionId)) {
      repeated.push({ pointer: `/ratings/${index}/criterionId`, code: RATING_ISSUES.twice });
    }
    seen.add(criterionId);
  });
  if (repeated.length > 0) throw refuseGrading.ratingsRefused({ count: repeated.length }, repeated);
}

/** What may be rated: by which criteria, up to which level. */
export interface Ratable {
  readonly criterionIds: ReadonlySet<string>;
  readonly highestLevel: number;
}

/** The changes that may not be made, each with its place; `outside` is said of a criterion that is not ratable. */
export function issuesOf(changes: readonly RatingChange[], ratable: Ratable, outside: string): RefusalIssue[] {
  return changes.flatMap(({ criterionId, level }, index) => {
    const issues: RefusalIssue[] = [];
    if (!ratable.criterionIds.has(criterionId)) {
      issues.push({ pointer: `/ratings/${index}/criterionId`, code: outside });
    }
    if (level !== null && level > ratable.highestLevel) {
      issues.push({
        pointer: `/ratings/${index}/level`,
        code: RATING_ISSUES.offScale,
        params: { highest: ratable.highestLevel },
      });
    }
    return issues;
  });
}
