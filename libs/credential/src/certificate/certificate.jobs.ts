import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id } from '#platform/http/common.contract.js';
import { Transaction } from '#platform/database/transaction.js';
import { defineJob } from '#platform/jobs/define-job.js';
import { HandlesJob, OnJobExhausted } from '#platform/jobs/handles-job.js';
import { Outbox, type OutboxEntry } from '#platform/jobs/outbox.js';
import { CertificateIssueService } from './certificate-issue.service';

/** A few certificates share the statements that number and mark them, and what the queue costs. */
export const CERTIFICATES_PER_JOB = 10;

/** Certificates of one organisation: number, print, store, mark. */
export const issueCertificates = defineJob(
  'credential.issue-certificates',
  z.object({ organisationId: id, certificateIds: z.array(id).min(1).max(CERTIFICATES_PER_JOB) }),
  { pace: 'bulk' },
);
type IssueCertificates = z.infer<typeof issueCertificates.payload>;

/** The jobs that issue all of `ids`. */
export function issueJobs(
  organisationId: string,
  ids: readonly string[],
  perJob = CERTIFICATES_PER_JOB,
): OutboxEntry<IssueCertificates>[] {
  return Array.from({ length: Math.ceil(ids.length / perJob) }, (_, rank) => ({
    payload: { organisationId, certificateIds: ids.slice(rank * perJob, (rank + 1) * perJob) },
  }));
}

@Injectable()
export class CertificateJobs {
  constructor(
    private readonly issuing: CertificateIssueService,
    private readonly tx: Transaction,
    private readonly outbox: Outbox,
  ) {}

  @HandlesJob(issueCertificates)
  async issue({ organisationId, certificateIds }: IssueCertificates): Promise<void> {
    await this.issuing.issue(organisationId, certificateIds);
  }

  /** One that takes its process down takes those beside it along: each is tried once more alone before it is given up. */
  @OnJobExhausted(issueCertificates)
  async giveUp({ organisationId, certificateIds }: IssueCertificates): Promise<void> {
    const left = await this.issuing.underWay(organisationId, certificateIds);
    if (certificateIds.length > 1) {
      await this.tx.run(() => this.outbox.addMany(issueCertificates, issueJobs(organisationId, left, 1)));
    } else {
      await this.issuing.fail(
        organisationId,
        new Map(left.map((id) => [id, { code: 'attempts-used-up', params: {} }])),
      );
    }
  }
}
