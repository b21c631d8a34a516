import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { etagOf } from './etag';

interface Revised {
  revision: number;
}

interface Paged {
  items: unknown[];
  nextCursor: string | null;
}

const isObject = (body: unknown): body is object => typeof body === 'object' && body !== null;
const isRevised = (body: object): body is Revised => 'revision' in body && typeof body.revision === 'number';
const isPaged = (body: object): body is Paged => 'nextCursor' in body && 'items' in body;

/** Says in headers what the body says: `revision` as `ETag`, `nextCursor` as `Link: rel="next"` (RFC 8288). */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    return next.handle().pipe(
      map((body: unknown) => {
        if (!isObject(body)) return body;
        const reply = http.getResponse<FastifyReply>();
        if (isRevised(body)) void reply.header('etag', etagOf(body.revision));
        if (isPaged(body) && body.nextCursor !== null) {
          const url = new URL(http.getRequest<FastifyRequest>().url, 'http://relative');
          url.searchParams.set('cursor', body.nextCursor);
          void reply.header('link', `<${url.pathname}${url.search}>; rel="next"`);
        }
        return body;
      }),
    );
  }
}
