import { hash } from 'node:crypto';
import { Injectable, Module, SetMetadata, type DynamicModule, type ExecutionContext } from '@nestjs/common';
import { minutes, ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config';
import { EventStreams } from './event-streams';
import { networkOf } from './network';
import { WindowCounters } from './window-counters';

const STRICT = 'http:strict-rate';

/** Thirty jurors of one room share an address. */
const CREDENTIALS_PER_ADDRESS = 5;

/** For routes a stranger may use to guess (sign-in, activation, verification): a tenth of the usual rate. */
export const StrictRate = () => SetMetadata(STRICT, true);

type Rated = Parameters<ThrottlerGuard['handleRequest']>[0];

/**
 * Requests per minute: of an address, a few times the rate of one caller; then of the credential shown, whichever
 * route it asks. A credential is not recognised yet when it is counted: that of its address is what bounds somebody
 * who shows another one at each request. Each process counts its own.
 */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  protected override async handleRequest(rated: Rated): Promise<boolean> {
    const { context, limit } = rated;
    const { headers, ip } = context.switchToHttp().getRequest<FastifyRequest>();
    const network = networkOf(ip);
    const within = (key: string, most: number) =>
      super.handleRequest({ ...rated, limit: most, generateKey: () => key });
    await within(`address ${network}`, limit * CREDENTIALS_PER_ADDRESS);
    if (this.isStrict(context)) {
      const route = `${context.getClass().name}.${context.getHandler().name}`;
      return within(`${route} ${network}`, Math.ceil(limit / 10));
    }
    const credential = headers.authorization ?? headers.cookie;
    return within(credential === undefined ? `stranger ${network}` : `credential ${digestOf(credential)}`, limit);
  }

  private isStrict(context: ExecutionContext): boolean {
    return (
      this.reflector.getAllAndOverride<boolean | undefined>(STRICT, [context.getHandler(), context.getClass()]) ?? false
    );
  }
}

const digestOf = (credential: string): string => hash('sha256', credential, 'base64url');

/** How much one caller may ask: requests per minute, and streams of events at a time. */
@Module({})
export class RateLimitModule {
  static for(config: Config): DynamicModule {
    return {
      module: RateLimitModule,
      global: true,
      imports: [
        ThrottlerModule.forRoot({
          throttlers: [{ ttl: minutes(1), limit: config.http.requestsPerMinute }],
          storage: new WindowCounters(),
        }),
      ],
      providers: [RateLimitGuard, { provide: EventStreams, useFactory: () => new EventStreams() }],
      exports: [EventStreams, RateLimitGuard],
    };
  }
}
