import { z } from 'zod';
import { id } from '#platform/http/common.contract.js';
import { defineJob } from '#platform/jobs/define-job.js';

/** News for the contexts above: a decision of a closed session gave way to another. Told once per correction. */
export const decisionCorrected = defineJob(
  'deliberation.decision-corrected',
  z.object({ organisationId: id, deliberationId: id, correctedBy: id }),
);
