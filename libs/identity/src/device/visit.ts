import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config/config.js';
import { prefixOf } from '#platform/http/network.js';
import { describeDevice } from './describe-device';

/** As long as browsers keep a cookie at most. */
export const DEVICE_DAYS = 400;

/** Where somebody is when they sign in. */
export interface Visit {
  readonly address: string;
  /** `Firefox · Windows`; empty when the browser does not say. */
  readonly device: string;
  /** The part of the address that tells which line it is, and no more. */
  readonly network: string;
  /** What this browser was given the first time somebody signed in with it. */
  readonly deviceToken: string | undefined;
}

const nameOf = (config: Config): string => (config.http.secureCookies ? '__Host-certitude-device' : 'certitude-device');

export const visitOf = (config: Config, request: FastifyRequest): Visit => ({
  address: request.ip,
  device: describeDevice(request.headers['user-agent']),
  network: prefixOf(request.ip),
  deviceToken: deviceTokenOf(config, request),
});

/** Only what was given here: somebody else's word would let them choose what their victim's browser is known by. */
function deviceTokenOf(config: Config, request: FastifyRequest): string | undefined {
  const kept = request.cookies[nameOf(config)];
  const { valid, value } = request.unsignCookie(kept ?? '');
  return valid ? value : undefined;
}

/** Says nothing of anybody: an opaque token, signed, good for being told from a stranger. */
export function keepDevice(config: Config, reply: FastifyReply, token: string): void {
  void reply.setCookie(nameOf(config), token, {
    signed: true,
    httpOnly: true,
    sameSite: 'lax',
    secure: config.http.secureCookies,
    path: '/',
    maxAge: DEVICE_DAYS * 86_400,
  });
}
