import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import { Certification } from './certification.entity';
import { refuseCertification } from './certification.errors';

@Injectable()
export class CertificationRepository {
  constructor(private readonly tx: Transaction) {}

  /** Held until the commit: edits, and the numbering of versions, go one at a time. */
  async lockById(organisationId: string, id: string): Promise<Certification> {
    const certification = await this.tx.manager.findOne(Certification, {
      where: { id, organisationId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!certification) throw refuseCertification.certificationUnknown();
    return certification;
  }

  async add(certification: Certification): Promise<void> {
    await this.tx.manager.insert(Certification, certification);
  }

  async save(certification: Certification): Promise<void> {
    await this.tx.manager.save(certification);
  }
}
