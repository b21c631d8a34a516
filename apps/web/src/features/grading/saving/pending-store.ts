import { z } from 'zod';
import { asStored, sameRating, UNRATED, type Rating } from './rating';
import type { Ratings } from './reconcile';

/** What a page keeps on the device until the server has it: identifiers, levels and comments, nothing else. */
const rating = z.object({ level: z.number().int().nullable(), comment: z.string().nullable() });
const pending = z.object({
  version: z.literal(1),
  ratings: z.array(z.object({ id: z.string(), mine: rating, over: rating })),
});

const PREFIX = 'certitude.grid.';
const prefixOf = (gridId: string): string => `${PREFIX}${gridId}.`;

/** The part of `localStorage` that is used; a browser may refuse it altogether. */
export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface Pending {
  drafts: Map<string, Rating>;
  before: Map<string, Rating>;
}

/**
 * Each page writes under its own key, so that two pages open on one grid never erase what the other keeps; whoever opens
 * the grid next takes over what all of them left.
 */
export class PendingStore {
  constructor(
    private readonly storage: DeviceStorage,
    private readonly pageId: string,
  ) {}

  keep(gridId: string, drafts: Ratings, before: Ratings): void {
    const key = prefixOf(gridId) + this.pageId;
    if (drafts.size === 0) return this.storage.removeItem(key);
    const ratings = [...drafts].map(([id, mine]) => ({ id, mine, over: before.get(id) ?? UNRATED }));
    this.storage.setItem(key, JSON.stringify({ version: 1, ratings } satisfies z.infer<typeof pending>));
  }

  /** Everything left for a grid, which becomes this page's to keep. */
  takeOver(gridId: string): Pending {
    const found: Pending = { drafts: new Map(), before: new Map() };
    for (const key of this.keysOf(gridId)) {
      for (const { id, mine, over } of this.read(key)) {
        found.drafts.set(id, mine);
        found.before.set(id, over);
      }
      this.storage.removeItem(key);
    }
    this.keep(gridId, found.drafts, found.before);
    return found;
  }

  /** How many ratings of a grid wait on this device. */
  waiting(gridId: string): number {
    const ids = new Set<string>();
    for (const key of this.keysOf(gridId)) {
      for (const { id, mine, over } of this.read(key)) if (!sameRating(asStored(mine), over)) ids.add(id);
    }
    return ids.size;
  }

  private keysOf(gridId: string): string[] {
    const keys = Array.from({ length: this.storage.length }, (_, index) => this.storage.key(index) ?? '');
    return keys.filter((key) => key.startsWith(prefixOf(gridId))).sort();
  }

  private read(key: string): z.infer<typeof pending>['ratings'] {
    try {
      return pending.parse(JSON.parse(this.storage.getItem(key) ?? '')).ratings;
    } catch {
      return [];
    }
  }
}
