import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config/config.js';
import type { PendingSignIn } from './pending-sign-ins';

const nameOf = (config: Config): string =>
  config.http.secureCookies ? '__Host-certitude-sign-in' : 'certitude-sign-in';

export const pendingTokenOf = (config: Config, request: FastifyRequest): string | undefined =>
  request.cookies[nameOf(config)];

/** Strict: no other site has a part in a sign-in that is under way. */
export function keepPending(config: Config, reply: FastifyReply, { pendingToken, expiresAt }: PendingSignIn): void {
  void reply.setCookie(nameOf(config), pendingToken, {
    httpOnly: true,
    sameSite: 'strict',
    secure: config.http.secureCookies,
    path: '/',
    expires: expiresAt,
  });
}

export function forgetPending(config: Config, reply: FastifyReply): void {
  void reply.clearCookie(nameOf(config), { path: '/', secure: config.http.secureCookies });
}
