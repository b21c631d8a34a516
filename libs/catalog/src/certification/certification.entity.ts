import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { newId } from '#kernel/id.js';
import type { CreateCertificationRequest, EditCertificationRequest } from './certification.contract';
import { refuseCertification } from './certification.errors';

/** A title or certification registered at RNCP or RS, as this organisation delivers it. */
@Entity({ schema: 'catalog', name: 'certification' })
@Unique('one_certification_per_code', ['organisationId', 'code'])
export class Certification {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'integer', nullable: true })
  level: number | null;

  @Column({ type: 'text', array: true, default: [] })
  nsfCodes: string[];

  @Column({ type: 'date', nullable: true })
  registrationDecidedOn: string | null;

  @Column({ type: 'date', nullable: true })
  registrationEndsOn: string | null;

  @Column({ type: 'date', nullable: true })
  deliveryDeadlineOn: string | null;

  @Column({ type: 'text' })
  certifierName: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  revision: number;

  static register(organisationId: string, facts: CreateCertificationRequest, now: Date): Certification {
    const certification = Object.assign(new Certification(), {
      ...facts,
      id: newId(),
      organisationId,
      createdAt: now,
      revision: 1,
    });
    certification.requireDaysInOrder();
    return certification;
  }

  /** `undefined` leaves a fact as it is, `null` erases it. */
  edit(changes: EditCertificationRequest): void {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    Object.assign(this, Object.fromEntries(given));
    this.requireDaysInOrder();
    this.revision += 1;
  }

  private requireDaysInOrder(): void {
    const { registrationDecidedOn: decided, registrationEndsOn: ends, deliveryDeadlineOn: deadline } = this;
    const outOfOrder = (pointer: string) =>
      refuseCertification.registrationDaysOutOfOrder({}, [{ pointer, code: 'catalog.registration-days-out-of-order' }]);
    if (decided !== null && ends !== null && ends < decided) throw outOfOrder('/registrationEndsOn');
    if (decided !== null && deadline !== null && deadline < decided) throw outOfOrder('/deliveryDeadlineOn');
  }
}
