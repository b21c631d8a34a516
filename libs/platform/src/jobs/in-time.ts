import { setTimeout as sleep } from 'node:timers/promises';

/** Time is up; the work waited for may still end. */
export class OutOfTime extends Error {}

/**
 * Waits for `work`, but no longer than `timeout` milliseconds; the work itself goes on.
 * @throws OutOfTime with `refusal` as its message when time is up.
 */
export async function inTime<T>(work: Promise<T>, timeout: number, refusal: string): Promise<T> {
  const done = new AbortController();
  const late = sleep(timeout, undefined, { signal: done.signal }).then(() => {
    throw new OutOfTime(refusal);
  });
  // Whichever loses the race has nobody left to report to.
  late.catch(() => undefined);
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    done.abort();
  }
}
