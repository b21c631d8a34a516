import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits, url-safe. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Tokens are random and long: a plain digest is enough to keep the stored form useless to a thief. */
export const tokenDigest = (token: string): string => hash('sha256', token, 'base64url');

/**
 * Bound to the session, to the organisation that it works for and to the server's secret; nothing to store. A window that
 * still shows the organisation of before writes nothing in the next.
 */
export const csrfTokenOf = (sessionSecret: string, sessionDigest: string, organisationId: string): string =>
  createHmac('sha256', sessionSecret).update(`csrf:${sessionDigest}:${organisationId}`).digest('base64url');

export function sameSecret(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
