import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config/config.js';
import { keepDevice } from '../device/visit';
import { refuse } from '../identity.errors';
import { keepPending } from '../second-factor/pending-sign-in.cookie';
import type { Me } from './session.contract';
import { isPending, type BegunSession } from './session.service';

/** `__Host-` binds the cookie to this very host over HTTPS; browsers refuse that prefix on plain HTTP. */
const nameOf = (config: Config): string => (config.http.secureCookies ? '__Host-certitude' : 'certitude');

export const sessionTokenOf = (config: Config, request: FastifyRequest): string | undefined =>
  request.cookies[nameOf(config)];

/**
 * Gives the cookies of a session just opened and of the browser it was opened with, and says who is signed in.
 * @throws `identity.second-factor-asked` (401), the browser being given what it answers with.
 */
export function welcome(config: Config, reply: FastifyReply, opened: BegunSession): Me {
  if (isPending(opened)) {
    keepPending(config, reply, opened);
    throw refuse.secondFactorAsked();
  }
  const { token, expiresAt: expires, me, deviceToken } = opened;
  void reply.setCookie(nameOf(config), token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: config.http.secureCookies,
    path: '/',
    expires,
  });
  if (deviceToken !== undefined) keepDevice(config, reply, deviceToken);
  return me;
}

export function clearSessionCookie(config: Config, reply: FastifyReply): void {
  void reply.clearCookie(nameOf(config), { path: '/', secure: config.http.secureCookies });
}
