import { z } from 'zod';
import { defineJob } from '#platform/jobs/define-job.js';

/** A mail server that is away, or that wants strangers to come back later, is asked again for two hours. */
const PATIENT = { attempts: 10, retryDelay: 15_000 };

/** The letter that carries an account's link. */
export const sendAccountLink = defineJob('identity.send-account-link', z.object({ linkId: z.uuid() }), PATIENT);

/** Somebody says they forgot the password of this account, which may be nobody's. */
export const passwordForgotten = defineJob(
  'identity.password-forgotten',
  z.object({ userId: z.uuid(), askedAt: z.iso.datetime() }),
);
