import { isProblem } from '../../../api/problem-error';
import type { Divergence, Ratings } from './reconcile';

/** What the server holds of a grid. */
export interface ServerGrid {
  readonly revision: number;
  readonly ratings: Ratings;
}

export interface Change {
  criterionId: string;
  level: number | null;
  comment?: string | null;
}

export interface QueuePorts {
  /** Saves over a revision; gives the new one, when, and what the server now holds of the criteria sent. */
  send(changes: Change[], revision: number): Promise<ServerGrid & { savedAt: string }>;
  reload(): Promise<ServerGrid>;
  /** Keeps what is unsaved on this device; told at every change. */
  remember(drafts: Ratings, before: Ratings): void;
}

/**
 * - `saved` all is on the server; `saving` some is on its way
 * - `diverging` all but what awaits the juror's choice
 * - `offline` the server cannot be reached: tried again by itself
 * - `refused` the server said no: nothing is tried again before someone looks
 */
export type SavePhase = 'saved' | 'saving' | 'diverging' | 'offline' | 'refused';

export interface SaveState {
  readonly phase: SavePhase;
  /** Ratings the server does not hold yet. */
  readonly unsaved: number;
  /** Comments that wait for a level. */
  readonly notes: number;
  readonly divergences: readonly Divergence[];
  /** Criteria that changed elsewhere since this screen read them, until dismissed. */
  readonly changedElsewhere: readonly string[];
  readonly savedAt: string | null;
  readonly refusal: unknown;
}

/** No answer, or one that says "not now": worth trying again. */
export const isSilence = (error: unknown): boolean =>
  isProblem(error) && (error.status === 0 || error.status === 408 || error.status === 429 || error.status >= 500);
