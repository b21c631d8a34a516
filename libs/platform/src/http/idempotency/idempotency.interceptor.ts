import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Actor } from '#kernel/actor.js';
import { refuseHttp } from '../refusals';
import { IDEMPOTENT } from './idempotent';
import { IdempotentAnswers, type KeptAnswer } from './idempotent-answers';

const KEY = /^[\x21-\x7e]{1,200}$/;
const KEPT_HEADERS = ['location', 'etag', 'retry-after'] as const;

interface ActedRequest extends FastifyRequest {
  actor?: Actor;
}

/**
 * Honours `Idempotency-Key` where the route says so. Outermost: what it keeps is what left, once views were parsed and
 * headers set.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly answers: IdempotentAnswers,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const { headers, actor, method, url, body } = http.getRequest<ActedRequest>();
    const key = headers['idempotency-key'];
    if (key === undefined || !actor || !this.reflector.get<boolean | undefined>(IDEMPOTENT, context.getHandler())) {
      return next.handle();
    }
    if (typeof key !== 'string' || !KEY.test(key)) throw refuseHttp.idempotencyKeyMalformed();
    return from(this.once({ actor, key, route: `${method} ${url}`, body }, http.getResponse<FastifyReply>(), next));
  }

  private async once(
    request: Parameters<IdempotentAnswers['once']>[0],
    reply: FastifyReply,
    next: CallHandler,
  ): Promise<unknown> {
    const { status, headers, body, replayed } = await this.answers.once(request, async () =>
      answerOf(reply, await lastValueFrom(next.handle() as Observable<unknown>, { defaultValue: undefined })),
    );
    if (replayed) void reply.status(status).headers(headers).header('idempotent-replayed', 'true');
    return body;
  }
}

function answerOf(reply: FastifyReply, body: unknown): KeptAnswer {
  const headers = KEPT_HEADERS.flatMap((name): [string, string][] => {
    const value = reply.getHeader(name);
    return value === undefined ? [] : [[name, String(value)]];
  });
  return { status: reply.statusCode, headers: Object.fromEntries(headers), body };
}
