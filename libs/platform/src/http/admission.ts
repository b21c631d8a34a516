import { setTimeout as sleep } from 'node:timers/promises';
import {
  ForbiddenException,
  Injectable,
  NotFoundException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BODY_LIMIT } from './body-limit';
import { controllerMethods, type ControllerMethod } from './controller-methods';

const admitted = new WeakSet<FastifyRequest>();

/**
 * Asks `guards`, in their order, as soon as the headers of a request are there: a body costs memory and time, and whoever
 * is refused must not have it read. Nest asks its own guards once the body is parsed. To be asked before routes are
 * registered, and after the cookies' plugin.
 */
export function admitBeforeBodies(app: NestFastifyApplication, guards: readonly CanActivate[]): void {
  nameEndpoints(app);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      try {
        await admit(request, reply, guards);
      } catch (error) {
        if (bringsLongBody(request)) await leaveBodyUnread(reply);
        throw error;
      }
    });
}

async function admit(request: FastifyRequest, reply: FastifyReply, guards: readonly CanActivate[]): Promise<void> {
  if (request.is404) throw new NotFoundException();
  const endpoint = endpointOf(request);
  if (!endpoint) return;
  const context = new ExecutionContextHost([request, reply], endpoint.controller, endpoint.handler);
  context.setType('http');
  for (const guard of guards) {
    if (!(await guard.canActivate(context))) throw new ForbiddenException();
  }
  admitted.add(request);
}

/** The last wall, were a route to be registered out of the way of {@link admitBeforeBodies}: nothing answers unguarded. */
@Injectable()
export class AdmissionGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    return context.getType() !== 'http' || admitted.has(context.switchToHttp().getRequest<FastifyRequest>());
  }
}

/** The method that answers a request; nothing when no controller does. */
export function endpointOf({ routeOptions }: FastifyRequest): ControllerMethod | undefined {
  const { config } = routeOptions;
  return 'endpoint' in config ? (config.endpoint as ControllerMethod) : undefined;
}

/** Nest gives Fastify what a method says of its route: each says which it is. */
function nameEndpoints(app: NestFastifyApplication): void {
  for (const endpoint of controllerMethods(app)) {
    const declared = Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, endpoint.handler) as object | undefined;
    Reflect.defineMetadata(FASTIFY_ROUTE_CONFIG_METADATA, { ...declared, endpoint }, endpoint.handler);
  }
}

/** Those who have no business here and come back as soon as they are turned away come back four times a second. */
const UNHURRIED_MS = 250;

/**
 * What still comes after the answer is thrown away as it arrives, unless it is long: then the connection ends, and its
 * sender waits a little for the answer. Nobody else does, and nothing is read meanwhile but what the system took already.
 */
async function leaveBodyUnread(reply: FastifyReply): Promise<void> {
  void reply.header('connection', 'close');
  await sleep(UNHURRIED_MS, undefined, { ref: false });
}

const bringsLongBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > BODY_LIMIT;
