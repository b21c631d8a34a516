import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import { fastifyOf } from '../http/fastify-of';
import { OneOfMany } from './one-of-many';
import { loggablePath } from './request-path';

/** Asked for by machines every few seconds, or files of the web application: of no interest when all is well. */
const BACKGROUND = /^\/(?:health\/|metrics|assets\/|favicon)/;

const FLOOD_MS = 10_000;

/**
 * One line per answer; of those refused for coming too fast (429), one and their count every ten seconds. Fastify's own hooks rather than a
 * middleware: they know the route, see what guards refuse, and cost a request next to nothing.
 */
@Injectable()
export class RequestLog implements OnModuleInit {
  private readonly tooFast = new OneOfMany(FLOOD_MS, (untold) =>
    this.pino.logger.info({ statusCode: 429, untold }, 'requests that came too fast and have no line of their own'),
  );

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly pino: PinoLogger,
  ) {}

  onModuleInit(): void {
    const fastify = fastifyOf(this.host);
    fastify?.addHook('onResponse', (request, reply, done) => {
      this.tell(request, reply);
      done();
    });
  }

  private tell({ method, url, routeOptions, id }: FastifyRequest, { statusCode, elapsedTime }: FastifyReply): void {
    const line = {
      requestId: id,
      method,
      path: loggablePath(url),
      route: routeOptions.url,
      statusCode,
      ms: Math.round(elapsedTime * 10) / 10,
    };
    if (statusCode >= 500) this.pino.logger.error(line, 'request failed');
    else if (statusCode < 400 && BACKGROUND.test(url)) this.pino.logger.debug(line, 'request answered');
    else if (statusCode !== 429 || this.tooFast.isTold()) this.pino.logger.info(line, 'request answered');
  }
}
