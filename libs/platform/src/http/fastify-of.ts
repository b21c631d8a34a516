import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

/**
 * The server under the application, for what must see every request; `undefined` in a process without HTTP.
 * Fastify takes hooks until it is ready: ask from `onModuleInit`.
 */
export function fastifyOf({ httpAdapter }: HttpAdapterHost): FastifyInstance | undefined {
  return httpAdapter?.getType() === 'fastify' ? httpAdapter.getInstance<FastifyInstance>() : undefined;
}
