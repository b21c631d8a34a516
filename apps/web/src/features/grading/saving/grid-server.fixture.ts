import { ProblemError } from '../../../api/problem-error';
import type { Rating } from './rating';
import type { Change, ServerGrid } from './save-state';

export const problem = (status: number, code = 'x') => new ProblemError({ title: code, detail: code, status, code });

/** A server that holds one grid as the API does: `If-Match` or nothing. Its line can be cut before or after it has written. */
export class GridServer {
  revision = 1;
  readonly ratings = new Map<string, Rating>();
  readonly received: Change[][] = [];
  line: 'up' | 'down' | 'answers-lost' = 'up';
  refusal: ProblemError | null = null;
  /** What is kept of a comment. */
  keeps = (comment: string): string => comment;
  atOnce = 0;
  mostAtOnce = 0;

  async send(changes: Change[], revision: number): Promise<ServerGrid & { savedAt: string }> {
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    await new Promise((resolve) => setTimeout(resolve, 100));
    this.atOnce -= 1;
    if (this.line === 'down') throw problem(0);
    if (this.refusal) throw this.refusal;
    if (revision !== this.revision) throw problem(412);
    this.received.push(changes);
    for (const change of changes) this.write(change);
    this.revision += 1;
    if (this.line === 'answers-lost') throw problem(0);
    const named = changes.map(({ criterionId }) => criterionId);
    const ratings = new Map([...this.ratings].filter(([id]) => named.includes(id)));
    return { revision: this.revision, ratings, savedAt: '2026-11-20T09:00:00Z' };
  }

  async read() {
    if (this.line === 'down') throw problem(0);
    return { revision: this.revision, ratings: new Map(this.ratings) };
  }

  /** Another device of the same juror. */
  elsewhere(criterionId: string, level: number): void {
    this.write({ criterionId, level, comment: null });
    this.revision += 1;
  }

  levels(): Record<string, number | null> {
    return Object.fromEntries([...this.ratings].map(([id, { level }]) => [id, level]));
  }

  private write({ criterionId, level, comment = null }: Change): void {
    if (level === null) this.ratings.delete(criterionId);
    else this.ratings.set(criterionId, { level, comment: comment && this.keeps(comment) });
  }
}
