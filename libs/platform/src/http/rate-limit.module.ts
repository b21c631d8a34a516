import { createHash } from 'node:crypto';
import { Injectable, Module, SetMetadata, type DynamicModule, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { minutes, ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config';

const STRICT = 'http:strict-rate';

/** For routes a stranger may use to guess (sign-in, activation, verification): a tenth of the usual rate. */
export const StrictRate = () => SetMetadata(STRICT, true);

/**
 * Requests per minute, counted by credential when there is one (thirty jurors of one room share an address) and by
 * address otherwise. Each process counts its own.
 */
@Injectable()
class RateLimitGuard extends ThrottlerGuard {
  protected override getTracker(request: FastifyRequest): Promise<string> {
    const credential = request.headers.authorization ?? request.headers.cookie;
    const tracker = credential === undefined ? request.ip : createHash('sha256').update(credential).digest('base64url');
    return Promise.resolve(tracker);
  }

  protected override async handleRequest(request: Parameters<ThrottlerGuard['handleRequest']>[0]): Promise<boolean> {
    const { context, limit } = request;
    if (!this.isStrict(context)) return super.handleRequest(request);
    const { ip } = context.switchToHttp().getRequest<FastifyRequest>();
    return super.handleRequest({ ...request, limit: Math.ceil(limit / 10), getTracker: () => Promise.resolve(ip) });
  }

  private isStrict(context: ExecutionContext): boolean {
    return (
      this.reflector.getAllAndOverride<boolean | undefined>(STRICT, [context.getHandler(), context.getClass()]) ?? false
    );
  }
}

@Module({})
export class RateLimitModule {
  static for(config: Config): DynamicModule {
    return {
      module: RateLimitModule,
      imports: [ThrottlerModule.forRoot([{ ttl: minutes(1), limit: config.http.requestsPerMinute }])],
      providers: [{ provide: APP_GUARD, useClass: RateLimitGuard }],
    };
  }
}
