import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { requireRevision } from '#kernel/revision.js';
import { SessionSetUp } from '../exam-session/session-set-up';
import { JurorEligibility } from './juror-eligibility';
import type { ComposeJuryRequest, JuryView } from './jury.contract';
import { Jury, JuryMember } from './jury.entity';
import { refuse } from './jury.errors';
import { JuryReader } from './jury.reader';
import { JuryRepository } from './jury.repository';

@Injectable()
export class JuryService {
  constructor(
    private readonly setUp: SessionSetUp,
    private readonly juries: JuryRepository,
    private readonly eligibility: JurorEligibility,
    private readonly reader: JuryReader,
  ) {}

  /**
   * The whole jury at once; whoever stays keeps their seat and its recusals. `revision` is that of the jury the caller
   * read, 0 when there was none. Two compositions never mix: they take turns, and the second one is stale.
   */
  compose(actor: Actor, sessionId: string, revision: number, { members }: ComposeJuryRequest): Promise<JuryView> {
    const { organisationId } = actor;
    const userIds = members.map((member) => member.userId);
    return this.setUp.change(
      actor,
      sessionId,
      async ({ now, record }) => {
        const before = await this.reader.ofSession(actor, sessionId);
        requireRevision(before.revision, revision);
        await this.eligibility.admit(actor, sessionId, userIds, (rank) => `/members/${rank}/userId`);
        if (before.revision > 0 && isDeepStrictEqual(before.members.map(seatOf), members.map(seatOf))) return before;
        const jury = (await this.juries.ofSession(organisationId, sessionId)) ?? Jury.first(organisationId, sessionId);
        jury.recompose(now);
        const seated = await this.juries.membersOf(jury);
        const seats = members.map((request, position) => {
          const seat = seated.find((member) => member.userId === request.userId) ?? JuryMember.of(jury, request.userId);
          seat.sitAs(request, position);
          return seat;
        });
        await this.juries.save(jury, seats);
        const after = await this.reader.ofSession(actor, sessionId);
        await record({
          verb: 'compose',
          objectType: 'jury',
          objectId: jury.id,
          before: stateOf(before),
          after: stateOf(after),
        });
        return after;
      },
      { access: 'alone', settled: () => refuse.jurySettled() },
    );
  }
}

/** What the trail keeps: not what its reader may do to it. */
const stateOf = ({ can: _, ...state }: JuryView): object => state;

/** What a composition says of a seat. */
const seatOf = ({ userId, president, quality, company, outside }: ComposeJuryRequest['members'][number]) => ({
  userId,
  president,
  quality,
  company,
  outside,
});
