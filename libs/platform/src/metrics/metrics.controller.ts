import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config/config';
import { PublicRoute } from '../http/public-route';
import { mayReadMetrics } from './metrics-access';
import { MetricsText } from './metrics-text';

/** Mounted at `/metrics` by the module. */
@Controller()
@ApiExcludeController()
export class MetricsController {
  constructor(
    private readonly metrics: MetricsText,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @PublicRoute()
  async read(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!mayReadMetrics(request.raw, this.config.metricsToken)) throw new NotFoundException();
    void reply.header('content-type', this.metrics.contentType).header('cache-control', 'no-store');
    return this.metrics.read();
  }
}
