import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { refuseRevision, requireRevision } from '#kernel/revision.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import type { SavedGrid, SavedRatings, SaveRatingsRequest } from './grading-grid.contract';
import { RATING_ISSUES, refuseGrading } from './grading-grid.errors';
import { requireDraft, requireGrading } from './grading.policy';
import { GridRepository } from './grid.repository';
import { columnsOf, issuesOf, requireEachOnce } from './rating-changes';
import { RatableReader } from './ratable.reader';
import { RatingStore } from './rating.store';

/** A juror fills their own grid and submits it. */
@Injectable()
export class GradingService {
  constructor(
    private readonly tx: Transaction,
    private readonly ratings: RatingStore,
    private readonly grids: GridRepository,
    private readonly ratable: RatableReader,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** All the changes or none. */
  async save(actor: Actor, gridId: string, revision: number, { ratings }: SaveRatingsRequest): Promise<SavedRatings> {
    requireEachOnce(ratings);
    const now = this.clock.now();
    const saved = await this.ratings.save(actor, gridId, revision, columnsOf(ratings), now);
    if (!saved) throw await this.whyNotSaved(actor, gridId, revision, ratings);
    const savedAt = now.toISOString();
    return { ...saved, savedAt, ratings: saved.ratings.map((rating) => ({ ...rating, ratedAt: savedAt })) };
  }

  /** Once complete, for good: whatever is saved at the same instant is either in it or refused. */
  submit(actor: Actor, gridId: string, revision: number): Promise<SavedGrid> {
    return this.tx.run(async () => {
      const { grid, sessionState } = await this.grids.lockOwn(actor, gridId);
      requireDraft(grid.state);
      requireGrading(sessionState);
      requireRevision(grid.revision, revision);
      const content = await this.grids.content(grid);
      const unrated = content.filter(({ level }) => level === null);
      const levels = content.flatMap(({ level }) => level ?? []);
      if (unrated.length > 0) {
        throw refuseGrading.gridIncomplete(
          { count: unrated.length },
          unrated.map(({ criterionId }) => ({ pointer: `/ratings/${criterionId}`, code: RATING_ISSUES.unrated })),
        );
      }
      const now = this.clock.now();
      grid.submit(now, levels);
      await this.grids.save(grid);
      await this.audit.record(actor, { verb: 'submit', objectType: 'grading-grid', objectId: grid.id, after: content });
      return { revision: grid.revision, rated: content.length, total: content.length, savedAt: now.toISOString() };
    });
  }

  /** Read after the fact: what it finds may have moved on since, and then the revision has too. */
  private async whyNotSaved(
    actor: Actor,
    gridId: string,
    revision: number,
    ratings: SaveRatingsRequest['ratings'],
  ): Promise<Error> {
    const found = await this.ratable.ofOwnGrid(actor, gridId);
    if (!found) return refuseGrading.gridUnknown();
    requireDraft(found.state);
    requireGrading(found.sessionState);
    const issues = issuesOf(ratings, found, RATING_ISSUES.notAssessed);
    if (found.revision === revision && issues.length > 0) {
      return refuseGrading.ratingsRefused({ count: issues.length }, issues);
    }
    return refuseRevision.stale();
  }
}
