import { generateSecret, generateURI, verifySync } from 'otplib';

/** RFC 6238 as every application knows it: six digits, thirty seconds. */
const STEP_SECONDS = 30;
const ISSUER = 'Certitude';

/** 160 random bits, in base32. */
export const newTotpSecret = (): string => generateSecret();

/** What the QR code says: the account as the application will list it, and its secret. */
export const totpUri = (secret: string, email: string): string => generateURI({ issuer: ISSUER, label: email, secret });

export const isTotpCode = (code: string): boolean => /^\d{6}$/.test(code);

/**
 * The step that a code is of, `undefined` when it is wrong: this step, the one before or after (clocks differ), and never
 * one that is not later than `after`, whose code was taken.
 */
export function totpStep(secret: string, code: string, now: Date, after: number | null): number | undefined {
  if (!isTotpCode(code)) return undefined;
  const verified = verifySync({
    secret,
    token: code,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: STEP_SECONDS,
    ...(after !== null && { afterTimeStep: after }),
  });
  return verified.valid && 'timeStep' in verified ? verified.timeStep : undefined;
}
