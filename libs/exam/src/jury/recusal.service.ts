import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { SessionJournal } from '../exam-session/session-journal';
import { ExamSessionRepository } from '../exam-session/exam-session.repository';
import { SessionFollowers } from '../exam-session/session-followers';
import type { JuryView, RecordRecusalRequest } from './jury.contract';
import { Recusal, type JuryMember } from './jury.entity';
import { refuse } from './jury.errors';
import { juryPolicy } from './jury.policy';
import { JuryReader } from './jury.reader';
import { JuryRepository } from './jury.repository';

type RecusalView = JuryView['recusals'][number];

/** A trainer, a relative or a colleague of a candidate does not judge them (D.6412-6 code du travail). */
@Injectable()
export class RecusalService {
  constructor(
    private readonly journal: SessionJournal,
    private readonly sessions: ExamSessionRepository,
    private readonly juries: JuryRepository,
    private readonly followers: SessionFollowers,
    private readonly reader: JuryReader,
  ) {}

  /** Recorded by staff. */
  record(actor: Actor, sessionId: string, request: RecordRecusalRequest): Promise<RecusalView> {
    return this.recuse(actor, sessionId, request, async () => {
      const member = await this.juries.member(actor.organisationId, sessionId, request);
      if (member) return member;
      throw refuse.juryMemberUnknown({}, [{ pointer: '/memberId', code: 'exam.jury-member-unknown' }]);
    });
  }

  /** Declared by the juror who is concerned; whoever is not on the jury learns nothing of the session. */
  declare(actor: Actor, sessionId: string, request: Omit<RecordRecusalRequest, 'memberId'>): Promise<RecusalView> {
    return this.recuse(actor, sessionId, request, async () => {
      const member = await this.juries.member(actor.organisationId, sessionId, { userId: actor.userId });
      if (!member) throw refuse.notOnJury();
      return member;
    });
  }

  private recuse(
    actor: Actor,
    sessionId: string,
    { candidateId, reason }: Omit<RecordRecusalRequest, 'memberId'>,
    seat: () => Promise<JuryMember>,
  ): Promise<RecusalView> {
    const { organisationId, userId } = actor;
    return this.journal.write(actor, async ({ now, record }) => {
      const session = await this.sessions.hold(organisationId, sessionId);
      const member = await seat();
      if (!(await this.juries.isCandidate(sessionId, candidateId))) {
        throw refuse.recusalCandidateUnknown({}, [{ pointer: '/candidateId', code: 'exam.recusal-candidate-unknown' }]);
      }
      if (!juryPolicy.allows('recuse', session.state)) throw refuse.recusalAfterDeliberation();
      const recusal = Recusal.between(member, candidateId, { reason, recordedBy: userId, recordedAt: now });
      await this.juries.recuse(recusal);
      await this.followers.recused(actor, { memberId: member.id, candidateId });
      await record('recuse', sessionId, { after: recusal });
      const { recusals } = await this.reader.ofSession(actor, sessionId);
      const recorded = recusals.find(({ id }) => id === recusal.id);
      if (!recorded) throw new Error('a recusal just recorded is on its jury');
      return recorded;
    });
  }
}
