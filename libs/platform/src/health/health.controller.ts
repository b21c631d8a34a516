import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { PublicRoute } from '../http/public-route';
import { Readiness } from './readiness';

/** For the supervisor (`live`: restart me if I do not answer) and the load balancer (`ready`: send me work). */
@Controller('health')
@ApiExcludeController()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** Never refused for its rate: a supervisor restarts whoever does not answer it. */
  @Get('live')
  @SkipThrottle()
  @PublicRoute()
  @Header('cache-control', 'no-store')
  live(): object {
    return { status: 'ok' };
  }

  @Get('ready')
  @PublicRoute()
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { statusCode, body } = await this.readiness.report();
    void reply.status(statusCode);
    return body;
  }
}
