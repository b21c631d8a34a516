import { Inject, Injectable, Logger, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/actor.js';
import { CONFIG, type Config } from '#platform/config/config.js';
import { PUBLIC_ROUTE } from '#platform/http/public-route.js';
import { ApiKeyGuard } from '../api-key/api-key.guard';
import { refuse } from '../identity.errors';
import { sameSecret } from '../session/secrets';
import { sessionTokenOf } from '../session/session.cookie';
import { SessionService } from '../session/session.service';
import { permissionsOf, type Permission } from './permission.contract';
import { REQUIRED_PERMISSION, SIGNED_IN, type ActingRequest } from './requires';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether `actor` holds `permission`: by their roles, and within the key's scopes when a key is used. */
export const mayUse = (actor: Actor, permission: Permission): boolean =>
  permissionsOf(actor.roles).includes(permission) && (actor.scopes?.includes(permission) ?? true);

/** Recognises the caller (session cookie or API key) and checks the permission the route declares. On every route. */
@Injectable()
export class ActorGuard implements CanActivate {
  private readonly log = new Logger(ActorGuard.name);

  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
    private readonly apiKeys: ApiKeyGuard,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, targets)) return true;
    const required = this.reflector.getAllAndOverride<Permission | typeof SIGNED_IN | undefined>(
      REQUIRED_PERMISSION,
      targets,
    );
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const actor = await this.recognise(request, context);
    if (required === undefined) {
      this.log.error(`${context.getClass().name}.${context.getHandler().name} declares no permission: refused`);
      throw refuse.permissionMissing();
    }
    if (required !== SIGNED_IN && !mayUse(actor, required)) throw refuse.permissionMissing();
    request.actor = actor;
    return true;
  }

  private async recognise(request: ActingRequest, context: ExecutionContext): Promise<Actor> {
    if (request.headers.authorization !== undefined) return this.apiKeys.actorOf(context);
    const token = sessionTokenOf(this.config, request);
    const session = token === undefined ? undefined : await this.sessions.actorOf(token);
    if (!session) throw refuse.notSignedIn();
    if (!SAFE_METHODS.has(request.method) && !hasCsrfToken(request, session.csrfToken)) throw refuse.csrfTokenMissing();
    return session.actor;
  }
}

/** A cookie travels by itself, a header does not: only our own pages can send it. */
function hasCsrfToken(request: FastifyRequest, expected: string): boolean {
  const sent = request.headers['x-csrf-token'];
  return typeof sent === 'string' && sameSecret(sent, expected);
}
