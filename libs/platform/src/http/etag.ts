import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { refuseHttp } from './refusals';

/** `revision` → strong entity tag (RFC 9110 §8.8.3). */
export const etagOf = (revision: number): string => `"${revision}"`;

/**
 * Refuses a write made on an older reading.
 * @throws `http.stale` (412) when the revision moved on.
 */
export function requireRevision(current: number, expected: number): void {
  if (current !== expected) throw refuseHttp.stale();
}

/** Documents the header on the route whose parameter reads it. */
const documentsIfMatch: ParameterDecorator = (target, method) => {
  if (method === undefined) return;
  const descriptor = Object.getOwnPropertyDescriptor(target, method);
  if (!descriptor) return;
  ApiHeader({ name: 'If-Match', required: true, description: 'ETag de la version lue (RFC 9110 §13.1.1)' })(
    target,
    method,
    descriptor,
  );
};

/** The revision the caller read, from `If-Match`; absent → 428 (RFC 6585 §3), unreadable → 412. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => {
    const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
    if (header === undefined) throw refuseHttp.ifMatchRequired();
    const revision = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
    if (revision === undefined) throw refuseHttp.stale();
    return Number(revision);
  },
  [documentsIfMatch],
);
