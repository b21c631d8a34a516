import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config/config.js';
import { BODY_LIMIT, honourBodyLimits } from '#platform/http/body-limit.js';
import { answerBrokenConnection } from '#platform/http/broken-connections.js';
import { jsonReader } from '#platform/http/json-body.js';
import { originForm } from '#platform/http/origin-form.js';
import { ProblemFilter } from '#platform/http/problem.filter.js';
import { securityHeaders } from '#platform/http/security-headers.js';
import { screenToPage } from '#platform/http/web-application.js';
import { labels } from './labels';
import { servedBy, tlsOptions } from './tls';

const REQUEST_ID = /^[\w.-]{8,64}$/;
/** Headers are a few hundred bytes: they have no reason to take as long as a body may. */
const HEADERS_SECONDS = 20;
const MOST_BETWEEN_CHECKS_MS = 5_000;

/** Fastify as every instance of the API runs it. */
export function newAdapter(config: Config): FastifyAdapter {
  const problems = new ProblemFilter(labels);
  const { trustProxy: proxies, webDirectory } = config.http;
  const headers = securityHeaders(servedBy(config));
  const adapter = new FastifyAdapter({
    ...serverOptions(config),
    bodyLimit: BODY_LIMIT,
    // So many proxies and no more: a caller may write anything at the left of X-Forwarded-For, and choose their address.
    trustProxy: proxies > 0 && ((_address: string, hop: number) => hop < proxies),
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      void reply.headers(headers).header('x-request-id', request.id);
      problems.answer(error, request, reply);
    },
    clientErrorHandler: answerBrokenConnection({
      problemOf: (status, requestId) => problems.ofStatus(status, requestId),
      headers,
    }),
    requestIdHeader: false,
    genReqId: ({ headers: { 'x-request-id': given } }: IncomingMessage) =>
      // Named by our own proxy, it joins its logs and ours; named by a caller, it would let them pass for another.
      proxies > 0 && typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID(),
    routerOptions: { maxParamLength: 300 },
    rewriteUrl: ({ method = 'GET', url = '/' }: IncomingMessage) => {
      const address = originForm(url);
      return webDirectory === undefined ? address : screenToPage(method, address);
    },
  });
  honourBodyLimits(adapter.getInstance());
  adapter.useBodyParser('application/json', false, {}, jsonReader(adapter.getInstance()));
  return adapter;
}

/** A request that does not come whole in its time is told so and its connection closed; an answer takes what it needs. */
function serverOptions({ http: { requestSeconds, tls } }: Config) {
  const requestTimeout = requestSeconds * 1_000;
  const patience = {
    headersTimeout: Math.min(requestTimeout, HEADERS_SECONDS * 1_000),
    connectionsCheckingInterval: Math.min(requestTimeout / 4, MOST_BETWEEN_CHECKS_MS),
  };
  if (!tls) return { requestTimeout, http: patience };
  return { requestTimeout, https: { ...patience, ...tlsOptions(tls) } };
}
