import { z } from 'zod';
import { instant } from '#platform/http/common.contract.js';

/** What an account has beside its password. */
export const secondFactorView = z
  .object({
    /** The application that gives codes; null when there is none. */
    authenticator: z.object({ confirmedAt: instant, lastUsedAt: instant.nullable() }).nullable(),
    recoveryCodesLeft: z.number().int(),
  })
  .meta({ id: 'SecondFactor' });
export type SecondFactorView = z.infer<typeof secondFactorView>;

/** The present password, asked again before anything that would let somebody else in. */
export const proofRequest = z.object({ currentPassword: z.string().max(200) }).meta({ id: 'ProofRequest' });
export type ProofRequest = z.infer<typeof proofRequest>;

/** An application to be confirmed: its secret in letters, and the same as the QR code to scan, an SVG image. */
export const authenticatorToConfirm = z
  .object({ secret: z.string(), uri: z.string(), qrCode: z.string() })
  .meta({ id: 'AuthenticatorToConfirm' });
export type AuthenticatorToConfirm = z.infer<typeof authenticatorToConfirm>;

/** Six digits of the application, or one of the recovery codes. */
export const codeRequest = z.object({ code: z.string().trim().min(1).max(40) }).meta({ id: 'CodeRequest' });
export type CodeRequest = z.infer<typeof codeRequest>;

/** Told once. Empty when the codes there were still serve. */
export const recoveryCodesView = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });
export type RecoveryCodesView = z.infer<typeof recoveryCodesView>;

/** A sign-in whose password was right: what it waits for, and until when. */
export const pendingSignInView = z
  .object({ authenticator: z.boolean(), recoveryCode: z.boolean(), expiresAt: instant })
  .meta({ id: 'PendingSignIn' });
export type PendingSignInView = z.infer<typeof pendingSignInView>;
