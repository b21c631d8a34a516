import type { GradingGridView } from '#grading/grading-grid/grading-grid.contract.js';

export interface JurorLevel {
  /** `null` is oneself. */
  readonly jurorName: string | null;
  readonly level: number | null;
  readonly comment: string | null;
}

/** How one's rating of a criterion stands beside those of the other jurors. */
export interface CriterionComparison {
  readonly levels: readonly JurorLevel[];
  /** Levels between the highest and the lowest. */
  readonly gap: number;
  readonly acquired: number;
  readonly rated: number;
  /** Some find it acquired and some do not: the gap that matters to the deliberation. */
  readonly split: boolean;
}

type Sheet = Pick<GradingGridView, 'ratings' | 'peers' | 'scale'>;

export function comparisonsOf(grid: Sheet): (criterionId: string) => CriterionComparison {
  const sheets = [{ jurorName: null, ratings: grid.ratings }, ...grid.peers].map(({ jurorName, ratings }) => ({
    jurorName,
    byCriterion: new Map(ratings.map((rating) => [rating.criterionId, rating])),
  }));
  return (criterionId) => {
    const levels = sheets.map(({ jurorName, byCriterion }): JurorLevel => {
      const rating = byCriterion.get(criterionId);
      return { jurorName, level: rating?.level ?? null, comment: rating?.comment ?? null };
    });
    const given = levels.map(({ level }) => level).filter((level) => level !== null);
    const acquired = given.filter((level) => level >= grid.scale.acquiredFrom).length;
    return {
      levels,
      gap: given.length === 0 ? 0 : Math.max(...given) - Math.min(...given),
      acquired,
      rated: given.length,
      split: acquired > 0 && acquired < given.length,
    };
  };
}
