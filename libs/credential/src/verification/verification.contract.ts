import { z } from 'zod';
import { day } from '#platform/http/common.contract.js';

/** Digest of a file in hand, to be told whether it is the one issued. */
export const verificationQuery = z.object({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, { error: 'credential.digest-malformed' })
    .transform((digest) => digest.toLowerCase())
    .optional(),
});
export type VerificationQuery = z.infer<typeof verificationQuery>;

/**
 * All a stranger may learn from a code: genuine, revoked or unknown, and what the paper says of whom; no birth data, no
 * number, no other certificate.
 */
export const verificationView = z
  .object({
    outcome: z.enum(['genuine', 'revoked', 'unknown']),
    certificate: z
      .object({
        holderName: z.string(),
        kind: z.enum(['block', 'certification']),
        certificationCode: z.string(),
        certificationTitle: z.string(),
        blockCode: z.string().nullable(),
        blockTitle: z.string().nullable(),
        issuedOn: day,
        certifierName: z.string(),
        revokedOn: day.nullable(),
      })
      .nullable(),
    /** Whether the file of the digest sent is the one issued, byte for byte; null when none was sent. */
    file: z.enum(['same', 'different']).nullable(),
  })
  .meta({ id: 'Verification' });
export type VerificationView = z.infer<typeof verificationView>;
