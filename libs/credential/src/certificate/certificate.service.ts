import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Transaction } from '#platform/database/transaction.js';
import { refuse } from './certificate.errors';
import { CertificateRepository } from './certificate.repository';

@Injectable()
export class CertificateService {
  constructor(
    private readonly tx: Transaction,
    private readonly certificates: CertificateRepository,
    private readonly clock: Clock,
  ) {}

  /** Revokes an issued certificate: the record, its number and its file stay, and its public page says so. */
  revoke(actor: Actor, id: string, reason: string): Promise<void> {
    return this.tx.run(async () => {
      const [certificate] = await this.certificates.hold(actor.organisationId, [id]);
      if (!certificate) throw refuse.certificateUnknown();
      certificate.revoke(actor.userId, reason, this.clock.now());
      await this.certificates.revoke(actor, [certificate], { state: certificate.state, reason });
    });
  }
}
