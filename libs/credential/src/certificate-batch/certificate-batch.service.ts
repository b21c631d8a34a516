import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { newId } from '#kernel/id.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { refuse } from '../certificate/certificate.errors';
import { issueCertificates, issueJobs } from '../certificate/certificate.jobs';
import type { RequestCertificatesRequest } from './certificate-batch.contract';
import { CertificateBatch } from './certificate-batch.entity';
import { CertificateRequests } from './certificate-requests';
import { lockCertificatesOf } from '../certificate/certificates-lock';
import { pairedWithEarlier } from './earlier-certificates';
import { EarnedCertificates, type EarnedBySession } from './earned-certificates';
import { batchUnderWay, orderOf } from './order.policy';

/** Asks for the certificates a session earned: their rows and their jobs, in one commit. */
@Injectable()
export class CertificateBatchService {
  constructor(
    private readonly tx: Transaction,
    private readonly earned: EarnedCertificates,
    private readonly requests: CertificateRequests,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for every certificate earned that nobody asked for yet, and again for those that failed. Those under way stay
   * with the batch that asked for them: when there is nothing else, that batch is the answer. A revoked one is replaced only
   * when it is named, and then alone: a paper withdrawn does not come back by itself.
   *
   * @returns the batch to follow.
   * @throws `credential.session-not-closed`, `credential.mentions-missing`, `credential.not-reissuable` (422);
   * `credential.nothing-to-issue` (409)
   */
  async request(actor: Actor, sessionId: string, { reissue }: RequestCertificatesRequest): Promise<string> {
    return this.tx.run(async () => {
      await lockCertificatesOf(this.tx, actor.organisationId);
      const bySession = await this.earned.of(actor, sessionId);
      if (bySession.session.state !== 'closed') throw refuse.sessionNotClosed();
      if (bySession.obstacles.length > 0) throw mentionsMissing(bySession);
      const order = orderOf(await pairedWithEarlier(this.tx, actor.organisationId, bySession), reissue);
      const isNew = order.fresh.length + order.failed.length > 0;
      const batchId = isNew ? await this.open(actor, sessionId) : batchUnderWay(sessionId, order);
      const ids = [
        ...(await this.requests.create(actor, { batchId, bySession }, order.fresh)),
        ...(await this.requests.retry(actor, { batchId, bySession }, order.failed)),
      ];
      await this.outbox.addMany(issueCertificates, issueJobs(actor.organisationId, ids));
      await this.audit.record(actor, {
        verb: 'request-certificates',
        objectType: 'exam-session',
        objectId: sessionId,
        after: { batchId, count: ids.length },
      });
      return batchId;
    });
  }

  /** What closing asks for: nothing more once the session has a batch, so that news told twice makes one. @returns whether it made one */
  requestFirst(actor: Actor, sessionId: string): Promise<boolean> {
    return this.tx.run(async () => {
      await lockCertificatesOf(this.tx, actor.organisationId);
      if (await this.tx.manager.existsBy(CertificateBatch, { sessionId })) return false;
      await this.request(actor, sessionId, { reissue: [] });
      return true;
    });
  }

  private async open({ organisationId, userId: requestedBy }: Actor, sessionId: string): Promise<string> {
    const batch = { id: newId(), organisationId, sessionId, requestedBy, createdAt: this.clock.now() };
    await this.tx.manager.insert(CertificateBatch, batch);
    return batch.id;
  }
}

function mentionsMissing({ obstacles }: EarnedBySession) {
  return refuse.mentionsMissing(
    { count: obstacles.length },
    obstacles.map((obstacle) => ({ pointer: '', code: `credential.${obstacle}` })),
  );
}
