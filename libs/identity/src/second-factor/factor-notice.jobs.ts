import { z } from 'zod';
import { defineJob } from '#platform/jobs/define-job.js';

/** The second factor of an account changed, or a recovery code served: its owner is written to. */
export const tellFactorNews = defineJob('identity.tell-factor-news', z.object({ noticeId: z.uuid() }), {
  attempts: 10,
  retryDelay: 15_000,
});
