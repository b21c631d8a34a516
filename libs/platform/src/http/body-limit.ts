import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const MEGABYTE = 1024 * 1024;

/** What a route accepts unless it declares otherwise. */
export const BODY_LIMIT = MEGABYTE;

/** The route takes bodies up to so many megabytes; a longer one is answered 413. */
export const AcceptsBody = ({ megabytes }: { megabytes: number }) => RouteConfig({ bodyLimit: megabytes * MEGABYTE });

/** To be asked before routes are registered. */
export function honourBodyLimits(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const declared = route.config && 'bodyLimit' in route.config ? route.config.bodyLimit : undefined;
    if (typeof declared === 'number') route.bodyLimit = declared;
  });
}

/** How many megabytes the route of `request` takes. */
export const megabytesTaken = ({ routeOptions }: FastifyRequest): number => routeOptions.bodyLimit / MEGABYTE;
