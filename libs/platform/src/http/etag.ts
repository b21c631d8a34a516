import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
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

/** The revision the caller read, from `If-Match`; absent → 428 (RFC 6585 §3), unreadable → 412. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) throw refuseHttp.ifMatchRequired();
  const revision = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (revision === undefined) throw refuseHttp.stale();
  return Number(revision);
});
