import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const MEGABYTE = 1024 * 1024;

/** What a route accepts unless it declares otherwise. */
export const BODY_LIMIT = MEGABYTE;

/** The route takes bodies up to so many megabytes, a longer one being answered 413; with `files`, as multipart/form-data too. */
export const AcceptsBody = ({ megabytes, files = false }: { megabytes: number; files?: boolean }) =>
  RouteConfig({ bodyLimit: megabytes * MEGABYTE, files });

/** To be asked before routes are registered. */
export function honourBodyLimits(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const declared = route.config && 'bodyLimit' in route.config ? route.config.bodyLimit : undefined;
    if (typeof declared === 'number') route.bodyLimit = declared;
  });
}

/** Whether the route of `request` takes a file. */
export const takesFiles = ({ routeOptions: { config } }: FastifyRequest): boolean =>
  'files' in config && config.files === true;

/** How many megabytes the route of `request` takes. */
export const megabytesTaken = ({ routeOptions }: FastifyRequest): number => routeOptions.bodyLimit / MEGABYTE;
