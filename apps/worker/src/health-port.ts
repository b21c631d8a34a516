import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '#platform/config/config.js';
import { Readiness } from '#platform/health/readiness.js';
import { mayReadMetrics } from '#platform/metrics/metrics-access.js';
import { MetricsText } from '#platform/metrics/metrics-text.js';

interface Answer {
  statusCode: number;
  contentType: string;
  body: string;
}

const json = (statusCode: number, body: object): Answer => ({
  statusCode,
  contentType: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
});

/** `/health/live`, `/health/ready` and `/metrics` of the worker, on a port of its own and nothing else. */
export async function openHealthPort(app: INestApplicationContext, config: Config, port: number): Promise<Server> {
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    switch (`${request.method} ${request.url?.split('?', 1)[0]}`) {
      case 'GET /health/live':
        return json(200, { status: 'ok' });
      case 'GET /health/ready': {
        const { statusCode, body } = await app.get(Readiness, { strict: false }).report();
        return json(statusCode, body);
      }
      case 'GET /metrics': {
        if (!mayReadMetrics(request, config.metricsToken)) break;
        const metrics = app.get(MetricsText, { strict: false });
        return { statusCode: 200, contentType: metrics.contentType, body: await metrics.read() };
      }
    }
    return json(404, { status: 'not found' });
  };
  const server = createServer((request, response) => {
    void answer(request)
      .catch(() => json(500, { status: 'error' }))
      .then(({ statusCode, contentType, body }) => {
        response.writeHead(statusCode, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body);
      });
  });
  server.listen(port, config.http.host);
  await once(server, 'listening');
  return server;
}
