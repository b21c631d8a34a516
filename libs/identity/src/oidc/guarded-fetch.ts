import { request as requestPlainly, type IncomingMessage } from 'node:http';
import { request as requestSecurely } from 'node:https';
import type { CustomFetch } from 'openid-client';
import { useAgent } from 'request-filtering-agent';

const LONGEST_MS = 8_000;
const LARGEST_BYTES = 512 * 1024;

/** Where the api may not be sent by whoever sets a provider. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

/** It answers that it cannot. */
export class ProviderFailedError extends Error {
  override readonly name = 'ProviderFailedError';
}

/**
 * Asks a provider on behalf of the api: in so many seconds, so many bytes, without following a redirection, and nothing on this
 * machine or its network unless that is allowed. What a name resolves to is looked at as the connection is made.
 */
export const guardedFetch =
  (privateAllowed: boolean): CustomFetch =>
  (address, { method, headers, body }) =>
    new Promise((answered, failed) => {
      const url = new URL(address);
      const request = (url.protocol === 'https:' ? requestSecurely : requestPlainly)(url, {
        method,
        headers,
        agent: useAgent(address, {
          allowPrivateIPAddress: privateAllowed,
          keepAlive: false,
        }),
        signal: AbortSignal.timeout(LONGEST_MS),
      });
      request.once('error', (error) => {
        failed(/is not allowed/i.test(error.message) ? new PrivateAddressError(error.message) : error);
      });
      request.once('response', (answer) => {
        read(answer).then(answered, (error: unknown) => {
          request.destroy();
          failed(error instanceof Error ? error : new Error(String(error)));
        });
      });
      request.end(body instanceof URLSearchParams ? body.toString() : (body as string | undefined));
    });

async function read(answer: IncomingMessage): Promise<Response> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > LARGEST_BYTES) throw new Error(`an answer of more than ${LARGEST_BYTES} bytes`);
    parts.push(part);
  }
  const headers = new Headers(
    Object.entries(answer.headers).flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, one]),
    ),
  );
  const status = answer.statusCode ?? 502;
  if (status >= 500) throw new ProviderFailedError(`it answers ${status}`);
  return new Response([204, 205, 304].includes(status) ? null : Buffer.concat(parts), { status, headers });
}
