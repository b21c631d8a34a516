import { z } from 'zod';
import { day } from '#platform/http/common.contract.js';

/** All a stranger may learn from a code: genuine, revoked or unknown; never birth data, never another certificate. */
export const verificationView = z
  .object({
    outcome: z.enum(['genuine', 'revoked', 'unknown']),
    certificate: z
      .object({
        number: z.string(),
        holderName: z.string(),
        kind: z.enum(['block', 'certification']),
        certificationCode: z.string(),
        certificationTitle: z.string(),
        blockCode: z.string().nullable(),
        blockTitle: z.string().nullable(),
        issuedOn: day,
        certifierName: z.string(),
        revokedOn: day.nullable(),
        /** SHA-256 of the PDF, to compare with the file in hand. */
        sha256: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'Verification' });
export type VerificationView = z.infer<typeof verificationView>;
