import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { GradingGridView } from '#grading/grading-grid/grading-grid.contract.js';
import { deskOf, serverGridOf } from './grid-desk';
import type { Rating } from './rating';
import type { SaveQueue } from './save-queue';
import type { SaveState } from './save-state';

/** The queue of the grid on screen, kept up with every reading of it and with the network. */
export function useDesk(grid: GradingGridView): SaveQueue {
  const queue = useMemo(() => deskOf(grid), [grid]);
  useEffect(() => queue.sync(serverGridOf(grid)), [queue, grid]);
  useEffect(() => {
    const back = () => queue.snapshot().phase === 'offline' && queue.retry();
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, [queue]);
  return queue;
}

export const useSaveState = (queue: SaveQueue): SaveState => useSyncExternalStore(queue.subscribe, queue.snapshot);

/** Rows are told of their own criterion only: rating one does not draw the eighty others again. */
export const useRating = (queue: SaveQueue, criterionId: string): Rating =>
  useSyncExternalStore(queue.subscribe, () => queue.ratingOf(criterionId));

export const useRefused = (queue: SaveQueue): boolean =>
  useSyncExternalStore(queue.subscribe, () => queue.snapshot().phase === 'refused');

export const useDiverges = (queue: SaveQueue, criterionId: string): boolean =>
  useSyncExternalStore(queue.subscribe, () => queue.diverges(criterionId));

/** How many of these criteria have a level. */
export const useRatedCount = (queue: SaveQueue, criterionIds: readonly string[]): number =>
  useSyncExternalStore(queue.subscribe, () => criterionIds.filter((id) => queue.ratingOf(id).level !== null).length);
