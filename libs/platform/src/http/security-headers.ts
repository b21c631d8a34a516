import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet, { type HelmetOptions } from 'helmet';

/** How pages come to browsers. */
export interface Served {
  readonly https: boolean;
  /**
   * Whether browsers are told to come back by https only, for a year: not where the certificate vouches for itself, as one
   * made for a trial does, since nobody could then pass its warning.
   */
  readonly stays: boolean;
}

/**
 * Strict content policy: scripts come from here and are never inline. Styles may be inline because the component kit
 * sets `style` attributes; no script can come of them.
 */
const policy = ({ https, stays }: Served): HelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      scriptSrcAttr: ["'none'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      ...(https && { upgradeInsecureRequests: [] }),
    },
  },
  hsts: stays ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: 'same-origin' },
});

/** What no page of ours asks of a browser, nor may any that is put in one. */
const PERMISSIONS_POLICY = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'display-capture']
  .map((feature) => `${feature}=()`)
  .join(', ');

/** On every answer. Made once: Helmet writes its headers anew, policy included, for each request. */
export const securityHeaders = (served: Served): OutgoingHttpHeaders => ({
  ...headersOf(policy(served)),
  'permissions-policy': PERMISSIONS_POLICY,
});

export function secureHeaders(app: NestFastifyApplication, served: Served): void {
  const headers = securityHeaders(served);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_request, reply, next) => {
      void reply.headers(headers);
      next();
    });
}

function headersOf(options: HelmetOptions): OutgoingHttpHeaders {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  helmet(options)(answer.req, answer, () => undefined);
  return { ...answer.getHeaders() };
}
