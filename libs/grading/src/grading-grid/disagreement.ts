/** Levels two jurors may be apart before it is worth talking about. */
const TOLERATED = 1;

/**
 * Which criteria the highest and the lowest level of are further apart than is tolerated.
 * @param grids levels of submitted grids, one per criterion, 0 where not rated: that is no level
 */
export function disagreementsOf(
  criterionIds: readonly string[],
  grids: readonly (readonly number[])[],
): { criterionId: string; gap: number }[] {
  return criterionIds.flatMap((criterionId, place) => {
    const levels = grids.map((grid) => grid[place] ?? 0).filter((level) => level > 0);
    const gap = levels.length < 2 ? 0 : Math.max(...levels) - Math.min(...levels);
    return gap > TOLERATED ? [{ criterionId, gap }] : [];
  });
}
