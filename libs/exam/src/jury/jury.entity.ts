import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { newId } from '#kernel/id.js';
import type { ComposeJuryRequest } from './jury.contract';

/** The people who judge one session, composed as a whole. */
@Entity({ schema: 'exam', name: 'jury' })
@Unique('one_jury_per_session', ['sessionId'])
export class Jury {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') sessionId: string;
  @Column('timestamptz', { default: () => 'now()' }) composedAt: Date;
  @Column('integer', { default: 1 }) revision: number;

  /** Not composed yet: its first composition is revision 1. */
  static first(organisationId: string, sessionId: string): Jury {
    return Object.assign(new Jury(), { id: newId(), organisationId, sessionId, revision: 0 });
  }

  /** Composed as a whole, or joined by a substitute. */
  recompose(now: Date): void {
    this.composedAt = now;
    this.revision += 1;
  }
}

/** A seat on a jury: in what capacity, and whether from outside the certifier and the training centre. */
@Entity({ schema: 'exam', name: 'jury_member' })
@Unique('one_seat_per_juror', ['juryId', 'userId'])
@Index('one_president_per_jury', ['juryId'], { unique: true, where: 'president' })
@Index('jury_member_by_user', ['userId'])
export class JuryMember {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') juryId: string;
  @Column('uuid') userId: string;
  @Column('integer') position: number;
  @Column('boolean', { default: false }) president: boolean;
  @Column('text') quality: string;
  @Column('text') company: string;
  @Column('boolean') outside: boolean;

  static of({ id: juryId, organisationId }: Jury, userId: string): JuryMember {
    return Object.assign(new JuryMember(), { id: newId(), organisationId, juryId, userId });
  }

  /** Keeps the seat's identity, so that recusals recorded for it stay with the person. */
  sitAs({ president, quality, company, outside }: ComposeJuryRequest['members'][number], position: number): void {
    Object.assign(this, { president, quality, company, outside, position });
  }
}

/** A juror does not judge this candidate: trainer, relative, colleague… */
@Entity({ schema: 'exam', name: 'recusal' })
@Unique('one_recusal_per_member_and_candidate', ['memberId', 'candidateId'])
export class Recusal {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') memberId: string;
  @Column('uuid') candidateId: string;
  @Column('text') reason: string;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;

  static between(
    { id: memberId, organisationId }: JuryMember,
    candidateId: string,
    facts: Pick<Recusal, 'reason' | 'recordedBy' | 'recordedAt'>,
  ): Recusal {
    return Object.assign(new Recusal(), { id: newId(), organisationId, memberId, candidateId, ...facts });
  }
}
