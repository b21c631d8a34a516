import '@fastify/cookie';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { Logger, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config/config.js';
import { Transaction } from '#platform/database/transaction.js';
import { Sealer } from '#platform/encryption/sealer.js';
import { AnswerInterceptor } from '#platform/http/answer.interceptor.js';
import { BODY_LIMIT, honourBodyLimits } from '#platform/http/body-limit.js';
import { ChainedInterceptor } from '#platform/http/chained.interceptor.js';
import { IdempotencyInterceptor } from '#platform/http/idempotency/idempotency.interceptor.js';
import { IdempotentAnswers } from '#platform/http/idempotency/idempotent-answers.js';
import { ProblemFilter } from '#platform/http/problem.filter.js';
import { secureHeaders } from '#platform/http/security-headers.js';
import { validationPipe } from '#platform/http/validation.pipe.js';
import { screenToPage, serveWebApplication } from '#platform/http/web-application.js';
import { withRequestId } from '#platform/logging/request-id.js';
import { ApiModule } from './api.module';
import { labels } from './labels';
import { serveApiDocs } from './openapi';
import { warnOfUndeclaredProxy } from './undeclared-proxy';
import { API_PREFIX, OUTSIDE_API_PREFIX } from './routes/api-prefix';

const UPLOAD_LIMIT = 5 * 1024 * 1024;
const REQUEST_ID = /^[\w.-]{8,64}$/;

/** Fastify as every instance of the API runs it. */
export function newAdapter(config: Config): FastifyAdapter {
  const problems = new ProblemFilter(labels);
  const { trustProxy: proxies } = config.http;
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    // So many proxies and no more: a caller may write anything at the left of X-Forwarded-For, and choose their address.
    trustProxy: proxies > 0 && ((_address: string, hop: number) => hop < proxies),
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      problems.answer(error, request, reply),
    requestIdHeader: false,
    genReqId: ({ headers }: IncomingMessage) => {
      const given = headers['x-request-id'];
      // Named by our own proxy, it joins its logs and ours; named by a caller, it would let them pass for another.
      return proxies > 0 && typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    routerOptions: { maxParamLength: 300 },
    ...(config.http.webDirectory !== undefined && {
      rewriteUrl: ({ method, url }: IncomingMessage) => screenToPage(method ?? 'GET', url ?? '/'),
    }),
  });
  honourBodyLimits(adapter.getInstance());
  return adapter;
}

/** Pipes, filters, headers, documentation and static files: the same for the process and for tests. */
export async function prepareApp(app: NestFastifyApplication, config: Config): Promise<void> {
  app.setGlobalPrefix(API_PREFIX, { exclude: [...OUTSIDE_API_PREFIX] });
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
  secureHeaders(app, config.http.publicUrl.startsWith('https:'));
  await app.register(cookie, { secret: config.sessionSecret });
  await app.register(multipart, { limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 5, fieldSize: 10_000 } });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, next) => {
      void reply.header('x-request-id', request.id);
      if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
      withRequestId(String(request.id), next);
    });
  if (config.http.trustProxy === 0) {
    const log = new Logger('http');
    warnOfUndeclaredProxy(app.getHttpAdapter().getInstance(), (told) => log.warn(told));
  }
  serveApiDocs(app);
  if (config.http.webDirectory !== undefined) await serveWebApplication(app, config.http.webDirectory);
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
