import type { GradingGridView } from '#grading/grading-grid/grading-grid.contract.js';
import { queryClient } from '../../../api/query-client';
import { gridQuery, readGrid, saveRatings } from '../api/juror';
import { PendingStore, type DeviceStorage } from './pending-store';
import { SaveQueue } from './save-queue';
import type { ServerGrid } from './save-state';

/** One queue per grid for as long as the application is open: a save on its way outlives the page that asked for it. */
const desks = new Map<string, SaveQueue>();

const NO_STORAGE: DeviceStorage = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
};

/** A browser may refuse storage, or be out of room: what is in memory is then all there is. */
function deviceStorage(): DeviceStorage {
  try {
    return window.localStorage;
  } catch {
    return NO_STORAGE;
  }
}

const store = new PendingStore(deviceStorage(), `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`);

export const serverGridOf = ({ revision, ratings }: Pick<GradingGridView, 'revision' | 'ratings'>): ServerGrid => ({
  revision,
  ratings: new Map(ratings.map(({ criterionId, level, comment }) => [criterionId, { level, comment }])),
});

/** The queue of a grid; the first time, with what an earlier visit left on this device. */
export function deskOf(grid: GradingGridView): SaveQueue {
  const open = desks.get(grid.id);
  if (open) return open;
  const queue = new SaveQueue(serverGridOf(grid), {
    send: async (changes, revision) => {
      const saved = await saveRatings(grid.id, changes, revision);
      return { ...serverGridOf(saved), savedAt: saved.savedAt };
    },
    reload: async () => {
      const read = await readGrid(grid.id);
      queryClient.setQueryData(gridQuery(grid.id).queryKey, read);
      return serverGridOf(read);
    },
    remember: (drafts, before) => {
      try {
        store.keep(grid.id, drafts, before);
      } catch {
        /* no room left on the device: the page still holds it */
      }
    },
  });
  desks.set(grid.id, queue);
  const { drafts, before } = store.takeOver(grid.id);
  if (drafts.size > 0) queue.restore(drafts, before);
  return queue;
}

/** Ratings of a grid that wait on this device, whether the grid is open or was left. */
export const waitingOnDevice = (gridId: string): number =>
  desks.get(gridId)?.snapshot().unsaved ?? store.waiting(gridId);
