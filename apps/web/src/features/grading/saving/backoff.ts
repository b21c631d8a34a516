const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** Time before the next attempt, twice the last one; spread by a fifth, so that a room of tablets does not come back at once. */
export function backoff(failures: number, random = Math.random()): number {
  const delay = Math.min(FIRST_MS * 2 ** Math.max(0, failures - 1), LONGEST_MS);
  return Math.round(delay * (0.9 + random / 5));
}
