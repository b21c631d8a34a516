import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { refuseRevision } from '#kernel/revision.js';
import { refuseHttp } from './refusals';
import { BringsRefusals } from './refuses';

/** `revision` → strong entity tag (RFC 9110 §8.8.3). */
export const etagOf = (revision: number): string => `"${revision}"`;

const DEMANDED = BringsRefusals({ by: 'that demand `If-Match`', refusals: [refuseHttp.ifMatchRequired] });

/** Documents the header, and what it brings, on the route whose parameter reads it. */
const documentsIfMatch =
  (required: boolean): ParameterDecorator =>
  (target, method) => {
    if (method === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, method);
    if (!descriptor) return;
    const description = `ETag de la version lue (RFC 9110 §13.1.1)${required ? '' : ' ; honoré quand il est envoyé'}`;
    ApiHeader({ name: 'If-Match', required, description })(target, method, descriptor);
    BringsRefusals({ by: 'that read `If-Match`', refusals: [refuseRevision.stale] })(target, method, descriptor);
    if (required) DEMANDED(target, method, descriptor);
  };

const sentIn = (context: ExecutionContext): string | undefined =>
  context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']?.trim();

function revisionOf(tag: string): number {
  const revision = /^(?:W\/)?"(\d{1,9})"$/.exec(tag)?.[1];
  if (revision === undefined) throw refuseRevision.stale();
  return Number(revision);
}

/** The revision the caller read, from `If-Match`; absent → 428 (RFC 6585 §3), unreadable → 412. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => {
    const tag = sentIn(context);
    if (tag === undefined) throw refuseHttp.ifMatchRequired();
    return revisionOf(tag);
  },
  [documentsIfMatch(true)],
);

/**
 * The same for a step that may also be asked without having read: `undefined` when the header is absent, or when `*`
 * asks for the thing to exist and no more. Unreadable → 412.
 */
export const IfMatchWhenSent = createParamDecorator(
  (_: unknown, context: ExecutionContext): number | undefined => {
    const tag = sentIn(context);
    return tag === undefined || tag === '*' ? undefined : revisionOf(tag);
  },
  [documentsIfMatch(false)],
);
