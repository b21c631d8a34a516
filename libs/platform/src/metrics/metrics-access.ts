import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Who may read the metrics. They hold no personal data, but traffic and failures are nobody else's business.
 *
 * With METRICS_TOKEN, whoever presents it: that is how a remote Prometheus reads several instances. Without it, only
 * this very machine, so that nothing is open by oversight; a request that a proxy passed on comes from elsewhere even
 * when the proxy is on this machine.
 */
export function mayReadMetrics({ headers, socket }: IncomingMessage, token: string | undefined): boolean {
  if (token !== undefined) {
    const presented = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
    return timingSafeEqual(digest(presented), digest(token));
  }
  const isPassedOn = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return LOOPBACK.test(socket.remoteAddress ?? '') && !isPassedOn;
}
