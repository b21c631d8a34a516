import { isIP } from 'node:net';
import type { Config } from '#platform/config/config.js';

/** Whom passkeys are for: a name browsers check, and the address of the pages that may ask for them. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/**
 * From the public address. A passkey belongs to a name, never to an IP address: on this machine that name is localhost.
 */
export function relyingPartyOf({ http: { publicUrl } }: Config): RelyingParty {
  const { hostname, protocol, port, origin } = new URL(publicUrl);
  if (isIP(hostname) === 0) return { id: hostname, origin };
  return { id: 'localhost', origin: `${protocol}//localhost${port === '' ? '' : `:${port}`}` };
}
