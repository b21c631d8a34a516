import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config/config.js';
import { keepDevice } from '../device/visit';
import type { Me } from './session.contract';
import type { OpenedSession } from './session.service';

/** `__Host-` binds the cookie to this very host over HTTPS; browsers refuse that prefix on plain HTTP. */
const nameOf = (config: Config): string => (config.http.secureCookies ? '__Host-certitude' : 'certitude');

export const sessionTokenOf = (config: Config, request: FastifyRequest): string | undefined =>
  request.cookies[nameOf(config)];

/** Gives the cookies of a session just opened and of the browser it was opened with, and says who is signed in. */
export function welcome(config: Config, reply: FastifyReply, opened: OpenedSession): Me {
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
