import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { requireRevision } from '#kernel/revision.js';
import { Audit } from '#platform/audit/audit.js';
import { isSameState } from '#platform/audit/same-state.js';
import { Transaction } from '#platform/database/transaction.js';
import type { CertificationView, CreateCertificationRequest, EditCertificationRequest } from './certification.contract';
import { Certification } from './certification.entity';
import { CertificationReader } from './certification.reader';
import { CertificationRepository } from './certification.repository';

@Injectable()
export class CertificationService {
  constructor(
    private readonly tx: Transaction,
    private readonly certifications: CertificationRepository,
    private readonly reader: CertificationReader,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  create(actor: Actor, facts: CreateCertificationRequest): Promise<CertificationView> {
    return this.tx.run(async () => {
      const { id } = await this.register(actor, facts);
      return this.reader.view(actor, id);
    });
  }

  /** For whoever creates a certification along with something else, in their transaction. */
  register(actor: Actor, facts: CreateCertificationRequest): Promise<Certification> {
    return this.tx.run(async () => {
      const certification = Certification.register(actor.organisationId, facts, this.clock.now());
      await this.certifications.add(certification);
      await this.audit.record(actor, {
        verb: 'create',
        objectType: 'certification',
        objectId: certification.id,
        after: certification,
      });
      return certification;
    });
  }

  edit(actor: Actor, id: string, revision: number, changes: EditCertificationRequest): Promise<CertificationView> {
    return this.tx.run(async () => {
      const certification = await this.certifications.lockById(actor.organisationId, id);
      requireRevision(certification.revision, revision);
      const before = { ...certification };
      certification.edit(changes);
      if (isSameState(before, certification)) return this.reader.view(actor, id);
      await this.certifications.save(certification);
      await this.audit.record(actor, {
        verb: 'edit',
        objectType: 'certification',
        objectId: id,
        before,
        after: certification,
      });
      return this.reader.view(actor, id);
    });
  }
}
