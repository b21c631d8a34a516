import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { ExamSessionRepository } from '../exam-session/exam-session.repository';
import type { ExamSession } from '../exam-session/exam-session.entity';
import { SessionJournal } from '../exam-session/session-journal';
import { SessionFollowers } from '../exam-session/session-followers';
import { JurorEligibility } from './juror-eligibility';
import type { SeatSubstituteRequest } from './jury.contract';
import { JuryMember } from './jury.entity';
import { refuse } from './jury.errors';
import { juryPolicy } from './jury.policy';
import { JuryRepository } from './jury.repository';

/** Seats somebody more on a jury at work, so that a recusal leaves nobody judged by one person alone. */
@Injectable()
export class SubstituteService {
  constructor(
    private readonly journal: SessionJournal,
    private readonly sessions: ExamSessionRepository,
    private readonly juries: JuryRepository,
    private readonly eligibility: JurorEligibility,
    private readonly followers: SessionFollowers,
  ) {}

  /**
   * The substitute gets a grid per candidate named; those who sat keep their seats and grids. Somebody who sits already
   * keeps their seat as it is, and judges these candidates too.
   * @throws `exam.already-seated` (409) when it changes nothing; `exam.substitute-before-opening`, `exam.substitute-too-late`,
   * `exam.substitute-candidate-unknown`, or who may not sit (422)
   */
  seat(actor: Actor, sessionId: string, { candidateIds, ...seat }: SeatSubstituteRequest): Promise<void> {
    const { organisationId } = actor;
    return this.journal.write(actor, async ({ now, record }) => {
      requireJuryAtWork(await this.sessions.lock(organisationId, sessionId));
      const jury = await this.juries.ofSession(organisationId, sessionId);
      if (!jury) throw new Error('an open session has its jury');
      const known = await this.juries.candidatesAmong(sessionId, candidateIds);
      const unknown = candidateIds.flatMap((id, rank) =>
        known.has(id) ? [] : [{ pointer: `/candidateIds/${rank}`, code: 'exam.substitute-candidate-unknown' }],
      );
      if (unknown.length > 0) throw refuse.substituteCandidateUnknown({ count: unknown.length }, unknown);
      const seated = await this.juries.membersOf(jury);
      await this.eligibility.admit(actor, sessionId, [seat.userId], () => '/userId');
      const sitting = seated.find(({ userId }) => userId === seat.userId);
      const substitute = sitting ?? JuryMember.of(jury, seat.userId);
      jury.recompose(now);
      if (!sitting) substitute.sitAs({ ...seat, president: false }, seated.length);
      await this.juries.join(jury, substitute);
      const isAtWork = await this.followers.seated(actor, { sessionId, memberId: substitute.id, candidateIds });
      if (!isAtWork) throw refuse.alreadySeated();
      await record('seat-substitute', sessionId, { after: { ...substitute, candidateIds } });
    });
  }
}

function requireJuryAtWork({ state }: ExamSession): void {
  if (juryPolicy.allows('substitute', state)) return;
  throw state === 'preparing' ? refuse.substituteBeforeOpening() : refuse.substituteTooLate();
}
