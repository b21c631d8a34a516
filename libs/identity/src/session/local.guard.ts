import { Inject, Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '#platform/config/config.js';
import { parseInput } from '#platform/http/validation.pipe.js';
import { refuse } from '../identity.errors';
import { signInRequest } from './session.contract';

export interface SigningInRequest extends FastifyRequest {
  user: { userId: string };
}

/** Sign-in has no session yet to tie a CSRF token to: the browser's own word on where the request comes from decides. */
@Injectable()
export class LocalGuard extends AuthGuard('local') {
  constructor(@Inject(CONFIG) private readonly config: Config) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (isCrossSite(request, this.config.http.publicUrl)) throw refuse.crossSiteSignIn();
    parseInput(signInRequest, request.body);
    return Boolean(await super.canActivate(context));
  }

  override handleRequest<T>(error: Error | null, user: T | false): T {
    if (error) throw error;
    if (!user) throw refuse.signInFailed();
    return user;
  }
}

/** Fetch metadata when the browser sends it, otherwise `Origin` against the host asked for and the public address. */
export function isCrossSite(request: FastifyRequest, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = request.headers;
  if (origin === undefined) return false;
  return URL.canParse(origin) ? new URL(origin).host !== host && origin !== new URL(publicUrl).origin : true;
}
