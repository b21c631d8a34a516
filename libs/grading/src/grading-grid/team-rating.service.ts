import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Audit, Digest } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { refuseProject } from '#exam/public.js';
import type { SaveRatingsRequest, teamRatingsResult } from './grading-grid.contract';
import { RATING_ISSUES, refuseGrading } from './grading-grid.errors';
import { isTheirs, requireGrading } from './grading.policy';
import { GridRepository } from './grid.repository';
import { RatableReader } from './ratable.reader';
import { columnsOf, issuesOf, requireEachOnce } from './rating-changes';
import { RatingStore } from './rating.store';

/** What a team did together is rated once; each member's grid may then differ. */
@Injectable()
export class TeamRatingService {
  constructor(
    private readonly tx: Transaction,
    private readonly ratable: RatableReader,
    private readonly grids: GridRepository,
    private readonly ratings: RatingStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives the same ratings to every member whose grid the juror has not submitted. Each grid touched takes a new
   * revision: a screen open on one of them finds out at its next save.
   */
  rate(actor: Actor, teamId: string, { ratings }: SaveRatingsRequest): Promise<z.infer<typeof teamRatingsResult>> {
    requireEachOnce(ratings);
    return this.tx.run(async () => {
      const team = await this.ratable.ofTeam(actor, teamId);
      if (!team) throw refuseProject.teamUnknown();
      requireGrading(team.sessionState);
      const issues = issuesOf(ratings, team, RATING_ISSUES.outsideProject);
      if (issues.length > 0) throw refuseGrading.ratingsRefused({ count: issues.length }, issues);

      const own = await this.grids.lockOwnFor(actor, team.memberId, team.candidateIds);
      const drafts = own.filter(({ state }) => isTheirs(state));
      const ids = drafts.map(({ id }) => id);
      const rated = await this.ratings.saveInEach(ids, columnsOf(ratings), this.clock.now());
      await this.grids.bumpRevisions(ids);
      await this.audit.record(
        actor,
        ...rated.map(({ id, before, after }) => ({
          verb: 'rate',
          objectType: 'grading-grid',
          objectId: id,
          before: new Digest(before),
          after: new Digest(after),
        })),
      );
      return {
        applied: drafts.length,
        left: team.candidateIds.length - drafts.length,
        grids: drafts.map(({ id, revision }) => ({ id, revision: revision + 1 })),
      };
    });
  }
}
