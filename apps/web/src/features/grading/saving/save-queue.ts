import { MOST_RATINGS } from '#grading/grading-grid/grading-grid.contract.js';
import { isProblem } from '../../../api/problem-error';
import { backoff } from './backoff';
import { asStored, sameRating, UNRATED, type Rating } from './rating';
import { reconcile, type Divergence, type Ratings } from './reconcile';
import { isSilence, type Change, type QueuePorts, type SavePhase, type SaveState, type ServerGrid } from './save-state';

/**
 * Saves a grid as it is filled: one save on its way at a time, what is rated meanwhile goes in the next one, what fails
 * is tried again. Never writes over what was not seen here: a stale revision is read again and compared first.
 */
export class SaveQueue {
  private readonly listeners = new Set<() => void>();
  private drafts = new Map<string, Rating>();
  /** Sent since the last answer: any of it may be what the server holds. */
  private sent = new Map<string, Rating[]>();
  private divergences: readonly Divergence[] = [];
  private changedElsewhere: readonly string[] = [];
  private savedAt: string | null = null;
  private refusal: unknown = null;
  private failures = 0;
  private busy = false;
  private stale = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private dueAt = Infinity;
  private state: SaveState;

  constructor(
    private server: ServerGrid,
    private readonly ports: QueuePorts,
  ) {
    this.state = this.describe();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  snapshot = (): SaveState => this.state;

  ratingOf = (criterionId: string): Rating => this.drafts.get(criterionId) ?? this.onServer(criterionId);

  diverges = (criterionId: string): boolean => this.divergences.some((it) => it.criterionId === criterionId);

  /** @param wait how long it may be merged with what follows, in ms: a comment being typed. */
  rate(criterionId: string, rating: Rating, wait = 0): void {
    if (sameRating(rating, this.ratingOf(criterionId))) return;
    this.drafts.set(criterionId, rating);
    this.divergences = this.divergences.map((it) => (it.criterionId === criterionId ? { ...it, mine: rating } : it));
    this.dropSettled();
    this.changed();
    if (this.failures === 0) this.schedule(wait);
  }

  /** What an earlier visit left unsaved on this device. */
  restore(drafts: Ratings, before: Ratings): void {
    const merged = new Map([...drafts, ...this.drafts]);
    this.adopt(this.server, merged, new Map([...this.server.ratings, ...before]));
    this.changedElsewhere = [];
    this.changed();
    this.schedule(0);
  }

  /** A newer reading of the grid, whoever made it. */
  sync(grid: ServerGrid): void {
    if (this.busy || grid.revision <= this.server.revision) return;
    this.adopt(grid, this.drafts, this.server.ratings);
    this.changed();
    this.schedule(0);
  }

  /** The juror's answer to a divergence. */
  settle(criterionId: string, choice: 'mine' | 'theirs'): void {
    this.divergences = this.divergences.filter((it) => it.criterionId !== criterionId);
    if (choice === 'theirs') this.drafts.delete(criterionId);
    this.changed();
    this.schedule(0);
  }

  dismissChanges(): void {
    this.changedElsewhere = [];
    this.changed();
  }

  /** Gives up what the server will not take any more. */
  discard(): void {
    this.drafts.clear();
    this.sent.clear();
    this.divergences = [];
    this.refusal = null;
    this.failures = 0;
    this.changed();
  }

  /** Tries at once: the network is back, or the juror asks. */
  retry(): void {
    this.refusal = null;
    this.changed();
    this.schedule(0);
  }

  /** Whether all that can be saved is, having given the saves on their way some time. */
  async saved(withinMs: number): Promise<boolean> {
    this.schedule(0);
    const deadline = Date.now() + withinMs;
    while (this.moving() && Date.now() < deadline) await this.nextChange(deadline - Date.now());
    return this.state.phase === 'saved';
  }

  /**
   * Something else that moves the revision (submitting, rating a team), once all is saved and nothing else is sent.
   * @param act gets the revision and gives the new one, or `null` if it does not know it.
   */
  async alone<T>(act: (revision: number) => Promise<{ revision: number | null; result: T }>): Promise<T | null> {
    if (!(await this.saved(20_000)) || this.busy) return null;
    this.busy = true;
    try {
      const { revision, result } = await act(this.server.revision);
      if (revision !== null) this.server = { ...this.server, revision };
      return result;
    } catch (error) {
      if (isProblem(error)) this.stale = error.stale || error.status === 0;
      throw error;
    } finally {
      this.busy = false;
      this.changed();
      if (this.stale || this.sendable().length > 0) this.schedule(0);
    }
  }

  private async flush(): Promise<void> {
    if (this.busy || this.refusal !== null) return;
    const batch = this.sendable().slice(0, MOST_RATINGS);
    if (batch.length === 0 && !this.stale) return;
    this.busy = true;
    this.changed();
    try {
      if (this.stale) await this.reread();
      else await this.save(batch);
      this.failures = 0;
    } catch (error) {
      this.failed(error);
    } finally {
      this.busy = false;
    }
    this.changed();
    if (this.refusal === null && (this.stale || this.sendable().length > 0)) {
      this.schedule(this.failures === 0 ? 0 : backoff(this.failures));
    }
  }

  private async save(batch: [string, Rating][]): Promise<void> {
    for (const [id, rating] of batch) this.sent.set(id, [...(this.sent.get(id) ?? []), rating]);
    const changes = batch.map(([criterionId, { level, comment }]): Change =>
      level === null ? { criterionId, level } : { criterionId, level, comment },
    );
    const { revision, savedAt, ratings: held } = await this.ports.send(changes, this.server.revision);
    const ratings = new Map(this.server.ratings);
    for (const [id, rating] of batch) {
      ratings.set(id, held.get(id) ?? UNRATED);
      // Answered: what the server made of it stands, unless the juror went on meanwhile or a comment waits for a level.
      if (rating.level !== null && this.drafts.get(id) === rating) this.drafts.delete(id);
    }
    this.server = { revision, ratings };
    this.savedAt = savedAt;
    this.sent.clear();
    this.dropSettled();
  }

  private async reread(): Promise<void> {
    const grid = await this.ports.reload();
    this.stale = false;
    this.adopt(grid, this.drafts, this.server.ratings);
  }

  private adopt(grid: ServerGrid, drafts: Ratings, before: Ratings): void {
    const found = reconcile({ before, drafts, now: grid.ratings, sent: this.sent });
    const open = new Map(this.divergences.map((it) => [it.criterionId, it]));
    for (const it of found.divergences) open.set(it.criterionId, it);
    this.server = grid;
    this.drafts = found.drafts;
    this.divergences = [...open.values()].filter(({ criterionId }) => found.drafts.has(criterionId));
    this.changedElsewhere = [...new Set([...this.changedElsewhere, ...found.changedElsewhere])];
    this.sent.clear();
  }

  private failed(error: unknown): void {
    if (isProblem(error) && error.stale) {
      this.stale = true;
      this.failures = 0;
    } else if (isSilence(error)) {
      this.failures += 1;
    } else {
      this.refusal = error;
    }
  }

  /** Drafts that would change something on the server, or may: those that await the juror's choice apart. */
  private sendable(): [string, Rating][] {
    return [...this.drafts].filter(
      ([id, draft]) => !this.diverges(id) && (this.sent.has(id) || !sameRating(asStored(draft), this.onServer(id))),
    );
  }

  private onServer(criterionId: string): Rating {
    return this.server.ratings.get(criterionId) ?? UNRATED;
  }

  private dropSettled(): void {
    for (const [id, draft] of this.drafts) {
      if (!this.diverges(id) && !this.sent.has(id) && sameRating(draft, this.onServer(id))) this.drafts.delete(id);
    }
  }

  private schedule(wait: number): void {
    const dueAt = Date.now() + wait;
    if (this.timer !== undefined && wait > 0 && dueAt >= this.dueAt) return;
    clearTimeout(this.timer);
    this.dueAt = dueAt;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.dueAt = Infinity;
      void this.flush();
    }, wait);
  }

  private moving(): boolean {
    return this.busy || (this.failures === 0 && this.refusal === null && (this.stale || this.sendable().length > 0));
  }

  private nextChange(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const over = () => {
        clearTimeout(timer);
        stop();
        resolve();
      };
      const timer = setTimeout(over, withinMs);
      const stop = this.subscribe(over);
    });
  }

  private changed(): void {
    this.ports.remember(this.drafts, this.before());
    this.state = this.describe();
    for (const listener of [...this.listeners]) listener();
  }

  /** What each draft was made over. */
  private before(): Ratings {
    const before = new Map([...this.drafts.keys()].map((id) => [id, this.onServer(id)]));
    for (const { criterionId, over } of this.divergences) before.set(criterionId, over);
    return before;
  }

  private describe(): SaveState {
    const unsaved = this.sendable().length + this.divergences.length;
    return {
      phase: this.phase(unsaved),
      unsaved,
      notes: [...this.drafts.values()].filter(({ level, comment }) => level === null && comment !== null).length,
      divergences: this.divergences,
      changedElsewhere: this.changedElsewhere,
      savedAt: this.savedAt,
      refusal: this.refusal,
    };
  }

  private phase(unsaved: number): SavePhase {
    if (this.refusal !== null) return 'refused';
    const moving = this.stale || unsaved > this.divergences.length;
    if (this.failures > 0 && moving) return 'offline';
    if (this.busy || moving) return 'saving';
    return unsaved > 0 ? 'diverging' : 'saved';
  }
}
