import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until `probe`, asked `every` so many milliseconds, answers true; fails with `what` when it does not in time. */
export async function eventually(
  what: string,
  probe: () => Promise<boolean>,
  timeout = 20_000,
  every = 25,
): Promise<void> {
  const deadline = Date.now() + timeout;
  while (!(await probe())) {
    if (Date.now() > deadline) throw new Error(`not within ${timeout} ms: ${what}`);
    await sleep(every);
  }
}
