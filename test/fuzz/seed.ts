import { randomInt } from 'node:crypto';

/** One that is printed, so that the same requests may be made again. */
export const anySeed = (): number => randomInt(2 ** 31);
