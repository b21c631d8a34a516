import { applyDecorators, type CanActivate, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ApiBody, type ApiBodyOptions } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { InvalidInput } from './problem';
import { unknownPlace } from './schema-issue';

const READS_BODY = 'http:reads-body';

/** The body is read, and checked, by something else than a parameter of the method: a guard, or a reader of files. */
export const ReadsBody = (described: ApiBodyOptions) =>
  applyDecorators(SetMetadata(READS_BODY, true), ApiBody(described));

/**
 * Where a route reads no query, or no body, nothing checks them: what is sent there nonetheless is refused, so that
 * nobody believes it was taken into account.
 */
export class ExpectedInputGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { url, query, body } = context.switchToHttp().getRequest<FastifyRequest>();
    // Whoever runs the product may add what their tools add to the addresses of health and metrics.
    if (!url.startsWith('/api/')) return true;
    const fields = [
      ...(reads(context, RouteParamtypes.QUERY) ? [] : namesIn(query)),
      ...(reads(context, RouteParamtypes.BODY) || readsBodyItself(context) ? [] : namesIn(body)),
    ];
    if (fields.length === 0) return true;
    throw new InvalidInput(fields.map((name) => unknownPlace({ path: [name], known: [] })));
  }
}

/** Whether a parameter of the method is of that kind. */
function reads(context: ExecutionContext, kind: RouteParamtypes): boolean {
  const read: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name);
  return Object.keys(read ?? {}).some((key) => key.startsWith(`${kind}:`));
}

const readsBodyItself = (context: ExecutionContext): boolean =>
  Reflect.getMetadata(READS_BODY, context.getHandler()) === true;

const namesIn = (sent: unknown): string[] => (typeof sent === 'object' && sent !== null ? Object.keys(sent) : []);
