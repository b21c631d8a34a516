import { isIPv4 } from 'node:net';
import { normalizeIp } from '@nestjs/throttler';

/** The address a caller cannot change at will: of an IPv6 one, the /64 that a subscriber is given whole. */
export const networkOf = (address: string): string => normalizeIp(address);

/** What may be shown of an address to tell lines apart, and no more: `203.0.113.0/24`, `2001:db8:1::/48`. */
export function prefixOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  const [head = ''] = plain.split('::');
  const groups = head === '' ? [] : head.split(':').slice(0, 3);
  return `${groups.join(':')}::/48`;
}
