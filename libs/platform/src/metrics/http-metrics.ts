import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Histogram } from 'prom-client';
import { fastifyOf } from '../http/fastify-of';
import { HTTP_DURATION_METRIC } from './metrics';

/** Times every answer, refusals of guards and unknown addresses included; does nothing in a process without HTTP. */
@Injectable()
export class HttpMetrics implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(HTTP_DURATION_METRIC) private readonly durations: Histogram,
  ) {}

  onModuleInit(): void {
    fastifyOf(this.host)?.addHook('onResponse', (request, reply, done) => {
      this.durations.observe(
        { method: request.method, route: request.routeOptions.url ?? 'unknown', status: reply.statusCode },
        reply.elapsedTime / 1_000,
      );
      done();
    });
  }
}
