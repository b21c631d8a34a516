import '@fastify/cookie';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { Logger, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '#platform/config/config.js';
import { NOTHING, seeing } from '#platform/database/sight/sight.js';
import { Transaction } from '#platform/database/transaction.js';
import { Sealer } from '#platform/encryption/sealer.js';
import { ActorGuard } from '#identity/caller/actor.guard.js';
import { admitBeforeBodies } from '#platform/http/admission.js';
import { AnswerInterceptor } from '#platform/http/answer.interceptor.js';
import { BodiesHeld } from '#platform/http/bodies-held.js';
import { BodyKindGuard } from '#platform/http/body-kind.guard.js';
import { ChainedInterceptor } from '#platform/http/chained.interceptor.js';
import { ExpectedInputGuard } from '#platform/http/expected-input.guard.js';
import { IdempotencyInterceptor } from '#platform/http/idempotency/idempotency.interceptor.js';
import { IdempotentAnswers } from '#platform/http/idempotency/idempotent-answers.js';
import { ProblemFilter } from '#platform/http/problem.filter.js';
import { RateLimitGuard } from '#platform/http/rate-limit.module.js';
import { sendToPublicHost } from '#platform/http/public-host.js';
import { secureHeaders } from '#platform/http/security-headers.js';
import { validationPipe } from '#platform/http/validation.pipe.js';
import { serveWebApplication } from '#platform/http/web-application.js';
import { withRequestId } from '#platform/logging/request-id.js';
import { newAdapter } from './adapter';
import { ApiModule } from './api.module';
import { labels } from './labels';
import { serveApiDocs } from './openapi';
import { servedBy } from './tls';
import { warnOfUndeclaredProxy } from './undeclared-proxy';
import { API_PREFIX, OUTSIDE_API_PREFIX } from './routes/api-prefix';

const UPLOAD_LIMIT = 5 * 1024 * 1024;

/** Pipes, filters, headers, documentation and static files: the same for the process and for tests. */
export async function prepareApp(app: NestFastifyApplication, config: Config): Promise<void> {
  app.setGlobalPrefix(API_PREFIX, { exclude: [...OUTSIDE_API_PREFIX] });
  app.useGlobalGuards(new ExpectedInputGuard());
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(labels));
  const reflector = app.get(Reflector);
  app.useGlobalInterceptors(
    new ChainedInterceptor(
      new IdempotencyInterceptor(
        reflector,
        new IdempotentAnswers(app.get(Transaction), app.get(Sealer), config.sessionSecret),
      ),
      new AnswerInterceptor(),
      new StandardSchemaSerializerInterceptor(reflector),
    ),
  );
  secureHeaders(app, servedBy(config));
  await app.register(cookie, { secret: config.sessionSecret });
  await app.register(multipart, { limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 5, fieldSize: 10_000 } });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, next) => {
      void reply.header('x-request-id', request.id);
      if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
      withRequestId(String(request.id), () => seeing(NOTHING, next));
    });
  if (config.http.trustProxy === 0) {
    const log = new Logger('http');
    warnOfUndeclaredProxy(app.getHttpAdapter().getInstance(), (told) => log.warn(told));
  }
  sendToPublicHost(app.getHttpAdapter().getInstance(), config.http.publicUrl);
  if (config.http.webDirectory !== undefined) await serveWebApplication(app, config.http.webDirectory);
  admitBeforeBodies(app, [
    app.get(RateLimitGuard, { strict: false }),
    app.get(ActorGuard, { strict: false }),
    new BodyKindGuard(),
    new BodiesHeld(),
  ]);
  serveApiDocs(app);
}

/** The whole HTTP application, ready to listen. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.for(config), newAdapter(config), {
    bufferLogs: true,
    abortOnError: false,
  });
  await prepareApp(app, config);
  if (config.environment === 'production' && !config.http.secureCookies) {
    new Logger('http').warn(
      'PUBLIC_URL is not https: the session cookie is not Secure, and whoever is on the way can read it. Serve over https.',
    );
  }
  return app;
}
