import { useMemo, useState } from 'react';
import type { SaveQueue } from '../saving/save-queue';
import type { GridBlock, GridTeam, PlacedCriterion } from './grid-outline';
import { outlineOf } from './grid-outline';

/** `all`, `left`, or the id of a team. */
export type Filter = 'all' | 'left' | (string & {});

interface Shown {
  filter: Filter;
  choose: (filter: Filter) => void;
  blocks: readonly GridBlock[];
  /** Ids of the criteria on screen, in order. */
  ids: readonly string[];
}

/** What is on screen. "Left" is what was left when it was chosen: a row does not vanish under the finger that rates it. */
export function useShown(
  blocks: readonly GridBlock[],
  criteria: readonly PlacedCriterion[],
  teams: readonly GridTeam[],
  queue: SaveQueue,
): Shown {
  const [{ filter, kept }, setFilter] = useState<{ filter: Filter; kept: ReadonlySet<string> | null }>({
    filter: 'all',
    kept: null,
  });
  const choose = (next: Filter) => {
    const team = teams.find(({ id }) => id === next);
    if (team) return setFilter({ filter: next, kept: new Set(team.criterionIds) });
    if (next !== 'left') return setFilter({ filter: 'all', kept: null });
    const left = criteria.filter(({ criterion }) => queue.ratingOf(criterion.id).level === null);
    setFilter({ filter: 'left', kept: new Set(left.map(({ criterion }) => criterion.id)) });
  };
  const shown = useMemo(() => {
    const ids = criteria.map(({ criterion }) => criterion.id).filter((id) => kept === null || kept.has(id));
    return { ids, blocks: kept === null ? blocks : outlineOf(blocks, (id) => kept.has(id)) };
  }, [blocks, criteria, kept]);
  return { filter, choose, ...shown };
}
