import { Injectable, Logger } from '@nestjs/common';
import type { z } from 'zod';
import { decisionCorrected } from '#deliberation/public.js';
import { examSessionClosed } from '#exam/public.js';
import { DomainError } from '#kernel/domain-error.js';
import type { Actor } from '#kernel/actor.js';
import { HandlesJob } from '#platform/jobs/handles-job.js';
import { idle, type Idle } from '#platform/jobs/idle.js';
import { CertificateBatchService } from './certificate-batch.service';
import { CertificateWithdrawalService } from './certificate-withdrawal.service';

@Injectable()
export class CertificateBatchJobs {
  private readonly log = new Logger(CertificateBatchJobs.name);

  constructor(
    private readonly batches: CertificateBatchService,
    private readonly withdrawal: CertificateWithdrawalService,
  ) {}

  /** A session closed with its certificates asked for: the same as pressing "issue" the moment after. */
  @HandlesJob(examSessionClosed)
  async onClosed(news: z.infer<typeof examSessionClosed.payload>): Promise<void | Idle> {
    if (!news.issueCertificates) return idle('the session closed without asking for its certificates');
    const actor: Actor = { kind: 'system', userId: news.closedBy, organisationId: news.organisationId, roles: [] };
    try {
      const isAsked = await this.batches.requestFirst(actor, news.sessionId);
      return isAsked ? undefined : idle('the session has a batch already');
    } catch (error) {
      // Nothing earned, or a mention still missing: the certificates tab says so, trying again would not help.
      if (!(error instanceof DomainError)) throw error;
      this.log.warn({ sessionId: news.sessionId, code: error.code }, 'no certificate asked for at closing');
      return idle(error.code);
    }
  }

  /** A validation taken back takes its certificates with it; a refusal turned over leaves them to be asked for. */
  @HandlesJob(decisionCorrected)
  async onCorrected(news: z.infer<typeof decisionCorrected.payload>): Promise<void> {
    await this.withdrawal.withdraw(news);
  }
}
