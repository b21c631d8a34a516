import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { Certificate } from './certificate.entity';
import { refuse } from './certificate.errors';
import { oneAtATime } from './one-at-a-time';
import { UnclaimedBlocks } from './unclaimed-blocks';

@Injectable()
export class CertificateService {
  constructor(
    private readonly tx: Transaction,
    private readonly unclaimed: UnclaimedBlocks,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Revokes an issued certificate: the record, its number and its file stay, and its public page says so. */
  revoke(actor: Actor, id: string, reason: string): Promise<void> {
    return this.tx.run(async () => {
      await oneAtATime(this.tx, actor.organisationId);
      const certificate = await this.tx.manager.findOne(Certificate, {
        where: { id, organisationId: actor.organisationId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!certificate) throw refuse.certificateUnknown();
      certificate.revoke(actor.userId, reason, this.clock.now());
      const { state, revokedAt, revokedBy, revocationReason } = certificate;
      await this.tx.manager.update(Certificate, { id }, { state, revokedAt, revokedBy, revocationReason });
      await this.unclaimed.weigh(actor.organisationId, [certificate.learnerId]);
      await this.audit.record(actor, {
        verb: 'revoke',
        objectType: 'certificate',
        objectId: id,
        before: { state: 'issued' },
        after: { state, reason },
      });
    });
  }
}
