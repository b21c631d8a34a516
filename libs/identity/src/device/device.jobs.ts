import { z } from 'zod';
import { defineJob } from '#platform/jobs/define-job.js';

/** Somebody signed in with a browser that their account was never opened with: they are written to. */
export const tellNewDevice = defineJob('identity.tell-new-device', z.object({ deviceId: z.uuid() }), {
  attempts: 10,
  retryDelay: 15_000,
});
