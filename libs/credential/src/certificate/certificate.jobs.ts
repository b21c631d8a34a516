import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id } from '#platform/http/common.contract.js';
import { defineJob } from '#platform/jobs/define-job.js';
import { HandlesJob, OnJobExhausted } from '#platform/jobs/handles-job.js';
import { CertificateIssueService } from './certificate-issue.service';

/** One certificate: number, print, store, mark. */
export const issueCertificate = defineJob('credential.issue-certificate', z.object({ certificateId: id }), {
  pace: 'bulk',
});

@Injectable()
export class CertificateJobs {
  constructor(private readonly issuing: CertificateIssueService) {}

  @HandlesJob(issueCertificate)
  issue({ certificateId }: z.infer<typeof issueCertificate.payload>): Promise<void> {
    return this.issuing.issue(certificateId);
  }

  @OnJobExhausted(issueCertificate)
  giveUp({ certificateId }: z.infer<typeof issueCertificate.payload>): Promise<void> {
    return this.issuing.fail(certificateId, 'attempts_used_up');
  }
}
