import { frenchDay } from '#kernel/clock.js';

/** The French day `offset` days from now, `YYYY-MM-DD`: the demonstration is always of this month. */
export const dayFromNow = (offset: number): string => frenchDay(new Date(Date.now() + offset * 86_400_000));
