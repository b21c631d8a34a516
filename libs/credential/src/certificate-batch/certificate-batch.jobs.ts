import { Injectable, Logger } from '@nestjs/common';
import type { z } from 'zod';
import { examSessionClosed } from '#assessment/public.js';
import { DomainError } from '#kernel/domain-error.js';
import type { Actor } from '#kernel/actor.js';
import { HandlesJob } from '#platform/jobs/handles-job.js';
import { CertificateBatchService } from './certificate-batch.service';

@Injectable()
export class CertificateBatchJobs {
  private readonly log = new Logger(CertificateBatchJobs.name);

  constructor(private readonly batches: CertificateBatchService) {}

  /** A session closed with its certificates asked for: the same as pressing "issue" the moment after. */
  @HandlesJob(examSessionClosed)
  async onClosed(news: z.infer<typeof examSessionClosed.payload>): Promise<void> {
    if (!news.issueCertificates) return;
    const actor: Actor = { kind: 'system', userId: news.closedBy, organisationId: news.organisationId, roles: [] };
    try {
      await this.batches.requestFirst(actor, news.sessionId);
    } catch (error) {
      // Nothing earned, or a mention still missing: the certificates tab says so, trying again would not help.
      if (!(error instanceof DomainError)) throw error;
      this.log.warn({ sessionId: news.sessionId, code: error.code }, 'no certificate asked for at closing');
    }
  }
}
