import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config/config.js';
import { ERRAND_MINUTES } from './provider-sign-in.service';

/** What ties a sign-in under way to the browser that began it: an answer brought by another opens nothing. */
const nameOf = (config: Config): string => (config.http.secureCookies ? '__Host-certitude-errand' : 'certitude-errand');

export const errandBrowserOf = (config: Config, request: FastifyRequest): string | undefined =>
  request.cookies[nameOf(config)];

export function keepErrandBrowser(config: Config, reply: FastifyReply, token: string): void {
  void reply.setCookie(nameOf(config), token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: config.http.secureCookies,
    path: '/',
    maxAge: ERRAND_MINUTES * 60,
  });
}

export function forgetErrandBrowser(config: Config, reply: FastifyReply): void {
  void reply.clearCookie(nameOf(config), { path: '/', secure: config.http.secureCookies });
}
