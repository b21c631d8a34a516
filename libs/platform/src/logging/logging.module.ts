import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { Logger, LoggerModule, type Params } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import { CONFIG, type Config } from '../config/config';
import { currentRequestId } from './request-id';
import { RequestLog } from './request-log';
import { safeError } from './safe-error';
import { outliveSilence, steadyDestination } from './steady-destination';

export interface LoggingOptions {
  /** Name of the process in each line. */
  service: 'api' | 'worker';
  /** Standard output unless told. */
  destination?: DestinationStream;
}

/**
 * JSON lines on standard output. Each line of a request bears its `requestId`, each line of a job its `job` and `jobId`.
 * What is never logged: bodies, query strings, headers, cookies, addresses, and what errors carry along.
 */
@Module({})
export class LoggingModule {
  static forRoot(options: LoggingOptions): DynamicModule {
    outliveSilence();
    return {
      module: LoggingModule,
      global: true,
      imports: [
        LoggerModule.forRootAsync({
          inject: [CONFIG],
          useFactory: (config: Config) => loggerParams(config, options),
        }),
      ],
      providers: [RequestLog],
      exports: [LoggerModule],
    };
  }
}

/** Nest and every `new Logger(…)` write through the structured logger from here on. */
export const useStructuredLogs = (app: INestApplicationContext): void => {
  app.useLogger(app.get(Logger));
  app.flushLogs();
};

function requestUnderWay(): { requestId?: string } {
  const requestId = currentRequestId();
  return requestId === undefined ? {} : { requestId };
}

function loggerParams({ logLevel }: Config, { service, destination }: LoggingOptions): Params {
  const options = {
    level: logLevel,
    base: { service },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    autoLogging: false,
    // Read when a line is written: a logger of its own would be made for each request, most of which write one line.
    ...(service === 'api' && { mixin: requestUnderWay }),
    // The library would show the serializer of `err` an error it has already copied whole.
    wrapSerializers: false,
    serializers: { err: safeError, error: safeError },
    // Nothing of ours logs these; a careless `log({ headers })` would.
    redact: ['authorization', 'cookie', 'password', 'headers', 'body', '*.authorization', '*.cookie', '*.password'],
  };
  // Requests are told by RequestLog, hence no middleware on any route.
  return { pinoHttp: [options, destination ?? steadyDestination(service)], forRoutes: [] };
}
