import type { GridState, SaveRatingsRequest } from '#grading/grading-grid/grading-grid.contract.js';
import { sameRating, UNRATED, type Rating } from '../saving/rating';

export interface MemberSheet {
  readonly name: string;
  readonly state: GridState;
  /** Whether the juror may still fill it. */
  readonly fillable: boolean;
  readonly ratings: ReadonlyMap<string, Rating>;
}

/** What applying would do to the grid of one member, told before it is done. */
export interface MemberPlan {
  readonly name: string;
  readonly state: GridState;
  readonly fillable: boolean;
  readonly added: number;
  readonly replaced: number;
}

export type TeamChange = SaveRatingsRequest['ratings'][number];

/** The juror's ratings of the criteria the team shares; comments, unless asked for, stay as they are in each grid. */
export function teamChanges(
  criterionIds: readonly string[],
  ratingOf: (criterionId: string) => Rating,
  withComments: boolean,
): TeamChange[] {
  return criterionIds.flatMap((criterionId) => {
    const { level, comment } = ratingOf(criterionId);
    if (level === null) return [];
    return [{ criterionId, level, ...(withComments && comment !== null && { comment }) }];
  });
}

export function planOf(changes: readonly TeamChange[], { name, state, fillable, ratings }: MemberSheet): MemberPlan {
  if (!fillable) return { name, state, fillable, added: 0, replaced: 0 };
  const after = changes.map(({ criterionId, level, comment }) => {
    const before = ratings.get(criterionId) ?? UNRATED;
    return { before, rating: { level, comment: comment === undefined ? before.comment : comment } };
  });
  const changed = after.filter(({ before, rating }) => !sameRating(before, rating));
  const added = changed.filter(({ before }) => before.level === null).length;
  return { name, state, fillable, added, replaced: changed.length - added };
}
