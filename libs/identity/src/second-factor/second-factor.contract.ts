import { z } from 'zod';
import { id, instant, line } from '#platform/http/common.contract.js';

export const passkeyView = z
  .object({ id, name: z.string(), createdAt: instant, lastUsedAt: instant.nullable() })
  .meta({ id: 'Passkey' });
export type PasskeyView = z.infer<typeof passkeyView>;

/** What an account has beside its password. */
export const secondFactorView = z
  .object({
    /** The application that gives codes; null when there is none. */
    authenticator: z.object({ confirmedAt: instant, lastUsedAt: instant.nullable() }).nullable(),
    passkeys: z.array(passkeyView),
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

/** Six digits of the application, which shows them in two groups, or one of the recovery codes. */
export const codeRequest = z
  .object({
    code: z
      .string()
      .trim()
      .min(1)
      .max(40)
      .transform((code) => code.normalize('NFKC').replaceAll(/[\s-]/g, '')),
  })
  .meta({ id: 'CodeRequest' });
export type CodeRequest = z.infer<typeof codeRequest>;

/** Told once. Empty when the codes there were still serve. */
export const recoveryCodesView = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });
export type RecoveryCodesView = z.infer<typeof recoveryCodesView>;

/** A sign-in whose password was right: what it waits for, and until when. */
export const pendingSignInView = z
  .object({ authenticator: z.boolean(), passkey: z.boolean(), recoveryCode: z.boolean(), expiresAt: instant })
  .meta({ id: 'PendingSignIn' });
export type PendingSignInView = z.infer<typeof pendingSignInView>;

/** What the browser hands to `navigator.credentials`, as WebAuthn writes it in JSON. */
export const passkeyOptions = z.object({ options: z.record(z.string(), z.unknown()) }).meta({ id: 'PasskeyOptions' });
export type PasskeyOptions = z.infer<typeof passkeyOptions>;

const base64url = z
  .string()
  .max(20_000)
  .regex(/^[A-Za-z0-9_-]+$/);

/** What the browser made, and the name its owner gives it. */
export const addPasskeyRequest = z
  .object({
    name: line(80),
    credentialId: base64url,
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(10),
  })
  .meta({ id: 'AddPasskeyRequest' });
export type AddPasskeyRequest = z.infer<typeof addPasskeyRequest>;

/** What the browser signed. */
export const passkeyProof = z
  .object({
    credentialId: base64url,
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
  })
  .meta({ id: 'PasskeyProof' });
export type PasskeyProof = z.infer<typeof passkeyProof>;
