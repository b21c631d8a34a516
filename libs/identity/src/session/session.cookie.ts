import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config/config.js';

/** `__Host-` binds the cookie to this very host over HTTPS; browsers refuse that prefix on plain HTTP. */
const nameOf = (config: Config): string => (config.http.secureCookies ? '__Host-certitude' : 'certitude');

export const sessionTokenOf = (config: Config, request: FastifyRequest): string | undefined =>
  request.cookies[nameOf(config)];

export function setSessionCookie(config: Config, reply: FastifyReply, token: string, expires: Date): void {
  void reply.setCookie(nameOf(config), token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: config.http.secureCookies,
    path: '/',
    expires,
  });
}

export function clearSessionCookie(config: Config, reply: FastifyReply): void {
  void reply.clearCookie(nameOf(config), { path: '/', secure: config.http.secureCookies });
}
