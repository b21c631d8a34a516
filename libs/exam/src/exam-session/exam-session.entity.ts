import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DomainError } from '#kernel/domain-error.js';
import type { CreateExamSessionRequest, EditExamSessionRequest, SessionState } from './exam-session.contract';
import { refuse } from './exam-session.errors';
import { sessionPolicy } from './exam-session.policy';

/** One sitting of a certification: who is assessed on which blocks of which version, and how far it has come. */
@Entity({ schema: 'exam', name: 'exam_session' })
@Check('known_session_state', `state IN ('preparing', 'open', 'deliberating', 'closed')`)
@Check('session_days_in_order', 'ends_on >= starts_on')
@Index('exam_session_by_organisation', { synchronize: false })
export class ExamSession {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  /** The exact version assessed: it never changes afterwards, whatever is published later. */
  @Column('uuid') frameworkVersionId: string;
  @Column('text') name: string;
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  @Column('text') place: string;
  @Column('text') state: SessionState;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { nullable: true }) deliberatingAt: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('integer', { default: 1 }) revision: number;

  static plan(id: string, organisationId: string, request: CreateExamSessionRequest, now: Date): ExamSession {
    const { frameworkVersionId, name, startsOn, endsOn, place } = request;
    return Object.assign(new ExamSession(), {
      id,
      organisationId,
      frameworkVersionId,
      name,
      startsOn,
      endsOn,
      place,
      state: 'preparing' as const,
      createdAt: now,
      openedAt: null,
      deliberatingAt: null,
      closedAt: null,
      revision: 1,
    });
  }

  /** What is done before the first grid exists, or no more. */
  requirePreparing(verb: 'setUp' | 'open' | 'delete', refusal: () => DomainError = refuse.sessionAlreadyOpen): void {
    if (!sessionPolicy.allows(verb, this.state)) throw refusal();
  }

  /** Name, dates and place may still move while grids are being filled; never after the jury starts deciding. */
  reschedule({ name, startsOn, endsOn, place }: Omit<EditExamSessionRequest, 'blockIds'>): void {
    if (!sessionPolicy.allows('reschedule', this.state)) throw refuse.sessionSettled();
    this.name = name ?? this.name;
    this.startsOn = startsOn ?? this.startsOn;
    this.endsOn = endsOn ?? this.endsOn;
    this.place = place ?? this.place;
    if (this.endsOn < this.startsOn) {
      const pointer = endsOn === undefined ? '/startsOn' : '/endsOn';
      throw refuse.sessionDaysOutOfOrder({}, [{ pointer, code: 'exam.session-days-out-of-order' }]);
    }
    this.revision += 1;
  }

  open(now: Date): void {
    this.requirePreparing('open');
    this.state = 'open';
    this.openedAt = now;
    this.revision += 1;
  }

  startDeliberation(now: Date): void {
    if (!sessionPolicy.allows('deliberate', this.state)) {
      throw this.state === 'preparing' ? refuse.sessionNotOpenYet() : refuse.sessionAlreadyDeliberating();
    }
    this.state = 'deliberating';
    this.deliberatingAt = now;
    this.revision += 1;
  }

  close(now: Date): void {
    if (!sessionPolicy.allows('close', this.state)) {
      throw this.state === 'closed' ? refuse.sessionAlreadyClosed() : refuse.sessionNotDeliberating();
    }
    this.state = 'closed';
    this.closedAt = now;
    this.revision += 1;
  }
}

/** A block the session assesses. */
@Entity({ schema: 'exam', name: 'exam_session_block' })
export class ExamSessionBlock {
  @PrimaryColumn('uuid') sessionId: string;
  @PrimaryColumn('uuid') blockId: string;
}
