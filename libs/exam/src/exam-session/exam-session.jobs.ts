import { z } from 'zod';
import { id } from '#platform/http/common.contract.js';
import { defineJob } from '#platform/jobs/define-job.js';

/** News for the contexts above: a jury's decisions are final, certificates may follow. Told once per session. */
export const examSessionClosed = defineJob(
  'exam.exam-session-closed',
  z.object({ organisationId: id, sessionId: id, closedBy: id, issueCertificates: z.boolean() }),
);
