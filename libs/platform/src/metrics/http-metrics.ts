import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import type { Histogram } from 'prom-client';
import { HTTP_DURATION_METRIC } from './metrics';

/** Times every answer, refusals of guards and unknown addresses included; does nothing in a process without HTTP. */
@Injectable()
export class HttpMetrics {
  constructor(host: HttpAdapterHost, @Inject(HTTP_DURATION_METRIC) durations: Histogram) {
    // Fastify takes hooks only before it is ready: while the application is being put together.
    const fastify = host.httpAdapter?.getInstance<FastifyInstance>();
    fastify?.addHook('onResponse', (request, reply, done) => {
      durations.observe(
        { method: request.method, route: request.routeOptions.url ?? 'unknown', status: reply.statusCode },
        reply.elapsedTime / 1_000,
      );
      done();
    });
  }
}
