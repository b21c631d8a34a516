import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { withoutCivilStatus } from './civil-status';
import type { AccessRoute, CreateLearnerRequest, EditLearnerRequest } from './learner.contract';
import { ACCESS_ROUTES } from './learner.contract';
import { sortNameOf } from './learner-name';

/** A person the centre prepares or assesses: the civil status a certificate and its declaration need, and no more. */
@Entity({ schema: 'training', name: 'learner' })
@Unique('one_learner_per_external_id', ['organisationId', 'externalId'])
@Check('civil_status_is_sealed', `civil_status LIKE 'v1.%'`)
@Check('known_access_route', `access_route IN (${ACCESS_ROUTES.map((route) => `'${route}'`).join(', ')})`)
@Unique('learner_as_sorted_and_searched', ['id', 'sortName', 'identifiers'])
@Index('learner_by_name', ['organisationId', 'sortName', 'id'])
@Index('learner_by_creation', ['organisationId', 'createdAt', 'id'])
@Index('one_learner_per_account', ['organisationId', 'userId'], { unique: true, where: 'user_id IS NOT NULL' })
export class Learner {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('text') externalId: string;
  @Column('uuid', { nullable: true }) userId: string | null;
  @Column('text') birthName: string;
  @Column('text', { nullable: true }) usualName: string | null;
  @Column('text') firstNames: string;
  @Column('text') email: string;
  /** Sealed; {@link CivilStatuses} opens it. */
  @Column('text') civilStatus: string;
  @Column('text') accessRoute: AccessRoute;
  @Column('text') sortName: string;
  /** Made by the database of the e-mail and the external id. */
  @Column({ type: 'text', select: false, insert: false, update: false }) identifiers: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('integer', { default: 1 }) revision: number;

  /** All but the civil status, which is sealed when the learner is stored. */
  static register(id: string, organisationId: string, facts: CreateLearnerRequest, now: Date): Learner {
    const learner = new Learner();
    Object.assign(learner, withoutCivilStatus(facts), {
      id,
      organisationId,
      userId: null,
      createdAt: now,
      revision: 1,
    });
    learner.sortName = sortNameOf(learner);
    return learner;
  }

  /** What is not named stays, and the civil status too; the name kept for sorting follows the others. */
  correct(facts: EditLearnerRequest): void {
    Object.assign(this, withoutCivilStatus(facts));
    this.sortName = sortNameOf(this);
    this.revision += 1;
  }

  /** From now on this account shows the learner their blocks and certificates. */
  openAccount(userId: string): void {
    this.userId = userId;
    this.revision += 1;
  }
}
