import { normalizeIp } from '@nestjs/throttler';

/** The address a caller cannot change at will: of an IPv6 one, the /64 that a subscriber is given whole. */
export const networkOf = (address: string): string => normalizeIp(address);
