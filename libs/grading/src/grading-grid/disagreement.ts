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
  const found: { criterionId: string; gap: number }[] = [];
  criterionIds.forEach((criterionId, place) => {
    let [lowest, highest] = [Infinity, 0];
    for (const grid of grids) {
      const level = grid[place] ?? 0;
      if (level === 0) continue;
      lowest = Math.min(lowest, level);
      highest = Math.max(highest, level);
    }
    if (highest - lowest > TOLERATED) found.push({ criterionId, gap: highest - lowest });
  });
  return found;
}
