import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/actor.js';
import { refuse } from '../identity.errors';

interface KeyedRequest extends FastifyRequest {
  user?: Actor;
}

/** `Authorization: Bearer ctk_…`, through Passport. */
@Injectable()
export class ApiKeyGuard extends AuthGuard('bearer') {
  /** @throws `identity.api-key-refused` (401) for anything but a living key. */
  async actorOf(context: ExecutionContext): Promise<Actor> {
    await super.canActivate(context);
    const { user } = context.switchToHttp().getRequest<KeyedRequest>();
    if (!user) throw refuse.apiKeyRefused();
    return user;
  }

  override handleRequest<T>(error: Error | null, user: T | false): T {
    if (error) throw error;
    if (!user) throw refuse.apiKeyRefused();
    return user;
  }
}
