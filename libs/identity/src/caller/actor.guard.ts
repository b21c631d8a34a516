import { Inject, Injectable, Logger, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/actor.js';
import { CONFIG, type Config } from '#platform/config/config.js';
import { settleOn } from '#platform/database/sight/sight.js';
import { PUBLIC_ROUTE } from '#platform/http/public-route.js';
import { ApiKeyGuard } from '../api-key/api-key.guard';
import { refuse } from '../identity.errors';
import { holds, leavesToPeople, mayUse, type Permission } from '../permission/permission.contract';
import { REQUIRED_PERMISSION, SIGNED_IN, type ActingRequest, type RecognisedSession } from '../permission/requires';
import { sameSecret, tokenDigest } from '../account/secrets';
import { sessionTokenOf } from '../session/session.cookie';
import { SessionService } from '../session/session.service';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** One credential, by which the caller was recognised; whatever else came with the request does not act. */
interface Recognised {
  readonly actor: Actor;
  readonly key: string;
  readonly session?: RecognisedSession;
}

/**
 * Recognises the caller (session cookie or API key) and checks the permission the route declares. On every route, from the
 * headers alone: it is asked before the body is read.
 */
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
    const { actor, key, session } = await this.recognise(request, context);
    if (required === undefined) {
      this.log.error(`${context.getClass().name}.${context.getHandler().name} declares no permission: refused`);
      throw refuse.permissionMissing();
    }
    if (required !== SIGNED_IN) {
      if (!holds(actor, required)) throw refuse.permissionMissing();
      if (leavesToPeople(actor, required)) throw refuse.leftToPeople();
    }
    request.actor = actor;
    settleOn(actor.organisationId);
    if (session) request.session = session;
    request.caller = { key, isStillAllowed: () => this.isStillAllowed(request, context, { actor, required }) };
    return true;
  }

  /** Asked again of a request that lasts: the credential may have ended since, or moved to another organisation. */
  private async isStillAllowed(
    request: ActingRequest,
    context: ExecutionContext,
    { actor, required }: { actor: Actor; required: Permission | typeof SIGNED_IN },
  ): Promise<boolean> {
    try {
      const { actor: now } = await this.recognise(request, context);
      return now.organisationId === actor.organisationId && (required === SIGNED_IN || mayUse(now, required));
    } catch {
      return false;
    }
  }

  private async recognise(request: ActingRequest, context: ExecutionContext): Promise<Recognised> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      return { actor: await this.apiKeys.actorOf(context), key: tokenDigest(authorization) };
    }
    const token = sessionTokenOf(this.config, request);
    const session = token === undefined ? undefined : await this.sessions.actorOf(token);
    if (token === undefined || !session) throw refuse.notSignedIn();
    if (!SAFE_METHODS.has(request.method) && !hasCsrfToken(request, session.csrfToken)) throw refuse.csrfTokenMissing();
    const { actor, csrfToken } = session;
    return { actor, key: tokenDigest(token), session: { token, csrfToken } };
  }
}

/** A cookie travels by itself, a header does not: only our own pages can send it. */
function hasCsrfToken(request: FastifyRequest, expected: string): boolean {
  const sent = request.headers['x-csrf-token'];
  return typeof sent === 'string' && sameSecret(sent, expected);
}
